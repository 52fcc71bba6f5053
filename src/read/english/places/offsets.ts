/** "5 km south-east of Homs", "some 30 miles north of Kidal": how far, which way, and where the place's own name follows. */
import type { Atom, Draft } from '../../model/draft.js'
import { numberAt } from '../counts/numberWords.js'

export interface Offset {
  readonly km: number
  readonly bearing: number
  /** Index of the first atom of the offset, "5" or "some". */
  readonly from: number
}

const KM: Record<string, number> = {
  km: 1,
  kms: 1,
  kilometre: 1,
  kilometres: 1,
  kilometer: 1,
  kilometers: 1,
  mile: 1.609,
  miles: 1.609,
  m: 0.001,
  metres: 0.001,
  meters: 0.001,
}
const BEARINGS: Record<string, number> = {
  north: 0,
  n: 0,
  northeast: 45,
  ne: 45,
  east: 90,
  e: 90,
  southeast: 135,
  se: 135,
  south: 180,
  s: 180,
  southwest: 225,
  sw: 225,
  west: 270,
  w: 270,
  northwest: 315,
  nw: 315,
}
const HEDGES = /^(?:some|about|around|roughly|approximately|nearly|almost|just|only|least|at|than|more|another)$/

/** The offset that ends right before the name at atom `i`. */
export function offsetBefore({ text }: Draft, atoms: readonly Atom[], i: number): Offset | undefined {
  const wordAt = (n: number) => text.slice(...(atoms[n]?.span ?? [0, 0])).toLowerCase()
  let at = i - 1
  if (atoms[at]?.key !== 'of' && atoms[at]?.key !== 'from') return undefined
  const way = wayBefore(atoms, at)
  if (!way) return undefined
  at = way.from - 1
  if (atoms[at]?.key === 'the') at--
  if (atoms[at]?.key === 'to') at--
  let scale = KM[atoms[at]?.key ?? '']
  let number = at - 1
  // "5km" is one word.
  const joined = /^(\d+(?:\.\d+)?)(km|kms|m|miles?)$/.exec(wordAt(at))
  if (joined) {
    scale = KM[joined[2]!]
    number = at
  }
  const count = joined ? Number(joined[1]) : numberAt(wordAt, number)?.value
  if (scale === undefined || count === undefined || !(count > 0) || count * scale > 500) return undefined
  let from = number
  while (from > 0 && number - from < 3 && HEDGES.test(atoms[from - 1]!.key)) from--
  return { km: count * scale, bearing: way.bearing, from }
}

/** "south east", "south-east", "southeast", "SE", before atom `i`. */
function wayBefore(atoms: readonly Atom[], i: number): { bearing: number; from: number } | undefined {
  const [two, one] = [atoms[i - 2]?.key ?? '', atoms[i - 1]?.key ?? '']
  const both = BEARINGS[`${two}${one}`]
  if (two.length > 2 && both !== undefined) return { bearing: both, from: i - 2 }
  const bearing = BEARINGS[one]
  return bearing === undefined ? undefined : { bearing, from: i - 1 }
}

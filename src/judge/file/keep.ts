/** The state that a `keep` term names: a distance, an absence, an open road, a count or a line of control. */
import { parseDistance } from '../../base/distance.js'
import type { KeepRule, Marked } from '../../domain/agreement.js'
import type { ReadKeep, ReadTerms } from './agreementShape.js'
import { instantOf, knownArea, type Names, unknownSet } from './build.js'
import { hintOf, type Placed } from './shape.js'

/** What stands in for a rule that could not be read; the agreement is refused with its findings. */
const BROKEN: KeepRule = { form: 'control', since: 0 }

export function keepRuleOf(names: Names, { keep, at }: ReadTerms['keep']): KeepRule {
  if (!keep) return BROKEN
  if (keep.absent) return { form: 'absent', what: armsOf(names, keep.absent), from: placesOf(names, keep) }
  if (keep.open !== undefined) return { form: 'open', passage: keep.open }
  if (keep.count) return countOf(names, keep, keep.count)
  if (keep.control) return controlOf(names, keep)
  if (keep.what && keep.atLeast) {
    const metres = amountOf(names, keep.atLeast, parseDistance, 'a distance, such as 3.5 km or 500 m')
    return { form: 'distance', what: armsOf(names, keep.what), from: placesOf(names, keep), metres }
  }
  names.reader.report(
    'bad-keep',
    keep.at ?? at,
    '`keep` takes what, atLeast and from, or absent and from, or open, or count, or control and noGainSince.',
  )
  return BROKEN
}

/** `forces` is any of them; otherwise a set of weapons. */
function armsOf(names: Names, { value, at }: Placed<string>): string | null {
  if (value === 'forces') return null
  const set = names.sets.get(value)
  if (!set) unknownSet(names, value, at)
  else if (set.kind !== 'weapons')
    names.reader.report(
      'wrong-set',
      at,
      `"${value}" is a set of ${set.kind}; \`forces\` or a set of weapons is needed here.`,
    )
  return value
}

const PLACES: readonly string[] = ['line', 'zone', 'sites']

function placesOf({ reader, sets, areas }: Names, keep: ReadKeep): readonly string[] {
  if (!keep.from || keep.from.length === 0) {
    reader.report('bad-keep', keep.at, '`keep` needs `from`: a line, a zone, an area or sites that the file defines.')
    return []
  }
  const known = [...areas, ...[...sets].flatMap(([name, set]) => (PLACES.includes(set.kind) ? [name] : []))]
  for (const { value, at } of keep.from) {
    if (!known.includes(value))
      reader.report(
        'unknown-area',
        at,
        `There is no line, zone, area or set of sites "${value}".`,
        hintOf(value, known),
      )
  }
  return keep.from.map(({ value }) => value)
}

/** Things that are counted by what claims say of them, and not by how many claims there are. */
export const COUNTED = ['trucks', 'people', 'forces'] as const

function countOf(names: Names, keep: ReadKeep, { value, at }: Placed<string>): KeepRule {
  const weapons = [...names.sets].flatMap(([name, set]) => (set.kind === 'weapons' ? [name] : []))
  const known = [...COUNTED, ...weapons, ...names.acts]
  if (!known.includes(value)) {
    const hint = hintOf(value, known) ?? 'It is trucks, people, forces, a set of weapons, or an act.'
    names.reader.report('unknown-act', at, `"${value}" cannot be counted.`, hint)
  }
  if ((keep.atLeast === undefined) === (keep.atMost === undefined))
    names.reader.report('bad-keep', keep.at, 'A count takes one of `atLeast` and `atMost`.')
  const number = (written: ReadKeep['atLeast']) =>
    written ? amountOf(names, written, countIn, 'a whole number') : null
  return {
    form: 'count',
    what: value,
    in: keep.in ? knownArea(names, keep.in) : null,
    atLeast: number(keep.atLeast),
    atMost: number(keep.atMost),
    each: keep.each ?? 'day',
  }
}

const countIn = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

function amountOf(
  { reader }: Names,
  { value, mark }: NonNullable<ReadKeep['atLeast']>,
  parse: (text: string) => number | undefined,
  wanted: string,
): Marked<number> {
  const amount = parse(value.value)
  if (amount === undefined) reader.report('bad-amount', value.at, `"${value.value}" is not ${wanted}.`)
  return { value: amount ?? 0, mark }
}

function controlOf(names: Names, keep: ReadKeep): KeepRule {
  const since = instantOf(names.reader, names.zone, keep.noGainSince, 'start')
  if (!keep.noGainSince) names.reader.report('bad-keep', keep.at, '`control` needs `noGainSince`: a date or time.')
  return { form: 'control', since: since ?? 0 }
}

/** Two readings of one text, laid side by side: which claims both found, which only one, and where the values differ. */
import { firstIndex } from '../../base/search.js'
import { spansOverlap } from '../../base/span.js'
import type { Claim } from '../../domain/claim.js'
import type { Comparison, Reading } from '../../domain/reading.js'
import { CLAIM_KINDS, type ReaderName } from '../../domain/vocabulary.js'
import type { SlotValue } from '../model/context.js'
import { isSameValue, shared } from './settle.js'
import { slotsOfKind } from './slots.js'

interface Pair {
  readonly builtIn: Claim
  readonly model: Claim
}

/** One reading with the claims of both, each signed, in the order of the text, and how far they agree. */
export function compareReadings(builtIn: Reading, model: Reading): Reading {
  const pairs = pairsOf(builtIn.claims, model.claims)
  const partner = new Map(pairs.map((pair) => [pair.model.id, pair.builtIn.id]))
  const told = pairs.map((pair) => ({
    kind: pair.builtIn.kind,
    builtIn: pair.builtIn.id,
    model: pair.model.id,
    differ: differences(pair, partner),
  }))
  const kinds = CLAIM_KINDS.flatMap((kind): Comparison['kinds'] => {
    const mine = told.filter((pair) => pair.kind === kind)
    const [ours, theirs] = [builtIn, model].map(({ claims }) => claims.filter((claim) => claim.kind === kind).length)
    if (ours === 0 && theirs === 0) return []
    const both = mine.length
    return [{ kind, both, builtInOnly: ours! - both, modelOnly: theirs! - both, differ: tallyOf(mine) }]
  })
  const claims = [...signed(builtIn.claims, 'built-in'), ...signed(model.claims, 'model')]
  const said = new Set(builtIn.notes.map((note) => JSON.stringify(note)))
  return {
    ...builtIn,
    claims: claims.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]),
    notes: [...builtIn.notes, ...model.notes.filter((note) => !said.has(JSON.stringify(note)))],
    comparison: { kinds, pairs: told.map(({ kind, ...pair }) => pair) },
  }
}

const signed = (claims: readonly Claim[], reader: ReaderName): Claim[] => claims.map((claim) => ({ ...claim, reader }))

/** The best pairs first; each claim is in one pair at most. */
function pairsOf(ours: readonly Claim[], theirs: readonly Claim[]): Pair[] {
  const sorted = [...theirs].sort((a, b) => a.span[0] - b.span[0])
  const longest = Math.max(0, ...theirs.map(({ span }) => span[1] - span[0]))
  const candidates = ours.flatMap((builtIn) =>
    between(sorted, builtIn.span[0] - longest, builtIn.span[1])
      .filter((model) => model.kind === builtIn.kind && spansOverlap(model.span, builtIn.span))
      .map((model) => ({ builtIn, model, score: likeness({ builtIn, model }) })),
  )
  candidates.sort(
    (a, b) => b.score - a.score || a.builtIn.span[0] - b.builtIn.span[0] || a.model.span[0] - b.model.span[0],
  )
  const taken = new Set<Claim>()
  return candidates
    .filter(({ builtIn, model }) => {
      if (taken.has(builtIn) || taken.has(model)) return false
      taken.add(builtIn).add(model)
      return true
    })
    .sort((a, b) => a.builtIn.span[0] - b.builtIn.span[0] || b.builtIn.span[1] - a.builtIn.span[1])
}

/** Claims whose start lies in `[from, to)`. */
function between(sorted: readonly Claim[], from: number, to: number): readonly Claim[] {
  const startsAt = (offset: number) => firstIndex(sorted, ({ span }) => span[0] >= offset)
  return sorted.slice(startsAt(from), startsAt(to))
}

function likeness({ builtIn, model }: Pair): number {
  const slots = [...slotsOfKind(builtIn.kind).keys()]
  const same = slots.filter((slot) => agreement(builtIn, model, slot) === 'same').length
  const other = slots.filter((slot) => agreement(builtIn, model, slot) === 'other').length
  return shared(builtIn.span, model.span) + same - other + (builtIn.modality === model.modality ? 0.5 : 0)
}

/** The slots that both filled, and differently; the modality; whose word it is. What only one filled is no difference. */
function differences({ builtIn, model }: Pair, partner: ReadonlyMap<string, string>): string[] {
  const slots = [...slotsOfKind(builtIn.kind).keys()].filter((slot) => agreement(builtIn, model, slot) === 'other')
  const voice = model.inStatement === undefined ? undefined : (partner.get(model.inStatement) ?? model.inStatement)
  return [
    ...(builtIn.modality === model.modality ? [] : ['modality']),
    ...(builtIn.inStatement === voice ? [] : ['inStatement']),
    ...slots,
  ]
}

function agreement(a: Claim, b: Claim, slot: string): 'same' | 'other' | 'open' {
  const [ours, theirs] = [valuesIn(a, slot), valuesIn(b, slot)]
  if (ours.length === 0 || theirs.length === 0) return 'open'
  const isWords = slotsOfKind(a.kind).get(slot)?.form === 'words'
  const alike = (one: SlotValue, other: SlotValue): boolean =>
    isSameValue(one, other) || (isWords && !!one.at && !!other.at && spansOverlap(one.at, other.at))
  return ours.every((one) => theirs.some((other) => alike(one, other))) ||
    theirs.every((one) => ours.some((other) => alike(one, other)))
    ? 'same'
    : 'other'
}

const valuesIn = (claim: Claim, slot: string): readonly SlotValue[] =>
  (claim.slots as Readonly<Record<string, readonly SlotValue[]>>)[slot] ?? []

function tallyOf(pairs: readonly { readonly differ: readonly string[] }[]): Record<string, number> {
  const tally: Record<string, number> = {}
  for (const slot of pairs.flatMap(({ differ }) => differ)) tally[slot] = (tally[slot] ?? 0) + 1
  return tally
}

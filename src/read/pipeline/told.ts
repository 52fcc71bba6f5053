/** What a finder or a refiner did, read off what it was given and gave back: it need not tell itself, but may tell why. */
import { spanContains } from '../../base/span.js'
import type { ClaimDraft, Sentence, SlotValue } from '../model/context.js'
import type { Draft } from '../model/draft.js'
import type { TraceLine } from '../model/input.js'

export function tellFound(
  draft: Draft,
  name: string,
  { span }: Sentence,
  found: readonly ClaimDraft[],
  told: readonly TraceLine[],
): void {
  for (const one of found) draft.trace(name, one.span, one.kind, 'found')
  const matched = told.some(({ act, span: at }) => act === 'matched' && spanContains(span, at))
  if (matched && found.length === 0 && !told.some(({ act }) => act === 'refused'))
    draft.trace(name, span, 'words fit its rules, but not what it needs beside them', 'refused')
}

export function tellRefined(
  draft: Draft,
  name: string,
  before: readonly ClaimDraft[],
  after: readonly ClaimDraft[],
  told: readonly TraceLine[],
): void {
  const [old, now] = [new Set(before), new Set(after)]
  const fresh = after.filter((one) => !old.has(one))
  const holders = holdersOf(fresh)
  const taken = new Set<ClaimDraft>()
  const saidWhy = new Set(told.filter(({ act }) => act === 'dropped').map(({ span }) => span))
  for (const gone of before.filter((one) => !now.has(one))) {
    const near = [...new Set(valuesOf(gone).flatMap((value) => holders.get(value) ?? []))]
    const self =
      near.find((one) => one.kind === gone.kind && one.span[0] === gone.span[0] && !taken.has(one)) ?? near[0]
    if (self && !taken.has(self) && self.kind === gone.kind) {
      taken.add(self)
      draft.trace(name, self.span, `${self.kind}: ${changes(gone, self)}`, 'changed')
    } else if (self) draft.trace(name, gone.span, `${gone.kind} is told with “${wordsOf(draft, self)}”`, 'merged')
    else if (!saidWhy.has(gone.span)) draft.trace(name, gone.span, gone.kind, 'dropped')
  }
  for (const one of fresh) if (!taken.has(one)) draft.trace(name, one.span, one.kind, 'found')
}

/** Values are handed on as they are, so who has one of a draft has taken it over. */
function holdersOf(drafts: readonly ClaimDraft[]): ReadonlyMap<SlotValue, readonly ClaimDraft[]> {
  const holders = new Map<SlotValue, ClaimDraft[]>()
  for (const one of drafts) {
    for (const value of valuesOf(one)) holders.set(value, [...(holders.get(value) ?? []), one])
  }
  return holders
}

const valuesOf = ({ slots }: ClaimDraft): readonly SlotValue[] => Object.values(slots).flat()

const wordsOf = ({ text }: Draft, { span }: ClaimDraft): string =>
  text.slice(span[0], Math.min(span[1], span[0] + 60)).replace(/\s+/g, ' ')

function changes(before: ClaimDraft, after: ClaimDraft): string {
  const names = new Set([...Object.keys(before.slots), ...Object.keys(after.slots)])
  const slots = [...names].flatMap((name) => {
    const [had, has] = [before.slots[name] ?? [], after.slots[name] ?? []]
    const more = has.filter((value) => !had.includes(value)).map(({ value }) => `+ ${name} ${shown(value)}`)
    const less = had.filter((value) => !has.includes(value)).map(({ value }) => `− ${name} ${shown(value)}`)
    return [...less, ...more]
  })
  const flags = [
    before.partOf !== after.partOf && (after.partOf ? 'part of a total' : 'no part of a total'),
    !before.aggregate && after.aggregate && 'a total',
    !before.habitual && after.habitual && 'a practice, no event',
    before.modality !== after.modality && after.modality,
    (before.span[0] !== after.span[0] || before.span[1] !== after.span[1]) && 'another stretch of words',
  ].filter(Boolean)
  return [...slots, ...flags].join(', ') || 'no value changed'
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : ((value as { name?: string } | null)?.name ?? JSON.stringify(value))

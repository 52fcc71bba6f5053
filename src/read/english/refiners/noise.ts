/** Drops what is no claim: questions about deeds, suppositions without a detail, events of long ago, words told twice. */
import { onceFor } from '../../../base/once.js'
import { parsePeriod } from '../../../base/period.js'
import { spanContains, spansOverlap } from '../../../base/span.js'
import type { ClaimDraft, Refiner } from '../../model/context.js'
import { type Changes, rebuild } from './rebuild.js'

/** Two years: what a report recalls from before is history and no news of a truce. */
const LONG_AGO_MS = 2 * 366 * 86_400_000

export const dropNoise: Refiner = {
  name: 'drop noise',
  refine(drafts, context) {
    const today = context.publishedAt ? parsePeriod(context.publishedAt)?.start : undefined
    const changes = new Map<ClaimDraft, undefined>()
    for (const draft of drafts) {
      const why = reasonAgainst(draft, drafts, context.text, today)
      if (why === undefined) continue
      changes.set(draft, undefined)
      context.trace('drop noise', draft.span, why, 'dropped')
    }
    return rebuild(drafts, changes as Changes)
  },
}

function reasonAgainst(
  draft: ClaimDraft,
  drafts: readonly ClaimDraft[],
  text: string,
  today: number | undefined,
): string | undefined {
  if (isSupposed(draft)) return `${draft.kind}: only ${draft.modality}, and with too few details to look for it`
  if (isLongAgo(draft, today))
    return `${draft.kind}: more than two years before the report, or history where it has no day`
  if (isTwice(draft, drafts, text)) return `${draft.kind}: the same words are a posture, a term or a condition`
  return undefined
}

/** A supposed deed is kept for a judge only when it names who, where or what. */
function isSupposed({ kind, modality, slots }: ClaimDraft): boolean {
  if (kind !== 'incident') return false
  if (modality === 'questioned') return true
  const details = ['place', 'perpetrator', 'killed', 'injured'].filter((name) => slots[name] !== undefined).length
  return modality === 'hypothetical' || modality === 'demanded' || modality === 'proposed'
    ? details < 2
    : modality === 'predicted' && details < 1
}

function isLongAgo({ kind, slots }: ClaimDraft, today: number | undefined): boolean {
  if (kind !== 'incident' && kind !== 'control') return false
  const date = slots['date']?.[0]
  if (typeof date?.value !== 'string') return false
  const period = parsePeriod(date.value)
  if (!period || !Number.isFinite(period.end)) return false
  if (today !== undefined) return period.end < today - LONG_AGO_MS
  return period.end < FIRST_NEWS
}

/** A text without a date of its own: what it dates before wire reports of conflicts as we read them is history. */
const FIRST_NEWS = Date.UTC(1975, 0, 1)

/** A supposed or offered deed whose words are a posture, a term or a condition already. */
function isTwice(draft: ClaimDraft, drafts: readonly ClaimDraft[], text: string): boolean {
  // What one side would do if another did something is the condition, and not yet a term of anything.
  if (draft.kind === 'term')
    return near(draft, drafts).some(
      ({ kind, span }) =>
        kind === 'condition' && spanContains(span, draft.span) && !isBargain(draft, text.slice(...span)),
    )
  // "Both sides to withdraw from hospitals": what is to be has not been yet.
  if (draft.kind === 'control' || draft.kind === 'access')
    return near(draft, drafts).some(({ kind, span }) => kind === 'term' && spanContains(span, draft.span))
  if (draft.kind !== 'incident' || draft.modality === 'denied') return false
  const at = draft.slots['type']?.[0]?.at
  const isTold = draft.modality === 'asserted'
  if (!at || (isTold && (draft.slots['killed'] || draft.slots['injured']))) return false
  const plans = isTold ? /^term$/ : /posture|term|condition/
  return near(draft, drafts).some((other) => plans.test(other.kind) && spansOverlap(other.span, at))
}

/** "are to disarm in return for an amnesty": what a text has settled is its term, and the price is told beside it. */
const isBargain = ({ modality }: ClaimDraft, words: string): boolean =>
  modality === 'asserted' && /\bin (?:return|exchange) for\b/i.test(words)

/** Drafts stand in the order of the text, so those that overlap are neighbours. */
function near(draft: ClaimDraft, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const at = indexIn(drafts).get(draft) ?? 0
  return drafts.slice(Math.max(0, at - 30), at + 30)
}

const indexIn = onceFor(
  (drafts: readonly ClaimDraft[]): ReadonlyMap<ClaimDraft, number> => new Map(drafts.map((one, i) => [one, i])),
)

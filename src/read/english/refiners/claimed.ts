/** Who asserted responsibility, and who left an event out: said in one sentence about events of others. */
import type { Attribution, ClaimDraft, ReadContext, Refiner, SlotValue } from '../../model/context.js'
import { isAkin } from './families.js'
import { firstValue, incidentsOf, type Placed, rebuild, withValues } from './rebuild.js'

export const responsibility: Refiner = {
  name: 'claims of responsibility',
  refine(drafts, context) {
    const claims = context.attributions.filter(
      (one) => isClaim(one) && !NOBODY.test(context.text.slice(...one.statement.span)),
    )
    if (claims.length === 0) return drafts
    const changes = new Map<ClaimDraft, ClaimDraft | undefined>()
    const placed = incidentsOf(drafts, context)
    for (const claim of claims) {
      for (const draft of claimedBy(claim, placed, context, changes)) {
        changes.set(
          draft,
          withValues(changes.get(draft) ?? draft, { claimedBy: claim.statement.slots.speaker as readonly SlotValue[] }),
        )
      }
    }
    return rebuild(drafts, changes)
  },
}

/** "Neither side took responsibility". */
const NOBODY = /^\W*(?:neither|nobody|none|no (?:one|group|side|party|faction))\b/i

const isClaim = ({ statement }: Attribution): boolean =>
  statement.slots.mode?.[0]?.value === 'claim-of-responsibility' &&
  statement.modality === 'asserted' &&
  statement.slots.speaker !== undefined

/** The events told with the claim, and those before it that "the bombings" or "the attack" points back at. */
function claimedBy(
  claim: Attribution,
  placed: readonly Placed[],
  context: ReadContext,
  changes: Map<ClaimDraft, ClaimDraft | undefined>,
): readonly ClaimDraft[] {
  const { span } = claim.statement
  const inside = placed.filter(
    ({ draft, sentence }) => draft.span[0] < span[1] && span[0] < draft.span[1] && sentence.span[0] <= span[0],
  )
  const before = placed.filter(({ draft, sentence }) => sentence.span[1] <= span[0] && draft.modality === 'asserted')
  const words = context.text.slice(...span)
  const back = inside.filter(({ draft }) => isReference(draft, context.text))
  const fresh = inside.filter((one) => !back.includes(one)).map(({ draft }) => draft)
  const plural =
    /\b(?:the|these|both|all)\s+(?:[a-z-]+\s)?(?:bombings|attacks|blasts|explosions|strikes|assaults)\b/i.test(words)
  const single =
    /\b(?:the|this|that)\s+(?:[a-z-]+\s){0,2}(?:bombing|attack|blast|explosion|strike|assault|raid|shooting|ambush)\b|\bit\b|responsibility\.?$/i.test(
      words,
    )
  for (const { draft } of back) if (plural || single) changes.set(draft, undefined)
  if (plural) return [...fresh, ...pointedAt(before, back[0]?.draft)]
  return single && fresh.length === 0 ? before.slice(-1).map(({ draft }) => draft) : fresh
}

/** Of the events before, those of the last three paragraphs that are of one sort with the last. */
function pointedAt(before: readonly Placed[], reference: ClaimDraft | undefined): readonly ClaimDraft[] {
  const last = before.at(-1)
  if (!last) return []
  const sort = reference ? firstValue(reference, 'type') : firstValue(last.draft, 'type')
  return before
    .filter(
      ({ draft, sentence }) =>
        last.sentence.paragraph - sentence.paragraph <= 2 && isAkin(firstValue(draft, 'type'), sort),
    )
    .filter(({ draft }) => draft.partOf?.partOf === undefined)
    .map(({ draft }) => draft)
}

const isReference = ({ slots }: ClaimDraft, text: string): boolean => {
  const at = slots['type']?.[0]?.at
  return (
    at !== undefined &&
    /\b(?:the|this|that|these|those|both|all)\s+(?:[a-z-]+\s){0,2}$/i.test(text.slice(Math.max(0, at[0] - 30), at[0]))
  )
}

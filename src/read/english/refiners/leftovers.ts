/** Drops what does not stand alone: injuries without a deed, deaths without a cause, terms and deals that a condition tells better. */
import { spanContains, spansOverlap } from '../../../base/span.js'
import type { ClaimDraft, ReadContext, Refiner } from '../../model/context.js'
import { isAboutConflict } from '../syntax/aboutConflict.js'
import { type Changes, firstValue, rebuild } from './rebuild.js'
import { isBareDamage, isBareToll } from './tolls.js'

export const dropLeftovers: Refiner = {
  name: 'drop leftovers',
  refine(drafts, context) {
    const conditions = drafts.filter(({ kind }) => kind === 'condition')
    const terms = drafts.filter(({ kind }) => kind === 'term')
    const changes = new Map<ClaimDraft, undefined>()
    for (const draft of drafts) {
      const why = reasonAgainst(draft, conditions, terms, context)
      if (why === undefined) continue
      changes.set(draft, undefined)
      context.trace('drop leftovers', draft.span, `${draft.kind}: ${why}`, 'dropped')
    }
    return rebuild(drafts, changes as Changes)
  },
}

function reasonAgainst(
  draft: ClaimDraft,
  conditions: readonly ClaimDraft[],
  terms: readonly ClaimDraft[],
  context: ReadContext,
): string | undefined {
  if (isWeakToll(draft) && !(isCounted(draft) && isAboutConflict(context)))
    return 'people are hurt or dead, and no words say by what deed'
  if (isWeakDamage(draft) && !isAboutConflict(context)) return 'things are damaged, and no words say by what deed'
  if (isUnreached(draft, conditions)) return 'a deal that is not reached, only spoken of in a condition'
  if (isInCondition(draft, conditions)) return 'the offer it stands in tells it'
  if (isInTerm(draft, terms)) return 'provided for and not done'
  return undefined
}

/** People hurt or dead, and not a word of a deed: accidents and illness read the same. */
const isWeakToll = (draft: ClaimDraft): boolean =>
  draft.kind === 'incident' && isBareToll(draft) && !/^(?:kill|martyr)/i.test(draft.slots['type']?.[0]?.text ?? '')

const isMany = (values: ClaimDraft['slots'][string] | undefined): boolean =>
  (values ?? []).some(({ value }) => (value as { max: number | null }).max !== 0)

/** "More than 50 civilians have died on both sides": in a text about a war the number is one of its dead. */
const isCounted = ({ slots, modality }: ClaimDraft): boolean =>
  modality === 'asserted' &&
  // "60 wounded were waiting": what they are, and nothing that happened to them now.
  (isMany(slots['killed']) || (slots['injured'] !== undefined && slots['date'] !== undefined))

/** Things damaged, and no act that damaged them; what is destroyed somebody destroyed. */
const isWeakDamage = (draft: ClaimDraft): boolean =>
  draft.kind === 'incident' && isBareDamage(draft) && !/^destroy/i.test(draft.slots['type']?.[0]?.text ?? '')

/** A deal that is not reached, only spoken of in a condition. */
const isUnreached = (draft: ClaimDraft, conditions: readonly ClaimDraft[]): boolean =>
  draft.kind === 'negotiation' &&
  /agreed|signed/.test(String(firstValue(draft, 'state'))) &&
  (draft.modality === 'denied' ||
    (draft.modality !== 'asserted' && conditions.some(({ span }) => spansOverlap(span, draft.span))))

/** "an agreement under which A would … if B": the offer tells it all. */
const isInCondition = (draft: ClaimDraft, conditions: readonly ClaimDraft[]): boolean => {
  const form = draft.kind === 'term' ? draft.slots['form']?.[0]?.at : undefined
  return (
    form !== undefined &&
    firstValue(draft, 'status') === 'proposed' &&
    conditions.some(({ span }) => spanContains(span, form))
  )
}

/** "the army would withdraw its weapons": provided for, not done. */
const isInTerm = (draft: ClaimDraft, terms: readonly ClaimDraft[]): boolean =>
  draft.kind === 'posture' && draft.modality !== 'asserted' && terms.some(({ span }) => spansOverlap(span, draft.span))

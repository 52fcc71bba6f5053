/** "The attack", "the bombings": an event named again adds its details to the event it points back at. */
import type { ClaimDraft, Refiner } from '../../model/context.js'
import { voiceAt } from '../syntax/scope.js'
import { isAkin } from './families.js'
import { firstValue, incidentsOf, nameOfPlace, type Placed, rebuild, withValues } from './rebuild.js'

export const eventsNamedAgain: Refiner = {
  name: 'events named again',
  refine(drafts, context) {
    const changes = new Map<ClaimDraft, ClaimDraft | undefined>()
    const placed = incidentsOf(drafts, context)
    placed.forEach((one, i) => {
      if (!pointsBack(one.draft, context.text)) return
      const before = placed
        .slice(Math.max(0, i - 8), i)
        .filter(({ draft }) => !(changes.has(draft) && changes.get(draft) === undefined))
      const host = before.filter((other) => isSameEvent(one, other)).at(-1)
      if (!host) return
      const voice = voiceAt(context, one.draft.span)
      if (voice !== undefined && voice !== voiceAt(context, host.draft.span) && hasNumbers(one.draft)) return
      const { type: _, modality: __, ...slots } = one.draft.slots
      changes.set(
        host.draft,
        withValues(changes.get(host.draft) ?? host.draft, onlyNew(changes.get(host.draft) ?? host.draft, slots)),
      )
      changes.set(one.draft, undefined)
    })
    return rebuild(drafts, changes)
  },
}

const hasNumbers = ({ slots }: ClaimDraft): boolean => slots['killed'] !== undefined || slots['injured'] !== undefined

/** A definite noun, singular or plural: "the attack", "this bombing", "those killings". */
function pointsBack({ slots, modality }: ClaimDraft, text: string): boolean {
  const at = slots['type']?.[0]?.at
  if (!at || modality !== 'asserted') return false
  return (
    /\b(?:the|this|that|these|those)\s+(?:[a-z-]+\s)?$/i.test(text.slice(Math.max(0, at[0] - 24), at[0])) &&
    /(?:ing|ings|attacks?|blasts?|explosions?|raids?|strikes?|clash(?:es)?|assaults?|violations?|shooting|massacre)$/i.test(
      text.slice(...at),
    )
  )
}

function isSameEvent(one: Placed, other: Placed): boolean {
  if (one.sentence.index - other.sentence.index > 6 || one.sentence === other.sentence) return false
  if (other.draft.modality !== 'asserted' || !isAkin(firstValue(one.draft, 'type'), firstValue(other.draft, 'type')))
    return false
  const [mine, theirs] = [nameOfPlace(one.draft), nameOfPlace(other.draft)]
  return mine === undefined || theirs === undefined || mine === theirs
}

/** Only slots that the event has not: a second number is another claim's. */
function onlyNew(host: ClaimDraft, slots: ClaimDraft['slots']): ClaimDraft['slots'] {
  return Object.fromEntries(Object.entries(slots).filter(([name]) => host.slots[name] === undefined))
}

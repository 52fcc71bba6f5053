/** "The attack", "the bombings": an event named again adds its details to the event it points back at. */
import { parsePeriod } from '../../../base/period.js'
import { firstIndex } from '../../../base/search.js'
import type { Span } from '../../../base/span.js'
import type { ClaimDraft, ReadContext, Refiner } from '../../model/context.js'
import { POINTER } from '../finders/incident/noise.js'
import { voiceAt } from '../syntax/scope.js'
import { isAkin } from './families.js'
import { firstValue, incidentsOf, nameOfPlace, type Placed, rebuild, withValues } from './rebuild.js'

export const eventsNamedAgain: Refiner = {
  name: 'events named again',
  refine(drafts, context) {
    const changes = new Map<ClaimDraft, ClaimDraft | undefined>()
    const latest = new Map<unknown, Placed>()
    let near: Placed[] = []
    for (const one of incidentsOf(drafts, context)) {
      const isOnlyPointer = one.draft.finder === POINTER
      const host =
        isOnlyPointer || pointsBack(one.draft, context.text) ? hostOf(one, near, latest, isOnlyPointer) : undefined
      if (host && !hasNumbers(one.draft) && isSupposedAgain(one, context.text)) changes.set(one.draft, undefined)
      else if (host && mayJoin(one, host, context)) {
        const now = changes.get(host.draft) ?? host.draft
        changes.set(host.draft, withValues(now, { ...onlyNew(now, one.draft.slots), type: one.draft.slots['type'] }))
        changes.set(one.draft, undefined)
      } else if (isOnlyPointer && !hasNumbers(one.draft)) changes.set(one.draft, undefined)
      else {
        near = [...near.slice(-7), one]
        if (one.draft.modality === 'asserted') latest.set(firstValue(one.draft, 'type'), one)
      }
    }
    return rebuild(drafts, changes)
  },
}

/** The event pointed at: one of the last few that fits, or, for a word that adds nothing, the last of its sort in the text. */
function hostOf(
  one: Placed,
  near: readonly Placed[],
  latest: ReadonlyMap<unknown, Placed>,
  isOnlyPointer: boolean,
): Placed | undefined {
  const host = near.filter((other) => isSameEvent(one, other)).at(-1)
  if (host || !isOnlyPointer) return host
  return [...latest.values()]
    .filter((other) => isAkin(firstValue(one.draft, 'type'), firstValue(other.draft, 'type')))
    .sort((a, b) => a.draft.span[0] - b.draft.span[0])
    .at(-1)
}

/** "provided that the shelling stops": what is supposed of an event tells nothing new of it. */
const isSupposedAgain = ({ draft: { span, slots } }: Placed, text: string): boolean => {
  const at = slots['type']?.[0]?.at ?? span
  return /\b(?:if|unless|until|once|provided(?: that)?|as long as|on condition that)\s+(?:the|this|that|these|those)\s+(?:[\w-]+\s){0,2}$/i.test(
    text.slice(Math.max(0, at[0] - 50), at[0]),
  )
}

/** A number in another mouth is another claim, and so is the death of somebody else. */
function mayJoin(one: Placed, host: Placed, context: ReadContext): boolean {
  if (isOfOthers(one.draft, host.draft, context)) return false
  // "250,000 may flee if the assault goes on": what has not happened adds nothing to what has.
  if (hasNumbers(one.draft) && one.draft.modality !== host.draft.modality) return false
  // Two numbers are two claims.
  if (TOLLS.some((name) => one.draft.slots[name] && host.draft.slots[name])) return false
  const voice = voiceAt(context, one.draft.span)
  return voice === undefined || !hasNumbers(one.draft) || voice === voiceAt(context, host.draft.span)
}

const TOLLS = ['killed', 'injured', 'missing', 'displaced'] as const

const hasNumbers = ({ slots }: ClaimDraft): boolean => TOLLS.some((name) => slots[name] !== undefined)

/** A definite noun, singular or plural: "the attack", "this bombing", "those killings". */
function pointsBack({ slots, modality }: ClaimDraft, text: string): boolean {
  const at = slots['type']?.[0]?.at
  if (!at || modality !== 'asserted') return false
  return (
    /\b(?:the|this|that|these|those)\s+(?:(?!(?:is|was|are|were|had|has|have|been)\b)[a-z-]+\s)?$/i.test(
      text.slice(Math.max(0, at[0] - 24), at[0]),
    ) &&
    /(?:ing|ings|attacks?|blasts?|explosions?|raids?|strikes?|clash(?:es)?|assaults?|violations?|shooting|massacre)$/i.test(
      text.slice(...at),
    )
  )
}

function isSameEvent(one: Placed, other: Placed): boolean {
  if (one.sentence.index - other.sentence.index > 6 || one.sentence === other.sentence) return false
  if (other.draft.modality !== 'asserted' || !isAkin(firstValue(one.draft, 'type'), firstValue(other.draft, 'type')))
    return false
  const [day, its] = [firstValue(one.draft, 'date'), firstValue(other.draft, 'date')]
  if (day !== undefined && its !== undefined && !meet(String(day), String(its))) return false
  const [mine, theirs] = [nameOfPlace(one.draft), nameOfPlace(other.draft)]
  return mine === undefined || theirs === undefined || mine === theirs
}

/** "The murder of Ruiz" is not that of Paz. */
function isOfOthers(one: ClaimDraft, other: ClaimDraft, context: ReadContext): boolean {
  const [mine, theirs] = [one, other].map(({ slots }) =>
    (slots['victim'] ?? []).filter(({ at }) => at && isPerson(context, at)),
  )
  return (
    mine!.length > 0 && theirs!.length > 0 && !mine!.some(({ value }) => theirs!.some((their) => their.value === value))
  )
}

const isPerson = ({ actors }: ReadContext, [start]: Span): boolean => {
  const mention = actors[firstIndex(actors, ({ span }) => span[0] >= start)]
  return mention?.kind === 'person' && mention.span[0] === start
}

/** Whether two dates may be of one event; what is no date decides nothing. */
function meet(a: string, b: string): boolean {
  const [one, other] = [parsePeriod(a), parsePeriod(b)]
  return !one || !other || (one.start < other.end && other.start < one.end)
}

/** Only slots that the event has not: a second number is another claim's. */
function onlyNew(host: ClaimDraft, slots: ClaimDraft['slots']): ClaimDraft['slots'] {
  return Object.fromEntries(Object.entries(slots).filter(([name]) => host.slots[name] === undefined))
}

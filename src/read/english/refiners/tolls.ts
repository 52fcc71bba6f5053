/**
 * "At least 30 people were reported killed." "Two cars were damaged." A sentence that only counts the harmed, or only tells
 * what was damaged, belongs to the event before it. A toll of another period or day is a claim of its own, and so is a second
 * number that another voice gives for the same event.
 */
import type { ClaimDraft, Refiner } from '../../model/context.js'
import { HARMLESS } from '../finders/incident/harmless.js'
import { voiceAt } from '../syntax/scope.js'
import { ofEvent, whyApart } from './apart.js'
import { incidentsOf, type Placed, rebuild, withValues } from './rebuild.js'

const TOLLS = ['killed', 'injured', 'missing', 'displaced'] as const

export const tollsOfNextSentence: Refiner = {
  name: 'tolls of the next sentence',
  refine(drafts, context) {
    const changes = new Map<ClaimDraft, ClaimDraft | undefined>()
    const placed = incidentsOf(drafts, context)
    placed.forEach((one, i) => {
      if (isBareDamage(one.draft)) {
        const host = actBefore(one, placed.slice(Math.max(0, i - 6), i), changes)
        if (!host) return
        changes.set(host, withValues(changes.get(host) ?? host, { target: one.draft.slots['target'] }))
        changes.set(one.draft, undefined)
        return
      }
      if (!isBareToll(one.draft) || hasOwnCause(one.draft, context.text)) return
      const before = placed.slice(Math.max(0, i - 6), i).filter(({ draft }) => !isHarmless(draft))
      const host = hostOf(one, before, changes, true)
      if (!host) {
        const told = hostOf(one, before, changes, false)
        const apart = told && whyApart(one.draft, told, context)
        if (apart === 'another voice') changes.set(one.draft, ofEvent(one.draft, changes.get(told!) ?? told!))
        return
      }
      const apart = whyApart(one.draft, host, context)
      // What the document tells itself without a number takes the first one that is given for it.
      const isFirst = apart === 'another voice' && voiceAt(context, host.span) === undefined
      if (apart && !isFirst) {
        context.trace('tolls of the next sentence', one.draft.span, `a claim of its own: ${apart}`)
        if (apart === 'another voice') changes.set(one.draft, ofEvent(one.draft, changes.get(host) ?? host))
        return
      }
      const now = changes.get(host) ?? host
      const { killed, injured, missing, displaced, victim } = one.draft.slots
      changes.set(host, withValues(now, { killed, injured, missing, displaced, victim }))
      changes.set(one.draft, undefined)
    })
    return rebuild(drafts, changes)
  },
}

/** Nobody dies of a flight over a border. */
const isHarmless = ({ slots }: ClaimDraft): boolean =>
  (slots['type'] ?? []).some(({ value }) => HARMLESS.has(String(value)))

/** Nothing but a toll: no deed word, no doer, no weapon, no place and no date of its own. */
export const isBareToll = ({ slots }: ClaimDraft): boolean => {
  const type = slots['type']?.[0]
  const isTollWord =
    type?.text !== undefined &&
    /^(?:kill|die|dead|wound|injur|perish|los|claim|death|fatal|martyr|say|said|sp[eo]ak|spoke|talk|figure|put|give|gave|count|report|cit|list)/i.test(
      type.text,
    )
  return (
    isTollWord &&
    TOLLS.some((name) => slots[name]) &&
    !slots['perpetrator'] &&
    !slots['place'] &&
    !slots['weapon'] &&
    !slots['target']
  )
}

/** "died of gunshot wounds", "lost their lives when the army gave chase": how it came about is told, and it is another event. */
const hasOwnCause = ({ span }: ClaimDraft, text: string): boolean =>
  // "Vaziani airfield — 3 dead": a label says whose they are.
  /(?:^|[\n.;] ?)\p{Lu}[^.;\n]{2,40}\s[—–-]\s?$|(?:^|[\n.;] ?)\p{Lu}[^.;\n]{2,40}:\s?$/u.test(
    text.slice(Math.max(0, span[0] - 48), span[0]),
  ) || OWN_CAUSE.test(text.slice(span[0], Math.min(span[1] + 40, span[0] + 300)))

const OWN_CAUSE =
  /\b(?:(?:gunshot|bullet|stab|shrapnel|knife) (?:wounds?|injuries)|(?:when|while|as) (?:the|a|an|he|she|they|his|her|their|it) (?:\w+ ){0,3}\w+(?:ed|ing|ave|ook|ell|ent|ame|an|it)\b)/i

/** Damage without a deed, a doer or anybody harmed: storms and fires read the same. */
export const isBareDamage = ({ slots, modality }: ClaimDraft): boolean =>
  slots['type']?.[0]?.value === 'destruction' &&
  modality === 'asserted' &&
  !['perpetrator', 'weapon', 'killed', 'injured', 'victim'].some((name) => slots[name]) &&
  !/^(?:demolish|raz|dismantl|burn|blow|blew|torch|set|sabotag|demolition|destruction)/i.test(
    slots['type'][0].text ?? '',
  )

const DAMAGING =
  /^(?:bombing|car-bombing|suicide-bombing|landmine|grenade|explosion|attack|raid|shelling|rocket-fire|missile-strike|airstrike|drone-strike|arson|armed-clash|small-arms-fire|looting|destruction)$/

/** The nearest act that can do damage: of the paragraph, or of the sentence before. */
const actBefore = (one: Placed, before: readonly Placed[], changes: ReadonlyMap<ClaimDraft, ClaimDraft | undefined>) =>
  before
    .filter(({ draft, sentence }) => {
      const distance = one.sentence.index - sentence.index
      return (
        !(changes.has(draft) && changes.get(draft) === undefined) &&
        draft.modality === 'asserted' &&
        distance <= (sentence.paragraph === one.sentence.paragraph ? 3 : 1) &&
        DAMAGING.test(String(draft.slots['type']?.[0]?.value))
      )
    })
    .at(-1)?.draft

/** The nearest earlier event of the paragraph that lacks this toll; one of several blasts before a single blast. */
function hostOf(
  one: Placed,
  before: readonly Placed[],
  changes: ReadonlyMap<ClaimDraft, ClaimDraft | undefined>,
  mustLack: boolean,
): ClaimDraft | undefined {
  const open = before.filter(({ draft, sentence }) => {
    if (changes.has(draft) && changes.get(draft) === undefined) return false
    const distance = one.sentence.index - sentence.index
    if (draft.modality !== 'asserted' || distance > 3 || distance < 1) return false
    if (sentence.paragraph !== one.sentence.paragraph && distance > 1) return false
    const now = changes.get(draft) ?? draft
    return !mustLack || TOLLS.every((name) => !one.draft.slots[name] || !now.slots[name])
  })
  return (open.filter(({ draft }) => draft.aggregate).at(-1) ?? open.at(-1))?.draft
}

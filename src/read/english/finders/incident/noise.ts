/** What reads like force and is none: accidents, sport, figures of speech, and words with nothing to hold on to. */
import { spansOverlap } from '../../../../base/span.js'
import type { SlotValue } from '../../../model/context.js'
import { matchTable } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { isPeaceful } from '../../syntax/domain.js'
import { isBareParticiple } from '../../syntax/participle.js'
import { hitsOf, type View, viewOf } from '../../syntax/view.js'
import { areArmed } from './armed.js'
import type { Event } from './groups.js'
import { isPassive } from './roles.js'
import type { Toll } from './tolls.js'

/** Types whose words are used for much else: they need a party, a place, a weapon or somebody harmed beside them. */
const WEAK: ReadonlySet<string> = new Set([
  'attack',
  'armed-clash',
  'raid',
  'killing',
  'destruction',
  'arson',
  'looting',
  'detention',
  'small-arms-fire',
  'release',
  'explosion',
  'bombing',
  'overflight',
  'cyber-intrusion',
  'obstruction',
  'violation',
  'sexual-violence',
  'torture',
])
const HOLD = ['perpetrator', 'place', 'weapon', 'victim', 'target', 'killed', 'injured', 'missing', 'count', 'people']

type Slots = Readonly<Record<string, readonly SlotValue[]>>

/** Why words of force tell of no force here; `undefined` when they do. */
export function whyNoForce(view: View, event: Event, slots: Slots): string | undefined {
  const has = (name: string) => hitsOf(view, name).length
  const type = String(slots['type']?.[0]?.value)
  const noToll = !slots['killed'] && !slots['injured']
  const onlyToll = event.anchors.length === 0 && event.tolls.length > 0
  const unclear = onlyToll || /^(?:explosion|destruction|attack|raid|arson)$/.test(type)
  const isArmed = areArmed(view, slots['perpetrator'] ?? [])
  if (unclear && !slots['weapon'] && !isArmed && !(slots['perpetrator'] && onlyToll) && isAccident(view))
    return 'the sentence speaks of an accident, and no weapon or armed doer stands beside it'
  if (noToll && !isArmed && LOOSE.has(type) && isPeaceful(view))
    return 'the sentence or the text is about something else than war'
  if (noToll && isOnlyPlaced(view, event, slots)) return 'nobody does it, and it is done to nobody'
  if (noToll && !isArmed && isAbstract(view, event)) return 'what is hit is nothing that force can hit'
  if (type === 'violation' && !slots['count'] && isBare(view, event)) return 'a breach without a number or a party'
  if (noToll && !slots['weapon'] && WEAK.has(type) && has('sports') > 0) return 'words of sport stand in the sentence'
  // Plans and prices have targets too: aiming is force only when somebody known does it, or with a weapon.
  const onlyAims =
    event.anchors.length > 0 && event.anchors.every(({ hit }) => /^target/.test(view.words[hit.from]!.lower))
  const isOfPeople = /hospital|clinic|school|convoy|market|mosque|church|civilian|ambulance|camp/i.test(
    slots['target']?.[0]?.text ?? '',
  )
  if (onlyAims && noToll && !slots['perpetrator'] && !isOfPeople) return 'it is only aimed at, by nobody known'
  if (onlyToll && event.tolls.every(({ kind }) => kind === 'displaced' || kind === 'missing'))
    return event.tolls.some((toll) => isUprooting(view, toll))
      ? undefined
      : 'people are gone, and no force drove them out'
  if (onlyToll && event.tolls.every(({ hit }) => /^die/.test(view.words[hit.from]!.lower)) && !slots['perpetrator'])
    return event.tolls.every(({ numbered }) => !numbered)
      ? 'people died, and nothing says that somebody killed them'
      : undefined
  return undefined
}

/** Types whose words are at home in other domains too. */
const LOOSE: ReadonlySet<string> = new Set([
  ...WEAK,
  'shelling',
  'assassination',
  'execution',
  'grenade',
  'rocket-fire',
  'suicide-bombing',
  'landmine',
  'abduction',
  'missile-strike',
  'airstrike',
  'sniper-fire',
])

/** "The play bombed in New York": a verb in the active with neither doer nor object is a deed of nobody to nobody. */
function isOnlyPlaced(view: View, { anchors }: Event, slots: Slots): boolean {
  return (
    anchors.length > 0 &&
    anchors.every(
      ({ kind, hit }) =>
        kind === 'verb' &&
        !isPassive(view, hit.from, hit.form) &&
        !(isBareParticiple(view, hit.from, hit.form) && isAboutConflict(view.context)) &&
        hit.to - hit.from <= 2,
    ) &&
    !['perpetrator', 'target', 'victim', 'weapon', 'people', 'count'].some((name) => slots[name]) &&
    !/^(?:release|detention|abduction)$/.test(String(slots['type']?.[0]?.value))
  )
}

/** "attacked the budget": the object, within a few words behind the verb, is nothing that can be hit. */
const isAbstract = (view: View, { anchors }: Event): boolean =>
  anchors.length > 0 &&
  anchors.every(
    ({ kind, hit }) =>
      kind === 'verb' &&
      matchTable(view.words.slice(hit.to, hit.to + 6), view.context.lexicon.table('abstract-targets')).length > 0,
  )

/** "Some 70,000 people had fled": civilians in number who left where they live; two attackers who fled are none. */
const isUprooting = (view: View, { kind, count, numbered, hit }: Toll): boolean =>
  kind === 'displaced' &&
  numbered &&
  CIVIL.test(count?.text ?? '') &&
  // "3,000 displaced people need shelter": what they are, not what happened.
  !(view.words[hit.from]!.lower === 'displaced' && CIVIL.test(view.words[hit.to]?.lower ?? ''))

const CIVIL =
  /\b(?:people|persons?|civilians?|residents?|famil(?:y|ies)|inhabitants|villagers|households?|refugees|women|children|souls|farmers|peasants|thousands|hundreds|tens of|others|of them|\d{1,3}(?:,\d{3})+)\b/i

/** A word of force with nothing to hold on to: no doer, place, weapon or harm, and nobody says that it was heard or went on. */
export function isUnheld(view: View, event: Event, slots: Slots): boolean {
  const { anchors } = event
  const type = String(slots['type']?.[0]?.value)
  const isNoun = anchors.some(({ kind }) => kind === 'noun')
  const isNamed = type === 'armed-clash' && isNoun
  const isTold = isNoun && type !== 'violation' && view.sentence.role !== 'heading'
  const hasSign =
    anchors.some(({ kind, hit }) => kind === 'noun' && occurs(view, hit.to)) ||
    HAPPENING.some((name) => slots[name] !== undefined) ||
    (slots['date'] && !isPointer(view, event))
  const happens = isTold && hasSign && isAboutConflict(view.context)
  return WEAK.has(type) && !isNamed && !happens && !HOLD.some((name) => slots[name] !== undefined)
}

/** "Gunfire rocked the capital", "clashes were reported", "firing ceased": the noun has a verb that says it took place. */
function occurs(view: View, from: number): boolean {
  const behind = matchTable(view.words.slice(from, from + 7), view.context.lexicon.table('occurring'))[0]
  return behind !== undefined && !view.words.slice(from, from + behind.from).some(({ isMark }) => isMark)
}

const HAPPENING = ['observation', 'phase', 'bearing']

/** The mark of a draft that only points at an event; it joins that event or goes. */
export const POINTER = 'pointer'

/** "the explosion", "Saturday's attack": words that point at an event told elsewhere. */
export function isPointer(view: View, { anchors }: Event): boolean {
  const [first] = anchors
  if (first?.kind !== 'noun' || first.hit.meaning === 'violation') return false
  for (let at = first.hit.from - 1; at >= Math.max(0, first.hit.from - 4); at--) {
    const { lower, isMark } = view.words[at]!
    if (/^(?:the|this|that|these|those)$/.test(lower)) return true
    if (/['’]s$/.test(lower))
      return view.times.some(({ span }) => spansOverlap(span, [view.words[at]!.start - 1, view.words[at]!.end]))
    if (isMark || /^(?:of|in|on|by|for|to|a|an|and|or)$/.test(lower)) return false
  }
  return false
}

/** Words of accident, illness or nature in the sentence, or next to it in the paragraph of a text that is about no war. */
function isAccident(view: View): boolean {
  const { index, paragraph } = view.sentence
  const isOfWar = isAboutConflict(view.context)
  const near = isOfWar
    ? [view.sentence]
    : view.context.sentences
        .slice(Math.max(0, index - 1), index + 2)
        .filter((sentence) => sentence.paragraph === paragraph)
  return near.some((sentence) => hitsOf(viewOf(sentence, view.context), 'accidents').length > 0)
}

/** "violations" without a word of what was violated may be of anything. */
const isBare = (view: View, event: Event): boolean =>
  event.anchors.every(({ hit }) => /^(?:violations?)$/i.test(view.text.slice(...hit.span))) &&
  !/cease|truce|cessation|calm|silence|armistice|agreement/i.test(
    view.text.slice(startOfContext(view), view.sentence.span[1]),
  )

/** A bulletin names the truce once and counts on: two sentences back are enough. */
const startOfContext = (view: View): number => view.context.sentences[Math.max(0, view.sentence.index - 2)]!.span[0]

/** The words of a sentence that say an act of force: event nouns, verbs, weapons that act or are used, and tolls. */
import type { IncidentType } from '../../../../domain/vocabulary.js'
import { type Hit, matchTable } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { phraseAt } from '../../syntax/nounPhrase.js'
import { isBareParticiple } from '../../syntax/participle.js'
import { clauseAt, hitsOf, rangeOf, type View } from '../../syntax/view.js'
import { areArmed } from './armed.js'
import { looseNouns } from './looseNouns.js'
import { bareMeans, explodingOf, meansOf } from './means.js'
import { observedOf } from './observed.js'
import { isPassive, rolesOf } from './roles.js'
import { type Harm, harmsOf } from './targets.js'
import { thingsOf } from './things.js'
import { type Toll, tollsOf } from './tolls.js'

export interface Anchor {
  readonly kind: 'noun' | 'verb' | 'means'
  readonly type: IncidentType
  readonly hit: Hit
  readonly clause: number
  /** The other clause it reaches into: a weapon and its verb with an aside between. */
  readonly also?: number | undefined
  /** The verb of the means, "exploded", or the light verb of the noun, "carried out". */
  readonly verb?: Hit | undefined
}

export interface Found {
  readonly anchors: readonly Anchor[]
  readonly tolls: readonly Toll[]
  readonly weapons: readonly Hit[]
  readonly harms: readonly Harm[]
}

/** Types that say little: beside a more telling word of the same clause they only refer to it. */
const VAGUE: ReadonlySet<string> = new Set(['attack', 'explosion', 'violation', 'killing', 'destruction'])
export const isVague = (type: string): boolean => VAGUE.has(type)

export function anchorsOf(view: View): Found {
  const table = (name: string) => hitsOf(view, name)
  const noise = table('incident-noise')
  const isNoise = (hit: Hit) => noise.some(({ from, to }) => from < hit.to && hit.from < to)
  const weapons = table('weapons').filter((hit) => !isNoise(hit))
  const nouns = table('incident-nouns').filter((hit) => !isNoise(hit) && !isGerund(view, hit))
  const verbs = table('incident-verbs').filter(
    (hit) => !isNoise(hit) && !nouns.some((noun) => overlap(noun, hit)) && isVerbHere(view, hit),
  )
  const devices = table('devices').filter((hit) => !weapons.some((other) => overlap(other, hit)))
  const means = [...meansOf(view, weapons), ...explodingOf(view, devices)]
  const anchors = [
    ...nouns.map((hit) => anchor(view, 'noun', hit, lightVerbBefore(view, hit))),
    ...anotherOf(view, nouns),
    ...observedOf(view, isNoise)
      .filter((hit) => ![...nouns, ...verbs].some((one) => overlap(one, hit)))
      .map((hit) => anchor(view, 'noun', hit)),
    ...bareMeans(view, weapons).filter(
      ({ hit }) => ![...nouns, ...verbs, ...means.map((one) => one.hit)].some((one) => overlap(one, hit)),
    ),
    ...verbs.map((hit) => anchor(view, 'verb', hit)),
    ...armedVerbs(view, weapons).filter(
      ({ hit }) => !isNoise(hit) && ![...nouns, ...verbs].some((one) => overlap(one, hit)),
    ),
    ...looseNouns(view)
      .filter((hit) => !isNoise(hit) && ![...nouns, ...verbs].some((one) => overlap(one, hit)))
      .map((hit) => anchor(view, 'noun', hit, lightVerbBefore(view, hit))),
    ...means.filter(({ hit }) => !nouns.some((noun) => overlap(noun, hit))),
  ].sort((a, b) => a.hit.from - b.hit.from)
  const made = devices.filter((hit) => hit.meaning !== 'vehicle' && means.some((one) => one.hit === hit))
  return { anchors, tolls: tollsOf(view, isNoise), weapons: [...weapons, ...made], harms: harmsOf(view, anchors) }
}

const overlap = (a: Hit, b: Hit): boolean => a.from < b.to && b.from < a.to

const anchor = (view: View, kind: Anchor['kind'], hit: Hit, verb?: Hit): Anchor => ({
  kind,
  type: hit.meaning as IncidentType,
  hit,
  clause: clauseAt(view, hit.from).index,
  verb,
})

const BEFORE_NOUN =
  /^(?:the|a|an|this|that|these|those|of|no|any|every|each|his|its|their|our|recent|new|first|second|last|deadly|major|fierce|heavy|'s)$/

/** "the attack" is a noun although "attack" is a verb too; "to attack" and "they attack" are not. */
function isVerbHere(view: View, hit: Hit): boolean {
  const before = view.words[hit.from - 1]?.lower ?? ''
  // "was nearly downed": it was not.
  if (/^(?:nearly|almost|narrowly)$/.test(before)) return false
  // "bombs", "attacks" are far oftener things than deeds: the deed has a subject before it and an object behind.
  if (
    hit.form === 's' &&
    hit.to - hit.from === 1 &&
    /^(?:bombs|attacks|raids|shells|fires|murders|arrests|clashes|ambushes|assaults|machineguns|mortars|rockets|mines|torches|captures|looting)$/.test(
      view.words[hit.from]!.lower,
    )
  )
    return (
      !/^(?:$|\W+|of|with|and|or|in|on|by|for|from|to|at|these|those|other|more|many|such|\w+ed|\w+ing|\w+al|\w+ive|\w+ist)$/.test(
        before,
      ) &&
      !view.words[hit.from - 1]?.isNumber &&
      !BEFORE_NOUN.test(before) &&
      phraseAt(view, hit.to) !== undefined
    )
  if (hit.form === 'base' || hit.form === 's')
    return (
      !BEFORE_NOUN.test(before) &&
      (hit.form === 'base'
        ? /^(?:to|will|would|could|may|might|can|must|should|did|not|and|they|we|who|n't|don't|didn't)$/.test(before) ||
          (/s$/.test(before) && !view.words[hit.from]!.isCapital)
        : true)
    )
  // "explosions targeting checkpoints": said of the event, and no event of its own.
  if (/^targeting$/.test(view.words[hit.from]!.lower)) return /^(?:is|are|was|were|been|be)$/.test(before)
  if (hit.to - hit.from === 1 && /^fire[sd]?$/.test(view.words[hit.from]!.lower)) return firesAlone(view, hit, before)
  if (hit.form === 'ing') return !BEFORE_NOUN.test(before)
  return hit.to - hit.from > 2 || !(/^(?:the|a|an)$/.test(before) || isAdjective(view, hit, before))
}

/** "in stolen uniforms", "of captured arms": a participle that describes what follows. */
const isAdjective = (view: View, { from, to }: Hit, before: string): boolean =>
  to - from === 1 &&
  /^(?:in|of|with|from|on|for|some|several|many|their|its|his|her|our|these|those)$/.test(before) &&
  phraseAt(view, to) !== undefined &&
  !view.words[to]!.isNumber

/** "denied that its men had fired", "fired first": shooting without a word of at what; "was fired" is none of it. */
const firesAlone = (view: View, hit: Hit, before: string): boolean =>
  /^(?:had|has|have|not|never|n't|first|they|who|troops|soldiers|fighters|men|forces|rebels|police)$/.test(before) &&
  /^(?:$|[.,;”"]|first|back|in|from|into|across|towards?|over|that|or|and|after|during)$/.test(
    view.words[hit.to]?.lower ?? '',
  )

/** "carried out a raid", "came under artillery fire": the verb right before the event. */
function lightVerbBefore(view: View, hit: Hit): Hit | undefined {
  const from = Math.max(0, hit.from - 7)
  const inWindow = matchTable(view.words.slice(from, hit.from), view.context.lexicon.table('light-verbs'))
  const last = inWindow.at(-1)
  if (!last) return undefined
  const at = { ...last, from: last.from + from, to: last.to + from }
  return view.words
    .slice(at.to, hit.from)
    .some(({ isMark, lower }) => isMark || /^(?:in|after|before|that|which|when|while)$/.test(lower))
    ? undefined
    : at
}

/** "hit", "burned", "took four people": said of much else, so somebody armed must do it. */
const armedVerbs = (view: View, weapons: readonly Hit[]): readonly Anchor[] =>
  hitsOf(view, 'armed-verbs')
    .filter((hit) => isVerbHere(view, hit))
    .map((hit) => anchor(view, 'verb', hit))
    .filter((one) => isThingStruck(view, one) || isDoneWith(view, one, weapons) || isDoneByArmed(view, one))

/** "Pounded by howitzers", "hammered the town with rockets": the arms stand beside the verb. */
const isDoneWith = (view: View, { hit, type }: Anchor, weapons: readonly Hit[]): boolean =>
  !/^(?:detention|abduction)$/.test(type) &&
  weapons.some(
    ({ from }) =>
      from > hit.to &&
      from - hit.to <= 6 &&
      /^(?:by|with|using)$/.test(
        view.words.slice(hit.to, from).findLast(({ lower }) => LEADS.test(lower))?.lower ?? '',
      ),
  )

const LEADS = /^(?:by|with|using|from|in|near|at|[.;:])$/

/** Ground and arms are captured too: whom a detention was of, the words must say. */
function isDoneByArmed(view: View, one: Anchor): boolean {
  const { perpetrator, victim } = rolesOf(view, one)
  const isOfGround = one.type === 'detention' || /^seiz/.test(view.words[one.hit.from]!.lower)
  if (isOfGround && victim.length === 0) return false
  return areArmed(view, perpetrator) || (victim.length > 0 && isOnePassive(view, one))
}

/** "a pilot was captured", "the mayor was taken away": in a text about a war, done to somebody by whom it does not say. */
const isOnePassive = (view: View, { type, hit }: Anchor): boolean =>
  /^(?:detention|abduction)$/.test(type) &&
  (isPassive(view, hit.from, hit.form) || isBareParticiple(view, hit.from, hit.form)) &&
  isAboutConflict(view.context)

/** "the pumping station was hit on Friday": in a text about a war a thing or a place is struck by one of its sides. */
const isThingStruck = (view: View, { hit, type }: Anchor): boolean =>
  /^(?:attack|destruction)$/.test(type) &&
  (isPassive(view, hit.from, hit.form) || isBareParticiple(view, hit.from, hit.form)) &&
  (thingsOf(view).some(
    ({ to, from }) => to <= hit.from && (hit.from - to <= 3 || (isFirst(view, from) && hit.from - to <= 8)),
  ) ||
    isPlaceStruck(view, hit)) &&
  isAboutConflict(view.context)

/** "Kherson was struck overnight"; "Texas was hit by the drought" and "hit hard" are no deeds. */
function isPlaceStruck(view: View, { from, to }: Hit): boolean {
  const next = view.words[to]?.lower ?? ''
  if (/^(?:hard|hardest|badly|by)$/.test(next) || /^(?:hard|worst|badly)$/.test(view.words[from - 1]!.lower))
    return false
  return view.places.some(({ span }) => {
    const end = rangeOf(view, span)[1]
    return end <= from && from - end <= 3
  })
}

const isFirst = (view: View, at: number): boolean => at - clauseAt(view, at).from <= 1

/** "killing four soldiers", "bombing the town": a verb in the shape of a noun, with its object behind it. */
function isGerund(view: View, hit: Hit): boolean {
  if (
    hit.to - hit.from > 1 ||
    !/ing$/.test(view.words[hit.from]!.lower) ||
    BEFORE_NOUN.test(view.words[hit.from - 1]?.lower ?? '')
  )
    return false
  const next = view.words[hit.to]
  if (!next || next.isMark) return false
  if (
    next.isNumber ||
    /^(?:the|a|an|at|more|dozens|hundreds|several|some|many|him|her|them|civilians|people|its|their|his|others)$/.test(
      next.lower,
    )
  )
    return true
  return [...view.actors, ...view.places].some(({ span }) => span[0] === next.start)
}

/** "responsibility for the bombings, as well as for another that targeted …": one more of the sort just named. */
function anotherOf(view: View, nouns: readonly Hit[]): readonly Anchor[] {
  return view.words.flatMap(({ lower, start, end }, at): Anchor[] => {
    if (
      !/^(?:another|others)$/.test(lower) ||
      !/^(?:that|which|in|at|near|on|targeting|hit|struck)$/.test(view.words[at + 1]?.lower ?? '')
    )
      return []
    const before = nouns.filter(({ to }) => to <= at).at(-1)
    if (!before) return []
    const one = anchor(view, 'noun', { ...before, from: at, to: at + 1, span: [start, end], form: 'word' })
    const next = view.clauses[one.clause + 1]
    return [{ ...one, ...(next && /^(?:that|which)$/.test(next.opens) && { also: next.index }) }]
  })
}

/** Weapons that act or are used: "a car bomb exploded", "mortar rounds fired by the army", "two rockets on the market". */
import type { IncidentType } from '../../../../domain/vocabulary.js'
import type { Hit } from '../../../patterns/match.js'
import { clauseAt, hitsOf, type View } from '../../syntax/view.js'
import type { Anchor } from './anchors.js'

/** What carries weapons says less than the weapon it drops. */
export const CARRIERS: ReadonlySet<string> = new Set(['helicopter', 'warplane', 'drone', 'tank'])

/** A weapon is an act when it does something ("a car bomb exploded") or something is done with it ("dropped barrel bombs"). */
export function meansOf(view: View, weapons: readonly Hit[]): readonly Anchor[] {
  const verbs = hitsOf(view, 'means-verbs')
  const types = view.context.lexicon.list('weapon-type')
  const means = weapons.filter(
    (hit) =>
      !CARRIERS.has(hit.meaning) || !weapons.some((other) => other.from >= hit.to && !CARRIERS.has(other.meaning)),
  )
  return means.flatMap((hit): Anchor[] => {
    const type = types.get(hit.meaning)
    const own = verbs.filter((one) => actsWith(view, hit, one))
    const verb = own.find(({ meaning }) => meaning !== 'handled') ?? own[0]
    if (type === undefined || !verb) return []
    const [clause, also] = [clauseAt(view, verb.from).index, clauseAt(view, hit.from).index]
    return [{ kind: 'means', type: type as IncidentType, hit, clause, also, verb }]
  })
}

/** "the device detonated", "a car blew up": what explodes need not be called a bomb. */
export function explodingOf(view: View, devices: readonly Hit[]): readonly Anchor[] {
  if (devices.length === 0) return []
  const verbs = hitsOf(view, 'means-verbs').filter(
    (hit) => hit.meaning === 'both' || /^(?:go|goes|going|gone|went)$/.test(view.words[hit.from]!.lower),
  )
  return devices.flatMap((hit): Anchor[] => {
    const verb = verbs.find((one) => actsWith(view, hit, one))
    if (!verb) return []
    const [clause, also] = [clauseAt(view, verb.from).index, clauseAt(view, hit.from).index]
    return [{ kind: 'means', type: hit.meaning === 'vehicle' ? 'explosion' : 'bombing', hit, clause, also, verb }]
  })
}

const ENDS_CLAUSE = /^(?:and|after|when|while|who|that)$/

/** "the helicopter landed", "took place near a mine": no act of the weapon. */
function isNoAct(view: View, weapon: Hit, verb: Hit): boolean {
  const { lower } = view.words[verb.from]!
  const before = view.words[verb.from - 1]
  // "330 pounds of explosives"
  if (verb.form === 's' && before?.isNumber) return true
  if (CARRIERS.has(weapon.meaning) && /^(?:land|fall|fell|us|hid|plac|lay|laid|carr|crash|burst|impact)/.test(lower))
    return true
  return /^place$/.test(lower) && /^t(?:ake|akes|ook|aking|aken)$/.test(view.words[verb.from - 1]?.lower ?? '')
}

/** "ambushed them with a bomb, killing an officer": what the weapon came to in a clause of its own is no second act. */
const isOutcomeOf = (view: View, weapon: Hit, verb: Hit): boolean =>
  verb.form === 'ing' &&
  verb.meaning === 'acts' &&
  !/^target/.test(view.words[verb.from]!.lower) &&
  verb.from >= weapon.to &&
  clauseAt(view, verb.from).index !== clauseAt(view, weapon.from).index

function actsWith(view: View, weapon: Hit, verb: Hit): boolean {
  if (isNoAct(view, weapon, verb) || isOutcomeOf(view, weapon, verb)) return false
  if (verb.from >= weapon.to) return verb.from - weapon.to <= 12 && isPredicate(view, weapon, verb)
  const between = view.words.slice(verb.to, weapon.from)
  if (verb.meaning === 'acts' || verb.to > weapon.from || between.length > 8) return false
  return !between.some(({ lower, isMark }) => isMark || ENDS_CLAUSE.test(lower))
}

/** The verb behind the weapon: in its clause, or past an aside between commas ("a bomb, planted by militants, went off"). */
function isPredicate(view: View, weapon: Hit, verb: Hit): boolean {
  if (isDoneTo(view, verb)) return false
  const between = view.words.slice(weapon.to, verb.from)
  if (between.some(({ lower }) => /^[.;:]$/.test(lower))) return false
  const commas = between.filter(({ lower }) => lower === ',').length
  const isNear =
    between.length <= 8 && (clauseAt(view, weapon.from).index === clauseAt(view, verb.from).index || between.length < 4)
  return isNear || (commas === 2 && between[0]!.lower === ',') || isSecondPredicate(view, weapon, verb)
}

/** "The bomb was placed at the entrance and exploded": the subject of two verbs. */
const isSecondPredicate = (view: View, weapon: Hit, verb: Hit): boolean =>
  weapon.from - clauseAt(view, weapon.from).from <= 3 && /^(?:and|then)$/.test(view.words[verb.from - 1]?.lower ?? '')

/** "machine guns were destroyed", "small arms were used": what is done to a weapon is no act of it. */
const isDoneTo = (view: View, verb: Hit): boolean =>
  verb.form !== 'ing' &&
  /^(?:was|were|been|being|is|are)$/.test(view.words[verb.from - 1]?.lower ?? '') &&
  (verb.meaning === 'acts' || /^(?:use|hid|plac)/.test(view.words[verb.from]!.lower))

/** "two mortar rounds on the market": what was fired, counted, and where it came down; or the sound it made. */
export const bareMeans = (view: View, weapons: readonly Hit[]): readonly Anchor[] =>
  weapons.flatMap((hit): Anchor[] => {
    const type = view.context.lexicon.list('weapon-type').get(hit.meaning)
    if (type && isSounding(view, hit.from))
      return [{ kind: 'means', type: type as IncidentType, hit, clause: clauseAt(view, hit.from).index }]
    const last = view.words[hit.to - 1]!.lower
    const isCounted =
      view.words[hit.from - 1]?.isNumber === true ||
      /^(?:a|several|more|some)$/.test(view.words[hit.from - 1]?.lower ?? '')
    const falls = /^(?:on|at|into)$/.test(view.words[hit.to]?.lower ?? '')
    if (
      !type ||
      !isCounted ||
      !falls ||
      !/^(?:rounds?|shells?|rockets?|missiles?|bombs?|barrels?|projectiles?)$/.test(last)
    )
      return []
    return [{ kind: 'means', type: type as IncidentType, hit, clause: clauseAt(view, hit.from).index }]
  })

/** "the thud of artillery", "a roar of jets": a weapon that is heard is at work. */
function isSounding(view: View, from: number): boolean {
  let of = from - 1
  while (
    of > from - 4 &&
    /^(?:heavy|distant|nearby|outgoing|incoming|government|rebel|enemy)$/.test(view.words[of]?.lower ?? '')
  )
    of--
  return view.words[of]?.lower === 'of' && view.context.lexicon.list('sounds').has(view.words[of - 1]?.lower ?? '')
}

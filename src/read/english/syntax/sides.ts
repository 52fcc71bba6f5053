/** All sides before a verb: those joined to its subject, those for whom somebody comes, and the person whom other words explain. */
import { onceIn } from '../../../base/once.js'
import type { ReadContext, SlotValue } from '../../model/context.js'
import { BETWEEN_NAMES, listFrom } from './listed.js'
import { type Party, partiesOf, partyNamed, subjectBefore, valuesOf } from './parties.js'
import { rangeOf, type View } from './view.js'

/** "The Government of X (GX) and the Front (F) held": a short name in brackets does not cut the sides apart. */
export function sidesBefore(view: View, verb: number): readonly Party[] {
  const explained = explainedBefore(view, verb)
  if (explained.length > 0) return explained
  const spokenFor = spokenForBefore(view, verb)
  if (spokenFor.length > 0) return spokenFor
  const subject = subjectBefore(view, verb)
  const first = subject[0]
  if (!first) return subject
  const earlier: Party[] = []
  let next = first
  for (const party of partiesOf(view)
    .filter(({ to }) => to <= first.from)
    .reverse()) {
    const words = view.words.slice(party.to, next.from)
    if (words.length > 5 || !words.every(({ lower }) => BETWEEN_NAMES.test(lower))) break
    if (!words.some(({ lower }) => /^(?:and|,|\()$/.test(lower)) || party.adjective) break
    earlier.unshift(party)
    next = party
  }
  const known = earlier.some(({ values }) => values.length > 0)
  return known ? distinct([...earlier, ...subject]) : subject
}

/** "The American envoy, Jan Egeland, met": the person whom the words before explain. */
function explainedBefore(view: View, verb: number): readonly Party[] {
  if (view.words[verb - 1]?.lower !== ',') return []
  const person = view.actors.find(({ kind, span }) => kind === 'person' && rangeOf(view, span)[1] === verb - 1)
  if (!person || view.words[rangeOf(view, person.span)[0] - 1]?.lower !== ',') return []
  return listFrom(view, rangeOf(view, person.span)[0], 0)
}

export const SPEAKS_FOR =
  /^(?:leaders?|presidents?|ministers?|premiers?|chiefs?|envoys?|representatives?|delegates?|delegations?|negotiators?|officials?|officers|commanders?|generals?|general|diplomats|ambassadors|teams?|members|heads|aides|emissaries|operations|staff|committee|commission|parties|governments|armies|militaries|secretary)$/

/** "The foreign ministers of X and Y", "envoys from X, Y and Z": those for whom they come. */
function spokenForBefore(view: View, verb: number): readonly Party[] {
  for (let of = verb - 2; of > Math.max(0, verb - 24); of--) {
    const { lower, isMark } = view.words[of]!
    if (isMark && lower !== ',') return []
    if (!/^(?:of|from|for)$/.test(lower) || !SPEAKS_FOR.test(view.words[of - 1]!.lower)) continue
    const parties = listedBetween(view, of + 1, verb)
    if (parties.flatMap(({ values }) => values).length > 1) return distinct(parties)
  }
  return []
}

/** A list of names up to the verb. Behind "of" a country is a place to the sentence; here it is whose envoys they are. */
function listedBetween(view: View, from: number, verb: number): readonly Party[] {
  const parties: Party[] = []
  let last = from
  for (const mention of view.actors) {
    const [first, to] = rangeOf(view, mention.span)
    if (first < last || to > verb) continue
    if (!view.words.slice(last, first).every(({ lower }) => BETWEEN_NAMES.test(lower))) break
    const party = partyNamed(view, mention)
    if (party) parties.push({ ...party, adjective: false })
    last = to
  }
  return view.words.slice(last, verb).every(({ lower }) => HELPS.test(lower)) ? parties : []
}

const HELPS =
  /^(?:will|would|has|have|had|is|are|was|were|be|been|to|due|set|also|then|again|first|not|did|could|may|should|expected|scheduled|both|\w+ly)$/

export const distinct = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ values }, i) => parties.findIndex((other) => other.values[0]?.value === values[0]?.value) === i)

/** Whom people who talk talk for: "Kenyan negotiators" are Kenya. */
export const sidesMeant = (view: View, parties: readonly Pick<Party, 'values' | 'of'>[]): readonly SlotValue[] =>
  valuesOf(parties).map((value) => {
    const owner = OF_OWNER.exec(String(value.value))?.[1]
    return owner !== undefined &&
      MANY.test(value.text ?? '') &&
      (idsIn(view.context).has(owner) || isNamed(value, owner))
      ? { ...value, value: owner }
      : value
  })

/** One envoy is a person of his own. */
const MANY = /(?:s|men|team|delegation)$/i

/** An envoy of nobody knows whom is somebody who meets, and no side that a claim could name. */
export const withoutUnnamed = (values: readonly SlotValue[]): readonly SlotValue[] =>
  values.filter(({ value }) => !/^unnamed-/.test(String(value)))

/** "Kenyan negotiators" in a text that names Kenya nowhere else; "Western diplomats" are of nobody. */
const isNamed = ({ text = '' }: SlotValue, owner: string): boolean =>
  /^(?:The |Both |Some |Several |Two )?\p{Lu}/u.test(text) &&
  !/^(?:western|eastern|european|african|arab|asian|gulf|southern|northern|international|senior|foreign|unnamed|peace|government|rebel|opposition|army|military|field|chief)\b/.test(
    owner,
  )

const OF_OWNER =
  /^(.+?)-(?:(?:foreign|defence|defense|interior|prime)-)?(?:ministers?|negotiators?|delegates?|delegations?|envoys?|officials?|representatives?|leaders?|commanders?|generals?|chiefs?|teams?|diplomats?|mediators?|members|ambassadors?)$/

const idsIn = onceIn(
  ({ actors }: ReadContext): ReadonlySet<string> =>
    new Set(actors.filter(({ anonymous, kind }) => !anonymous && kind !== 'person').flatMap(({ ids }) => ids)),
)

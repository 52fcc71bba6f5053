/** Who meets: all sides named before a verb, and those who travel, visit, receive or come back to a table. */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { phraseBefore } from '../../syntax/nounPhrase.js'
import { type Party, partiesOf, partyFrom, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { actorValues, idOf, stated, withoutMarks } from '../../syntax/slots.js'
import { rangeOf, type View } from '../../syntax/view.js'
import { hasDayOrPlace, placeOf } from './status.js'

const BETWEEN = /^(?:and|,|\(|\)|the|a|an|its|their|both|of|government|group|movement|party)$/

/** "The Government of X (GX) and the Front (F) held": a short name in brackets does not cut the sides apart. */
export function sidesBefore(view: View, verb: number): readonly Party[] {
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
    if (words.length > 5 || !words.every(({ lower }) => BETWEEN.test(lower))) break
    if (!words.some(({ lower }) => /^(?:and|,|\()$/.test(lower)) || party.adjective) break
    earlier.unshift(party)
    next = party
  }
  const known = earlier.some(({ values }) => values.length > 0)
  return known ? distinct([...earlier, ...subject]) : subject
}

const SPEAKS_FOR =
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
    if (!view.words.slice(last, first).every(({ lower }) => BETWEEN.test(lower))) break
    const values = actorValues(view.text, mention)
    const nameless = mention.ids.length === 0
    if (values.length > 0) parties.push({ values, span: mention.span, from: first, to, adjective: false, nameless })
    last = to
  }
  return view.words.slice(last, verb).every(({ lower }) => HELPS.test(lower)) ? parties : []
}

const HELPS =
  /^(?:will|would|has|have|had|is|are|was|were|be|been|to|due|set|also|then|again|first|not|did|could|may|should|expected|scheduled|both|\w+ly)$/

const BODY =
  /^(?:committee|commission|council|group|jirga|assembly|board|mechanism|panel|quartet|quad|troika|chiefs|staff|summit|congress|conference|parliament)$/

/** "The prisoners' committee met": a body that is nobody else's goes by its name. */
export function bodyBefore(view: View, verb: number): readonly SlotValue[] {
  let end = verb
  while (
    end > 0 &&
    /^(?:will|would|has|have|had|is|are|was|were|to|due|also|then|again|first|last|not|did|itself)$/.test(
      view.words[end - 1]!.lower,
    )
  )
    end--
  const phrase = phraseBefore(view, end, 6)
  if (!phrase || !BODY.test(view.words[phrase.to - 1]!.lower)) return []
  const named = withoutMarks(view.text, phrase.span)
  const id = idOf(view.text.slice(...named))
  return id ? [stated(view.text, named, id)] : []
}

const distinct = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ values }, i) => parties.findIndex((other) => other.values[0]?.value === values[0]?.value) === i)

/** The participants of a journey or a seat at a table; `undefined` when it is no meeting. */
export function byWay(view: View, hit: Hit): readonly SlotValue[] | undefined {
  if (!isAboutConflict(view.context) || isNominal(view, hit)) return undefined
  const said = view.text.slice(...hit.span).toLowerCase()
  const subject = sidesBefore(view, hit.from).filter((party) => !party.nameless || isEnvoy(view, party))
  if (subject.length === 0) return undefined
  const others = isToPeople(said) ? partyFrom(view, hit.to, 3) : withBehind(view, hit)
  if (isToPeople(said) && (others.length === 0 || others.some(({ nameless, adjective }) => nameless || adjective)))
    return undefined
  if (/^(?:visit|shuttl|arriv)/.test(said) && placeOf(view, hit).length === 0) return undefined
  const participants = valuesOf(distinct([...subject, ...others]))
  return participants.length > 1 || hasDayOrPlace(view, hit) ? participants : undefined
}

/** Somebody who travels to speak for others, though nobody says who: "the envoy", no "gunmen". */
const isEnvoy = (view: View, { from, to }: Party): boolean =>
  view.words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:envoys?|presidents?|ministers?|secretary|general|chief|delegations?|delegates|mediators?|representatives?|leaders?|negotiators?|officials?|commission|commissioner|mission|team|ambassador|diplomats?|facilitators?)$/.test(
        lower,
      ),
    )

/** "received", "summoned", "shuttled between": nothing without the people at the other end. */
const isToPeople = (said: string): boolean => /^(?:receiv|summon|mediat|call on)/.test(said)

const isNominal = (view: View, hit: Hit): boolean =>
  hit.form === 'base' &&
  /^(?:the|a|an|his|her|their|its|this|first|official|state|'s)$/.test(view.words[hit.from - 1]?.lower ?? '')

/** "for two days with the political office". */
function withBehind(view: View, hit: Hit): readonly Party[] {
  for (let at = hit.to; at < Math.min(view.words.length, hit.to + 10); at++) {
    if (/^(?:[.;:]|but|while|which|who)$/.test(view.words[at]!.lower)) return []
    if (/^(?:with|w\/|meet|see)$/.test(view.words[at]!.lower)) return partyFrom(view, at + 1, 4)
  }
  return []
}

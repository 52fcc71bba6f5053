/** Who meets: all sides named before a verb, and those who travel, visit, receive or come back to a table. */
import type { SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { isAboutConflict } from '../syntax/aboutConflict.js'
import { type Party, partiesOf, partyFrom, subjectBefore, valuesOf } from '../syntax/parties.js'
import type { View } from '../syntax/view.js'
import { hasDayOrPlace, placeOf } from './meetingStatus.js'

const BETWEEN = /^(?:and|,|\(|\)|the|a|an|its|their|both|of|government|group|movement|party)$/

/** "The Government of X (GX) and the Front (F) held": a short name in brackets does not cut the sides apart. */
export function sidesBefore(view: View, verb: number): readonly Party[] {
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
  if (/^visit/.test(said) && placeOf(view, hit).length === 0) return undefined
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
const isToPeople = (said: string): boolean => /^(?:receiv|summon|shuttl|mediat)/.test(said)

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

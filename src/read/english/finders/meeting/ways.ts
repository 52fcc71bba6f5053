/** Who meets: people and bodies before a verb, those at the other end, and those who travel, visit, receive or come back to a table. */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { newName } from '../../syntax/listed.js'
import { phraseBefore } from '../../syntax/nounPhrase.js'
import { type Party, partiesOf, partyFrom } from '../../syntax/parties.js'
import { distinct, SPEAKS_FOR, sidesBefore, sidesMeant } from '../../syntax/sides.js'
import { idOf, stated, withoutMarks } from '../../syntax/slots.js'
import type { View } from '../../syntax/view.js'
import { hasDayOrPlace, placeOf } from './status.js'

/** "in Cairo on Monday with Egyptian mediators", "the two foreign ministers": those at the other end. */
export function othersBehind(view: View, verb: number): readonly Party[] {
  let at = verb
  while (/^(?:across|from|opposite|facing|alongside|beside)$/.test(view.words[at]?.lower ?? '') && at - verb < 2) at++
  const direct = partyFrom(view, withAfter(view, at), 3).filter(({ adjective }) => !adjective)
  if (direct.length > 0) return direct
  return view.words[at - 1]?.lower === 'with' || view.words[at]?.lower === 'with'
    ? newName(view, withAfter(view, at - 1))
    : withBehind(view, at, 14)
}

function withAfter(view: View, at: number): number {
  for (let i = at; i < Math.min(view.words.length, at + 3); i++)
    if (/^(?:with|between)$/.test(view.words[i]!.lower)) return i + 1
  return at
}

const BODY =
  /^(?:committee|commission|council|group|jirga|assembly|board|mechanism|panel|quartet|quad|troika|chiefs|staff|summit|congress|conference|parliament|command|cabinet|leadership|politburo|bloc|forum|cell|body|subcommittee)$/
const PEOPLE =
  /^(?:sides|parties|part(?:y|ies)|delegations?|delegates|negotiators?|envoys?|ministers?|teams?|panels|leaders?|presidents?|commanders?|elders|officers?|officials?|representatives?|mediators?|generals?|chiefs?|governments?|heads|diplomats?|ambassadors?|facilitators?|guarantors?|guarantor|observers?|men|two|both|they|we|all|he|she|chair|head|members|chairmen|chairs|factions|groups|foes|rivals|adversaries|enemies|belligerents|clerics|bishops|counterparts|experts|technicians|armies|capitals|neighbou?rs|states|powers|three|four|five)$/
const HELPER =
  /^(?:will|would|has|have|had|is|are|was|were|be|been|to|due|also|then|again|first|last|not|did|itself|themselves|never|should|could|can|may|might|expected|scheduled|set|both|later|next|since|each|all|having|now|finally|twice|once|only|just|\w+ly)$/

export interface Who {
  readonly values: readonly SlotValue[]
  readonly from: number
}

/** People or a body who meet, named or not; a body that is nobody else's goes by its own name. */
export function whoBefore(view: View, verb: number): Who | undefined {
  let end = verb
  while (end > 0 && HELPER.test(view.words[end - 1]!.lower) && !PRONOUN.test(view.words[end - 1]!.lower)) end--
  const mark = view.words[end - 1]?.lower
  if (mark === ',' || /^(?:who|which|that|and)$/.test(mark ?? '')) end--
  while (end > 0 && view.words[end - 1]!.isMark && view.words[end - 1]!.lower === ',') end--
  const phrase = phraseBefore(view, end, 8)
  if (!phrase) return undefined
  const head = view.words[phrase.to - 1]!.lower
  const from = withOwners(view, phrase.from)
  if (BODY.test(head)) {
    const named = withoutMarks(view.text, phrase.span)
    const id = idOf(view.text.slice(...named))
    const known = partiesOf(view).some(({ span }) => span[0] < named[1] && named[0] < span[1])
    return id && !known ? { values: [stated(view.text, named, id)], from } : { values: [], from }
  }
  return PEOPLE.test(head) || isOfPeople(view, phrase.from) ? { values: [], from } : undefined
}

const PRONOUN = /^(?:both|all|each)$/

/** "Delegates of the two", "negotiators for the government": the phrase goes on to the left of its preposition. */
function withOwners(view: View, from: number): number {
  let start = from
  for (let step = 0; step < 3 && /^(?:of|for|from|and)$/.test(view.words[start - 1]?.lower ?? ''); step++) {
    const before = phraseBefore(view, start - 1, 8)
    if (!before) break
    start = before.from
  }
  return start
}

const isOfPeople = (view: View, from: number): boolean =>
  /^(?:of|for|from)$/.test(view.words[from - 1]?.lower ?? '') && SPEAKS_FOR.test(view.words[from - 2]?.lower ?? '')

/** The participants of a journey or a seat at a table; `undefined` when it is no meeting. */
export function byWay(view: View, hit: Hit): readonly SlotValue[] | undefined {
  if (!isAboutConflict(view.context) || isNominal(view, hit)) return undefined
  const said = view.text.slice(...hit.span).toLowerCase()
  const subject = sidesBefore(view, hit.from).filter((party) => !party.nameless || isEnvoy(view, party))
  if (subject.length === 0 && !(whoBefore(view, hit.from) && hasDayOrPlace(view, hit))) return undefined
  const others = isToPeople(said) ? partyFrom(view, hit.to, 3) : withBehind(view, hit.to, 10)
  if (isToPeople(said) && (others.length === 0 || others.some(({ nameless, adjective }) => nameless || adjective)))
    return undefined
  if (/^sit down|^sat down/.test(said) && others.length === 0 && subject.flatMap(({ values }) => values).length < 2)
    return undefined
  if (/^(?:visit|shuttl|arriv)/.test(said) && placeOf(view, hit).length === 0 && !isBetweenSides(view, hit))
    return undefined
  const participants = sidesMeant(view, distinct([...subject, ...others]))
  return participants.length > 1 || hasDayOrPlace(view, hit) || isBetweenSides(view, hit) ? participants : undefined
}

/** "shuttled between the two". */
const isBetweenSides = (view: View, hit: Hit): boolean =>
  /^(?:the|both)$/.test(view.words[hit.to]?.lower ?? '') &&
  /^(?:two|sides|parties|delegations|rivals|camps|leaders|capitals)$/.test(view.words[hit.to + 1]?.lower ?? '')

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
function withBehind(view: View, from: number, most: number): readonly Party[] {
  for (let at = from; at < Math.min(view.words.length, from + most); at++) {
    if (/^(?:[.;:]|but|while|which|who)$/.test(view.words[at]!.lower)) return []
    if (/^(?:with|w\/|meet|see)$/.test(view.words[at]!.lower)) return partyFrom(view, at + 1, 4)
  }
  return []
}

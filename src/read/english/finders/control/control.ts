/** Who holds, takes or loses ground. A verb of taking counts only with ground as its object: prisoners are captured too. */

import { spansOverlap } from '../../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isPeaceful } from '../../syntax/domain.js'
import { datesOf, draftOf, meaningOf, PLACE_NOUN, placeAfter, placeBefore, unnamedPlaceAt } from '../../syntax/draft.js'
import {
  groundAfter,
  groundBefore,
  groundOfRelative,
  groundRightBehind,
  nameAt,
  nameOpening,
} from '../../syntax/ground.js'
import { isCompound } from '../../syntax/nounPhrase.js'
import {
  agentAfter,
  type Party,
  partiesOf,
  partyFrom,
  possessorOf,
  subjectBefore,
  valuesOf,
} from '../../syntax/parties.js'
import { freePlaces, withListed } from '../../syntax/place.js'
import { placeValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { forcesBefore, isPointedSubject } from './forces.js'
import { heldBy } from './held.js'

export const control: Finder = {
  name: 'control',
  kind: 'control',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    const drafts = [
      ...hitsOf(view, 'control-drives').flatMap((hit) => byDriving(view, hit) ?? []),
      ...hitsOf(view, 'control-verbs').flatMap((hit) => byVerb(view, hit) ?? []),
      ...hitsOf(view, 'control-falls').flatMap((hit) => byFall(view, hit) ?? []),
      ...heldBy(view),
      ...hitsOf(view, 'control-nouns').flatMap((hit) => byNoun(view, hit) ?? []),
    ]
    return drafts.filter((draft, i) => drafts.findIndex((other) => isSame(other, draft)) === i)
  },
}

/** Two ways to read the same words: the first stays. */
const isSame = (a: ClaimDraft, b: ClaimDraft): boolean => {
  const [one, other] = [a.slots['change']?.[0]?.at ?? a.span, b.slots['change']?.[0]?.at ?? b.span]
  return spansOverlap(one, other)
}

function byVerb(view: View, hit: Hit): ClaimDraft | undefined {
  if (
    /^(?:the|a|an|'s)$/.test(view.words[hit.from - 1]?.lower ?? '') ||
    (isCompound(view, hit.from) && view.words[hit.from - 1]?.lower !== 're') ||
    (view.words[hit.from]!.lower === 'control' && view.words[hit.to]?.lower === 'of')
  )
    return undefined
  const by = hit.form === 'ed' || hit.form === 'part' || hit.form === 'past' ? agentAfter(view, hit.to, 4) : []
  // What "changed hands" stands before the verb.
  const passive = isPassive(view, hit) || view.words[hit.to - 1]!.lower === 'hands'
  const subject = by.length > 0 ? by : passive ? [] : subjectBefore(view, hit.from)
  const agents = subject.length > 0 || passive ? subject : forcesBefore(view, hit.from)
  const turned = by.length > 0 || passive
  const after = turned ? [] : (namedInside(view, hit) ?? groundInside(view, hit) ?? groundAfter(view, hit))
  const place = turned ? groundTaken(view, hit) : after.length > 0 ? after : groundOfRelative(view, hit)
  if (place.length === 0 || !hasTaker(view, hit, agents, turned)) return undefined
  if (isLoose(view, hit) && (isWished(view, hit) || !isRightBehind(view, hit, place))) return undefined
  if (isFigure(view, hit, place)) return undefined
  if (hit.meaning === 'holds' && !holdsGround(view, hit, place)) return undefined
  const past = /^(?:previously|formerly|once|long)$/.test(view.words[hit.from - 1]?.lower ?? '')
  const change = past && hit.meaning === 'holds' ? wider(view, hit, 'lost') : meaningOf(view, hit)
  const draft = draftOf({
    view,
    kind: 'control',
    hit,
    slots: {
      actor: valuesOf(agents),
      change,
      place: withListed(view, place),
      against: against(view, hit),
      date: datesOf(view, hit),
    },
    beside: turned && past ? ['place'] : [],
  })
  // "must withdraw from the ports": a term or a condition, and no news of who holds them.
  return draft.modality === 'demanded' ? undefined : draft
}

/** "Bor changed hands": ground before the verb, be it a name that no list has. */
function groundTaken(view: View, hit: Hit): readonly SlotValue[] {
  const ground = groundBefore(view, hit.from)
  return ground.length > 0 ? ground : nameOpening(view, hit.from)
}

/** "have Aden to themselves", "won Pibor back": the ground stands inside the pattern. */
function namedInside(view: View, hit: Hit): readonly SlotValue[] | undefined {
  const inside = freePlaces(view).find(({ span }) => hit.span[0] < span[0] && span[1] < hit.span[1])
  return inside && [placeValue(view.text, inside)]
}

/** "left the town": the ground is the last word of the pattern. */
const groundInside = (view: View, hit: Hit): readonly SlotValue[] | undefined =>
  hit.to - hit.from > 1 && PLACE_NOUN.test(view.words[hit.to - 1]!.lower) && placeAfter(view, hit.to, 2).length === 0
    ? unnamedPlaceAt(view, hit.from + 1)
    : undefined

const STRONG = /^(?:captur|recaptur|retak|retook|seiz|overr[au]n|encircl|surround|liberat|abandon|reoccup|regain)/

/** "changed hands" names nobody, nor need a verb said only of ground; every other verb needs somebody. */
function hasTaker(view: View, hit: Hit, agents: readonly Party[], turned: boolean): boolean {
  if (agents.length > 0 || hit.meaning === 'contested' || isPointedSubject(view, hit)) return true
  if (turned) return STRONG.test(view.words[hit.from]!.lower) || view.words[hit.to]?.lower === 'by'
  return (
    hit.form !== 'ing' &&
    (STRONG.test(view.words[hit.from]!.lower) || STRONG_PHRASE.test(hit.meaning + view.text.slice(...hit.span)))
  )
}

const STRONG_PHRASE = /^(?:holds(?:held|holds?|controls?|controlled)$|captured\w+ \w+)/i

/** "took", "entered", "abandoned" are said of much else: only a place right behind them makes them ground. */
const isLoose = (view: View, { from, to }: Hit): boolean =>
  to - from === 1 &&
  /^(?:t[ao]k|took|enter|vacat|reach|evacuat|quit|left|leav|keep|kept|r[ua]n|retain|yield|conced|storm|administ|dominat)/.test(
    view.words[from]!.lower,
  )

/** "to enter": an aim. "did not enter", "would reach" and a headline's "Serbs enter" have a modality of their own. */
const isWished = (view: View, hit: Hit): boolean => hit.form === 'base' && view.words[hit.from - 1]?.lower === 'to'

/** "took hold", "took up positions", "reached by telephone". */
const isFigure = (view: View, hit: Hit, place: readonly SlotValue[]): boolean =>
  // "seventeen trucks left the town": what leaves is a convoy.
  (hit.meaning === 'withdrew' &&
    isLoose(view, hit) &&
    hitsOf(view, 'convoy-nouns').some(({ to }) => to <= hit.from && hit.from - to <= 2)) ||
  /^(?:take|takes|took|taken)$/.test(view.words[hit.from - 1]?.lower ?? '') ||
  (/^(?:take|takes|took|taken|taking)$/.test(view.words[hit.from]!.lower) &&
    /^(?:up )?positions$/.test(place[0]?.text ?? '')) ||
  (/^seiz/.test(view.words[hit.from]!.lower) && /^(?:on|upon)$/.test(view.words[hit.to]?.lower ?? '')) ||
  (view.words[hit.from]!.lower === 'reached' && /^(?:in|by|at)$/.test(view.words[hit.to]?.lower ?? ''))

const isRightBehind = (view: View, hit: Hit, place: readonly SlotValue[]): boolean =>
  place.some(
    ({ at, how }) =>
      at !== undefined && (how === 'implied' || (at[0] >= hit.span[1] && rangeOf(view, at)[0] - hit.to <= 4)),
  ) &&
  (partiesOf(view).some(({ from }) => from < hit.from) || forcesBefore(view, hit.from).length > 0)

function isPassive(view: View, hit: Hit): boolean {
  const { lower } = view.words[hit.from]!
  if (hit.form !== 'ed' && hit.form !== 'part' && !/^(?:held|lost|overrun|won)$/.test(lower)) return false
  const before = view.words.slice(Math.max(0, hit.from - 3), hit.from)
  const mark = before.findLastIndex(({ isMark }) => isMark)
  return before.slice(mark + 1).some((word) => /^(?:was|were|been|is|are|being|be)$/.test(word.lower))
}

/** "hold" and "control" have many objects; only a place within reach makes it ground. */
const holdsGround = (view: View, hit: Hit, place: readonly SlotValue[]): boolean =>
  place.some(({ at }) => at !== undefined && Math.abs(rangeOf(view, at)[0] - hit.to) <= 10) &&
  !/^(?:talks|meeting|meetings|a|press|news|elections|election|out|around|in|on|at)$/.test(
    view.words[hit.to]?.lower ?? '',
  )

function against(view: View, hit: Hit): readonly SlotValue[] {
  for (let at = hit.from; at < Math.min(view.words.length, hit.to + 12); at++) {
    const { lower } = view.words[at]!
    if (lower === 'from' && /captured|lost/.test(hit.meaning)) {
      const from = partyFrom(view, at + 1, 2).filter(({ adjective }) => !adjective)
      if (from.length > 0) return valuesOf(from)
    }
    if (lower === 'encirclement' && at > hit.from) return valuesOf(possessorOf(view, at, 2))
  }
  return []
}

/** "pushed the rebels out of the town": who is driven out stands between. */
function byDriving(view: View, hit: Hit): ClaimDraft | undefined {
  const place = [...groundRightBehind(view, hit.to), ...nameAt(view, hit.to)].slice(0, 1)
  // "the forces have withdrawn from": a noun.
  if (place.length === 0 || view.words[hit.from]!.lower === 'forces') return undefined
  const driven = partiesOf(view).filter(({ from, to }) => from > hit.from && to < hit.to)
  const passive = isPassive(view, hit)
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: {
      actor: valuesOf(passive ? agentAfter(view, hit.to, 8) : subjectBefore(view, hit.from)),
      change: meaningOf(view, hit),
      place: withListed(view, place),
      against: valuesOf(passive ? subjectBefore(view, hit.from) : driven),
      date: datesOf(view, hit),
    },
  })
}

/** "X fell to the rebels"; "the town has fallen", with nobody named, only right behind the ground. */
function byFall(view: View, hit: Hit): ClaimDraft | undefined {
  const agents = partyFrom(view, hit.to, 3)
  const isBare = hit.to - hit.from === 1
  if (isBare ? !endsHere(view, hit.to) : agents.length === 0) return undefined
  const ground = isBare ? groundBefore(view, hit.from) : placeBefore(view, hit.from, 8)
  const place = ground.length > 0 || (isBare && !isOnDay(view, hit.to)) ? ground : nameOpening(view, hit.from)
  if (place.length === 0) return undefined
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: {
      actor: isBare ? [] : valuesOf(agents),
      change: meaningOf(view, hit),
      place,
      date: datesOf(view, hit),
    },
  })
}

/** A town falls on a day, shells fall on a town. */
const isOnDay = (view: View, at: number): boolean =>
  !/^(?:on|in)$/.test(view.words[at]?.lower ?? '') ||
  view.times.some(({ span }) => span[0] <= (view.words[at + 1]?.end ?? 0) && (view.words[at + 1]?.start ?? 0) < span[1])

/** Nothing that falls further behind the verb: the sentence ends, or says when. */
const endsHere = (view: View, at: number): boolean => {
  const word = view.words[at]
  return (
    !word ||
    word.isMark ||
    /^(?:on|in|last|after|before|within|yesterday|today|late|early|overnight|without|and)$/.test(word.lower)
  )
}

/** "the fall of X to the rebels", "the army's advance on X", "their hold on the town". */
function byNoun(view: View, hit: Hit): ClaimDraft | undefined {
  const ofDoer = /^(?:advance|advances)$/.test(view.words[hit.from]!.lower) && view.words[hit.to - 1]?.lower === 'of'
  const doer = ofDoer ? partyFrom(view, hit.to, 2) : []
  const unlisted = hit.meaning === 'captured' ? nameAt(view, hit.to) : []
  const place = ofDoer ? placeAfter(view, hit.to, 8) : [...groundRightBehind(view, hit.to), ...unlisted].slice(0, 1)
  if (place.length === 0 ? doer.length === 0 : place[0]!.at === undefined) return undefined
  if (ofDoer && doer.length === 0) return undefined
  const end = place[0]?.at ? rangeOf(view, place[0].at)[1] : hit.to
  const by = agentAfter(view, end, 3)
  const fallTo = view.words[end]?.lower === 'to' ? partyFrom(view, end + 1, 2) : []
  const owner = possessorOf(view, hit.from, 3)
  const actors = [doer, by, fallTo, owner].find((some) => some.length > 0) ?? subjectOfLightVerb(view, hit)
  if (hit.meaning === 'holds' && actors.length === 0 && !isOpenQuestion(view, hit)) return undefined
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: {
      actor: valuesOf(actors),
      change: isOpenQuestion(view, hit) ? [{ ...meaningOf(view, hit)[0]!, value: 'contested' }] : meaningOf(view, hit),
      place: withListed(view, place),
      date: datesOf(view, hit),
    },
  })
}

/** "control of the suburbs remains unclear". */
const isOpenQuestion = (view: View, hit: Hit): boolean =>
  hit.meaning === 'holds' &&
  view.words
    .slice(hit.to, clauseAt(view, hit.from).to)
    .some(({ lower }) => /^(?:unclear|disputed|contested|uncertain)$/.test(lower))

/** "has kept its hold on", "are in control of": the subject of the verb before. */
const subjectOfLightVerb = (view: View, hit: Hit): readonly Party[] => subjectBefore(view, hit.from)

const wider = (view: View, hit: Hit, value: string): readonly SlotValue[] => {
  const at = spanOfWords(view, hit.from - 1, hit.to)
  return [{ value, text: view.text.slice(...at), at, how: 'implied' }]
}

/** Who holds, takes or loses ground. A verb of taking counts only with ground as its object: prisoners are captured too. */
import { spansOverlap } from '../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { draftOf, hitsOf, meaningOf, placeAfter, placeBefore, unnamedPlaceAt } from '../syntax/draft.js'
import { phraseBefore } from '../syntax/nounPhrase.js'
import { agentAfter, partiesOf, partyFrom, possessorOf, subjectBefore, valuesOf } from '../syntax/parties.js'
import { freePlaces } from '../syntax/place.js'
import { routeValue } from '../syntax/route.js'
import { datesIn, implied } from '../syntax/slots.js'
import { rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const control: Finder = {
  name: 'control',
  kind: 'control',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    return [
      ...hitsOf(view, 'control-verbs').flatMap((hit) => byVerb(view, hit) ?? []),
      ...hitsOf(view, 'control-falls').flatMap((hit) => byFall(view, hit) ?? []),
      ...hitsOf(view, 'control-held').flatMap((hit) => byAdjective(view, hit) ?? []),
      ...hitsOf(view, 'control-divided').flatMap((hit) => byDivision(view, hit)),
    ]
  },
}

function byVerb(view: View, hit: Hit): ClaimDraft | undefined {
  if (/^(?:the|a|an|'s)$/.test(view.words[hit.from - 1]?.lower ?? '')) return undefined
  const by = hit.form === 'ed' || hit.form === 'part' || hit.form === 'past' ? agentAfter(view, hit.to, 4) : []
  const agents = by.length > 0 ? by : isPassive(view, hit) ? [] : subjectBefore(view, hit.from)
  const turned = by.length > 0 || isPassive(view, hit)
  const place = turned ? groundBefore(view, hit.from) : groundAfter(view, hit)
  // "changed hands" names nobody; every other verb needs somebody who takes or loses.
  if (place.length === 0 || (agents.length === 0 && hit.meaning !== 'contested')) return undefined
  if (isLoose(view, hit) && (hit.form === 'base' || !isRightBehind(view, hit, place))) return undefined
  if (/^(?:holds)$/.test(hit.meaning) && !holdsGround(view, hit, place)) return undefined
  const past = /^(?:previously|formerly|once|long)$/.test(view.words[hit.from - 1]?.lower ?? '')
  const change = past && hit.meaning === 'holds' ? wider(view, hit, 'lost') : meaningOf(view, hit)
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: {
      actor: valuesOf(agents),
      change,
      place,
      against: against(view, hit),
      date: datesIn(view, clauseSpan(view, hit)),
    },
    beside: turned && past ? ['place'] : [],
  })
}

/** "took", "entered", "abandoned" are said of much else: only a place right behind them makes them ground. */
const isLoose = (view: View, { from, to }: Hit): boolean =>
  to - from === 1 && /^(?:t[ao]k|took|enter|abandon|vacat)/.test(view.words[from]!.lower)

const isRightBehind = (view: View, hit: Hit, place: readonly SlotValue[]): boolean =>
  place.some(
    ({ at, how }) =>
      at !== undefined && (how === 'implied' || (at[0] >= hit.span[1] && rangeOf(view, at)[0] - hit.to <= 3)),
  ) && partiesOf(view).some(({ from }) => from < hit.from)

const isPassive = (view: View, hit: Hit): boolean =>
  (hit.form === 'ed' || hit.form === 'part') &&
  view.words
    .slice(Math.max(0, hit.from - 3), hit.from)
    .some(({ lower }) => /^(?:was|were|been|is|are|being|be)$/.test(lower))

/** "hold" and "control" have many objects; only a place within reach makes it ground. */
const holdsGround = (view: View, hit: Hit, place: readonly SlotValue[]): boolean =>
  place.some(({ at }) => at !== undefined && Math.abs(rangeOf(view, at)[0] - hit.to) <= 10) &&
  !/^(?:talks|meeting|meetings|a|press|news|elections|election)$/.test(view.words[hit.to]?.lower ?? '')

/** The named ground the verb takes, within its own phrase; else ground without a name. */
function groundAfter(view: View, hit: Hit): readonly SlotValue[] {
  const reach = stopOf(view, hit.to) - hit.to
  const named = [
    ...placeAfter(view, hit.to, Math.min(reach, 9)),
    ...pointedAt(view, hit),
    ...(/^(?:captur|free|los|seiz|recover|surrender|hold|held)/.test(view.words[hit.from]!.lower)
      ? []
      : nameAt(view, hit.to)),
  ].slice(0, 1)
  return named.length > 0 ? named : unnamedPlaceAt(view, view.words[hit.to]?.lower === 'of' ? hit.to + 1 : hit.to)
}

/** "lost it again", "recovered all of it": the place just told of. */
function pointedAt(view: View, hit: Hit): readonly SlotValue[] {
  const at = /^(?:all|most|some|much|half|parts)$/.test(view.words[hit.to]?.lower ?? '') ? hit.to + 2 : hit.to
  const word = view.words[at]
  // "a push to retake it" is an aim; what was done to it is a change.
  if (word?.lower !== 'it' || hit.form === 'base') return []
  const before = view.context.sentences[view.sentence.index - 1]
  const near =
    freePlaces(view)
      .filter(({ span }) => span[1] <= hit.span[0])
      .at(-1) ??
    (before?.paragraph === view.sentence.paragraph
      ? [...freePlaces(viewOf(before, view.context))].filter(({ value }) => value.precision !== 'country').at(-1)
      : undefined)
  return near
    ? [{ value: near.value, text: view.text.slice(word.start, word.end), at: [word.start, word.end], how: 'implied' }]
    : []
}

/** "retook Robotyne": a name that nobody bears, right behind the verb. */
function nameAt(view: View, from: number): readonly SlotValue[] {
  let at = from
  while (/^(?:the|from|of|town|city|village|nearby)$/.test(view.words[at]?.lower ?? '') && at < from + 4) at++
  let to = at
  while (view.words[to]?.isCapital && to - at < 3) to++
  if (to === at) return []
  const span = spanOfWords(view, at, to)
  if ([...view.actors, ...view.times].some((other) => spansOverlap(other.span, span))) return []
  const name = view.text.slice(...span)
  return [{ value: { name, precision: 'unknown' }, text: name, at: span, how: 'stated' }]
}

/** Ground is looked for up to the next mark that is no comma, or a verb's connector. */
function stopOf(view: View, from: number): number {
  for (let at = from; at < view.words.length; at++) {
    if (/^(?:[;:.)]|but|while|after|when|killing|who|because)$/.test(view.words[at]!.lower)) return at
  }
  return view.words.length
}

function groundBefore(view: View, at: number): readonly SlotValue[] {
  let end = at
  while (end > 0 && HELPING.test(view.words[end - 1]!.lower)) end--
  const noun = hitsOf(view, 'route-nouns')
    .filter((one) => one.to <= end && end - one.to <= 8)
    .at(-1)
  const route = noun ? routeValue(view, noun) : []
  if (route[0]?.at && rangeOf(view, route[0].at)[1] >= end - 1) return route
  const named = placeBefore(view, at, 9)
  if (named.length > 0) return named
  const phrase = phraseBefore(view, end, 10)
  return phrase ? unnamedPlaceAt(view, wholeList(view, phrase.from)) : []
}

const HELPING = /^(?:was|were|been|is|are|being|has|have|had|previously|formerly|once|,|\w+ly)$/

/** Back from "cities" over "more than a dozen besieged towns and": to the number that counts them all. */
function wholeList(view: View, from: number): number {
  const before = view.words[from - 1]?.lower === 'and' ? phraseBefore(view, from - 1, 6) : undefined
  const start = before?.from ?? from
  const count = view.counts.find(
    ({ span }) => span[0] <= view.words[start]!.start && span[1] > view.words[Math.max(0, start - 4)]!.start,
  )
  return count && rangeOf(view, count.span)[1] >= start - 1 ? Math.min(start, rangeOf(view, count.span)[0]) : start
}

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

function byFall(view: View, hit: Hit): ClaimDraft | undefined {
  const agents = partyFrom(view, hit.to, 3)
  const place = placeBefore(view, hit.from, 8)
  if (agents.length === 0 || place.length === 0) return undefined
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: { actor: valuesOf(agents), change: meaningOf(view, hit), place, date: datesIn(view, clauseSpan(view, hit)) },
  })
}

/** "rebel-held eastern Aleppo", "government-controlled areas". */
function byAdjective(view: View, hit: Hit): ClaimDraft | undefined {
  const holder =
    partiesOf(view)
      .filter(({ to }) => to === hit.from)
      .at(-1) ?? bareHolder(view, hit.from)
  if (!holder || !/-/.test(view.text.slice(holder.span[1], hit.span[0]))) return undefined
  const place = placeAfter(view, hit.to, 4)
  if (place.length === 0) return undefined
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: { actor: holder.values, change: meaningOf(view, hit), place },
    modality: 'asserted',
  })
}

const bareHolder = (view: View, at: number) =>
  partiesOf(view).find(({ from, to }) => from < at && to > at - 1 && to <= at)

/** "divided between rebels in the east and the government in the west". */
function byDivision(view: View, hit: Hit): readonly ClaimDraft[] {
  const holders = partiesOf(view).filter(({ from }) => from >= hit.to && from <= hit.to + 10)
  return holders.flatMap((holder, i) => {
    const until = holders[i + 1]?.from ?? view.words.length
    const place = freePlaces(view).find(
      ({ span }) => rangeOf(view, span)[0] >= holder.to && rangeOf(view, span)[0] < Math.min(until, holder.to + 4),
    )
    if (!place) return []
    const own: Hit = { ...hit, from: holder.from, to: holder.to, span: spanOfWords(view, holder.from, holder.to) }
    const at = { value: place.value, text: view.text.slice(...place.span), at: place.span, how: place.how }
    return [
      draftOf({
        view,
        kind: 'control',
        hit: own,
        slots: { actor: holder.values, change: implied('holds'), place: [at] },
        modality: 'asserted',
      }),
    ]
  })
}

const wider = (view: View, hit: Hit, value: string): readonly SlotValue[] => {
  const at = spanOfWords(view, hit.from - 1, hit.to)
  return [{ value, text: view.text.slice(...at), at, how: 'implied' }]
}

const clauseSpan = (view: View, hit: Hit) => {
  const clause = view.clauses.find(({ from, to }) => from <= hit.from && hit.from < to)!
  return spanOfWords(view, clause.from, clause.to)
}

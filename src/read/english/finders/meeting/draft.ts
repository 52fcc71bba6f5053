/** A meeting's claim: when, where, how long, on what and with what outcome, from the words round the one that names it. */
import type { Span } from '../../../../base/span.js'
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { draftOf } from '../../syntax/draft.js'
import { modalityOf } from '../../syntax/modality.js'
import { phraseAt } from '../../syntax/nounPhrase.js'
import { withoutUnnamed } from '../../syntax/sides.js'
import { datesIn, implied, stated, wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, spanOfWords, type View } from '../../syntax/view.js'
import { durationAfter, outcomeIn, sentencesOn } from './after.js'
import { hostsBehind } from './hosts.js'
import { placeOf, statusValue, venueOf } from './status.js'

export interface Met {
  readonly participants: readonly SlotValue[]
  readonly form: string
  /** The words that call it off. */
  readonly off?: Hit | undefined
  /** The word at which those who meet are named. */
  readonly from?: number | undefined
}

export function meetingOf(view: View, hit: Hit, { participants, form, off, from }: Met): ClaimDraft {
  const clause = clauseAt(view, hit.from)
  const span = spanOfWords(view, clause.from, clause.to)
  const modality = modalityOfMeeting(view, hit)
  const unscheduled = view.words
    .slice(clause.from, hit.to)
    .find(({ lower }) => /^(?:unscheduled|scheduled|impromptu|unannounced)$/.test(lower))
  const on = sentencesOn(view)
  const own = durationOf(view, hit)
  const status = off ? [stated(view.text, off.span, 'not-held')] : statusValue(view, hit, modality)
  const slots = {
    participants: withoutUnnamed([...participants, ...hostsBehind(view, hit, participants)]),
    date: datesIn(view, span),
    place: placeOf(view, hit).filter(({ at }) => !at || !isOfThoseWhoMeet(view, at, participants)),
    venue: venueOf(view, clause.to, hit),
    status,
    duration: own.length > 0 ? own : durationAfter(on),
    scheduled: unscheduled
      ? [stated(view.text, [unscheduled.start, unscheduled.end], unscheduled.lower === 'scheduled')]
      : [],
    topics: topicsOf(view, hit),
    outcome: /^(?:held|ongoing)$/.test(String(status[0]?.value)) ? outcomeOf(view, on) : [],
    form: formOf(view, hit, form),
  }
  const start = Math.min(from ?? hit.from, hit.from)
  const whole = { ...hit, from: start, span: spanOfWords(view, start, hit.to) }
  const isTold = participants.some(({ at }) => at && at[0] < span[0]) && !/^(?:who|which|that|whom)$/.test(clause.opens)
  return draftOf({
    view,
    kind: 'meeting',
    ...(isTold && { beside: ['participants'] }),
    hit: off ? joinedHit(view, whole, off) : whole,
    slots,
    modality: /denied|predicted|hypothetical/.test(modality) ? 'asserted' : modality,
  })
}

/** "talks between Kinshasa and the M23": the capital is who talks, not where. */
const isOfThoseWhoMeet = (view: View, [start, end]: Span, participants: readonly SlotValue[]): boolean =>
  participants.some(({ at }) => at && at[0] < end && start < at[1]) &&
  !/\b(?:in|at|to|into|from)\s+(?:the\s+)?$/i.test(view.text.slice(Math.max(0, start - 12), start))

/** A noun is denied only by its own "no": "failed to agree in their last meeting" was a meeting. */
function modalityOfMeeting(view: View, hit: Hit) {
  const said = modalityOf(view, hit.from, hit.to)
  return said === 'denied' && hit.form === 'word' && !/^(?:no|not|without)$/.test(view.words[hit.from - 1]?.lower ?? '')
    ? 'asserted'
    : said
}

const joinedHit = (view: View, a: Hit, b: Hit): Hit => {
  const [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)]
  return { ...a, from, to, span: spanOfWords(view, from, to) }
}

export function durationOf(view: View, hit: Hit): readonly SlotValue[] {
  const time = view.times.find(
    ({ type, value, span }) =>
      type === 'duration' &&
      value !== undefined &&
      /^P(?:T|\d+D)/.test(value) &&
      (isJustBefore(view, hit, span) || isAfterwards(view, hit, span)),
  )
  return time ? [stated(view.text, time.span, time.value)] : []
}

/** "seven hours of talks", "the 90-minute meeting". */
const isJustBefore = (view: View, hit: Hit, span: Span): boolean =>
  span[1] <= hit.span[0] &&
  hit.span[0] - span[1] < 20 &&
  !/\b(?:after|before|since|later|ago|into|the)\b/i.test(view.text.slice(span[1], hit.span[0]))

/** "the meeting ended after eight minutes", "received him for three hours", "talks that lasted nine hours". */
const isAfterwards = (view: View, hit: Hit, span: Span): boolean =>
  span[0] >= hit.span[1] &&
  span[0] < view.words[clauseAt(view, hit.from).to - 1]!.end + 60 &&
  span[0] - hit.span[1] < 160 &&
  /(?:\bafter|\blasted|\blasting|\bfor|\bfor at)\s+(?:(?:about|nearly|just|only|barely|over|almost|some|more than|less than|least)\s+){0,2}$/i.test(
    view.text.slice(hit.span[1], span[0]),
  )

/** "to discuss X", "on X", "about X" behind the meeting. */
function topicsOf(view: View, hit: Hit): readonly SlotValue[] {
  const verb = view.text.slice(...hit.span).toLowerCase()
  const start = /propose|discuss$/.test(verb) ? hit.to : -1
  if (start >= 0) {
    const phrase = phraseAt(view, start, 6)
    return phrase ? wordsValue(view.text, phrase.span) : []
  }
  for (let at = hit.to; at < Math.min(view.words.length, hit.to + 12); at++) {
    const { lower } = view.words[at]!
    if (/^(?:[.;:]|that|which|but|while)$/.test(lower)) return []
    if (!/^(?:discuss|discussing|about|momentum|on|over|regarding)$/.test(lower)) continue
    const phrase = phraseAt(view, lower === 'momentum' ? at + 2 : at + 1, 8)
    if (phrase && isTopic(view, phrase.span)) return wordsValue(view.text, phrase.span)
  }
  return []
}

/** No day, and no "first time", "telephone" or "sidelines" that tells when or how. */
const isTopic = (view: View, about: Span): boolean =>
  !view.times.some(({ span }) => span[0] < about[1] && about[0] < span[1]) &&
  !/\b(?:telephone|phone|hotline|sidelines|margins|condition|behalf|table|agenda|eve|basis|minutes?|hours?|days?|soil)\b/i.test(
    view.text.slice(...about),
  )

const OUTCOMES: Readonly<Record<string, string>> = { 'no-deal': 'no-deal', agreed: 'deal', signed: 'deal' }

/** What its sentence says came of it, or those behind it. */
function outcomeOf(view: View, on: readonly View[]): readonly SlotValue[] {
  for (const one of [view, ...on]) {
    const hit = hitsOf(one, 'negotiation-sure').find(
      ({ meaning, from, to }) =>
        OUTCOMES[meaning] &&
        /^(?:asserted|denied)$/.test(modalityOf(one, from, to)) &&
        (meaning === 'no-deal' || modalityOf(one, from, to) === 'asserted'),
    )
    if (hit) return [stated(one.text, hit.span, OUTCOMES[hit.meaning])]
  }
  return outcomeIn([view, ...on])
}

/** At the meeting's name, else at a verb that says by itself that they talk; a journey or a seat only implies it. */
function formOf(view: View, hit: Hit, form: string): readonly SlotValue[] {
  if (hit.form === 'word') return [stated(view.text, hit.span, form)]
  const to = Math.min(hit.to + 4, view.words.length)
  const named = (names: RegExp) =>
    view.words.findIndex(({ lower }, at) => at >= hit.from && at < to && names.test(lower))
  const noun = [TALKS, NAMES].map(named).find((at) => at >= 0) ?? -1
  if (noun >= 0) return [stated(view.text, spanOfWords(view, noun, noun + 1), form)]
  return TELLS_FORM.test(view.words[hit.from]!.lower)
    ? [stated(view.text, spanOfWords(view, hit.from, hit.from + 1), form)]
    : implied(form)
}

const TALKS = /^(?:talks|negotiations|consultations|discussions|dialogue|summit|conversations?|contacts)$/
const NAMES = /^(?:meetings?|rounds?|sessions?|conference|telephone|phone|hotline|video|videoconference)$/
const TELLS_FORM =
  /^(?:met|meets?|meeting|sat|sits?|sitting|speaks?|spoke|spoken|talk|talks|talked|reconvened?|reconvenes|conven\w+|confer\w*|shuttl\w+|telephoned?|phoned?|called|rang|negotiat\w+)$/

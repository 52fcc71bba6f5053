/** Whether a meeting was held, is planned, goes on or did not come about; and in which rooms. */
import { parsePeriod } from '../../../../base/period.js'
import type { Span } from '../../../../base/span.js'
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { placeAfter } from '../../syntax/draft.js'
import { freePlaces } from '../../syntax/place.js'
import { datesIn, implied, placeValue, stated, wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View } from '../../syntax/view.js'

const PLANNED =
  /^(?:will|plan|plans|planned|planning|due|expected|scheduled|upcoming|forthcoming|next|proposed|invited|try|trying|hopes?|hoped|wants?|wanted|offer|offers|offered|seeks?|sought|agreed|ready|willing|prepared|promised|intends?)$/

/** "Talks between the two sides were due to begin on Thursday". */
const isPlannedBehind = (view: View, hit: Hit): boolean => {
  const { to } = clauseAt(view, hit.from)
  const behind = view.words.slice(hit.to, to)
  const verb = behind.findIndex(({ lower }) => /^(?:will|would|is|are|was|were)$/.test(lower))
  const word = behind[verb + 1]?.lower ?? ''
  return (
    hit.form === 'word' &&
    verb >= 0 &&
    (/^(?:will|would)$/.test(behind[verb]!.lower) || /^(?:due|expected|scheduled|set|planned|to)$/.test(word))
  )
}

const RANK = ['not-held', 'planned', 'ongoing', 'held']

/** What the words behind a meeting's name say of it: "… that were to open on Monday had not begun". */
function stateBehind(view: View, hit: Hit): Hit | undefined {
  const stop = view.words.findIndex(({ lower }, at) => at >= hit.to && /^(?:[;:.]|but)$/.test(lower))
  const end = Math.min(stop < 0 ? view.words.length : stop, hit.to + 18)
  return hitsOf(view, 'meeting-states')
    .filter(({ from, to }) => from >= hit.to && to <= end && !isOfAnother(view, hit.to, from))
    .sort((a, b) => RANK.indexOf(a.meaning) - RANK.indexOf(b.meaning))[0]
}

/** "the meeting, the envoy said, …" is still the meeting's; "the meeting and the fighting resumed" is another's. */
const isOfAnother = (view: View, from: number, to: number): boolean =>
  view.words.slice(from, to).some(({ lower }) => /^(?:and|while|after|before|because|when|where)$/.test(lower))

/** A meeting with a state of its own and a day or a place, in a text about a conflict. */
export const isTimetabled = (view: View, hit: Hit): boolean =>
  hit.form === 'word' &&
  hit.meaning !== 'news-conference' &&
  isAboutConflict(view.context) &&
  isStated(view, hit, stateBehind(view, hit))

/** "Another round would be needed": one of a row needs no day. */
const isStated = (view: View, hit: Hit, state: Hit | undefined): boolean =>
  state !== undefined &&
  (hasDayOrPlace(view, hit) ||
    hasDayOrPlace(view, state) ||
    /^(?:another|further|next|fresh|second|third|fourth|fifth|final)$/.test(view.words[hit.from - 1]?.lower ?? ''))

export function hasDayOrPlace(view: View, hit: Hit): boolean {
  const { from, to } = clauseAt(view, hit.from)
  return datesIn(view, spanOfWords(view, from, to)).length > 0 || placeOf(view, hit).length > 0
}

/** The place within the words, behind them, or else before them in the same clause. */
export function placeOf(view: View, hit: Hit): readonly SlotValue[] {
  const clause = clauseAt(view, hit.from)
  const where = freePlaces(view).find(({ span }) => {
    const [from] = rangeOf(view, span)
    return from > hit.from && from < hit.from + 24 && from < clause.to && isAtPlace(view, from)
  })
  if (where) return [placeValue(view.text, where)]
  const inside = placeAfter(view, hit.from + 1, 16).filter(({ at }) => !at || !isTopic(view, rangeOf(view, at)[0]))
  if (inside.length > 0) return inside
  return freePlaces(view)
    .filter(({ span }) => {
      const [from, to] = rangeOf(view, span)
      return from >= clause.from && to <= hit.from && /^(?:in|at|from)$/.test(view.words[from - 1]?.lower ?? '')
    })
    .slice(-1)
    .map((place) => placeValue(view.text, place))
}

/** A day behind the day of publication: in headlines "meet" says no more. */
function isToCome(view: View, hit: Hit): boolean {
  const { from, to } = clauseAt(view, hit.from)
  const today = parsePeriod(view.context.publishedAt ?? '')
  const day = datesIn(view, spanOfWords(view, from, to), 'only there')[0]
  const start = day && parsePeriod(String(day.value))?.start
  if (today === undefined || start === undefined || !Number.isFinite(start)) return false
  return start >= today.end || (hit.form === 'base' && LATER_TODAY.test(day?.text ?? ''))
}

/** "meet tonight": in the present, and the day is not over. */
const LATER_TODAY = /\b(?:tonight|this (?:evening|afternoon)|later today)\b/i

const isAtPlace = (view: View, at: number): boolean =>
  /^(?:in|at|into|to|from|outside|near)$/.test(
    view.words[at - (view.words[at - 1]?.lower === 'the' ? 2 : 1)]?.lower ?? '',
  )

/** "talks on Yemen": what they are about is not where they are. */
const isTopic = (view: View, at: number): boolean => /^(?:on|about|over|of|for)$/.test(view.words[at - 1]?.lower ?? '')

/** At the words that say so, when there are any behind the meeting's name. */
export function statusValue(view: View, hit: Hit, modality: string): readonly SlotValue[] {
  const state = hit.form === 'word' ? stateBehind(view, hit) : undefined
  if (!state && isToCome(view, hit))
    return hit.form === 'word' ? implied('planned') : [stated(view.text, verbWords(view, hit, 'held'), 'planned')]
  const status = statusOf(view, hit, modality)
  if (state && !(state.meaning === 'held' && status !== 'held')) return [stated(view.text, state.span, state.meaning)]
  return hit.form === 'word' ? implied(status) : [stated(view.text, verbWords(view, hit, status), status)]
}

/** A verb says itself that they met; that they will, its "will", "is to" or "expected" does with it. */
function verbWords(view: View, hit: Hit, status: string): Span {
  const { from: start } = clauseAt(view, hit.from)
  let from = hit.from
  if (status !== 'held')
    for (let at = hit.from - 1; at >= Math.max(start, hit.from - 6); at--)
      if (PLANS.test(view.words[at]!.lower) || PLANNED.test(view.words[at]!.lower)) from = at
  return spanOfWords(view, from, hit.from + 1)
}

const PLANS = /^(?:will|would|'ll|won't|is|are|was|were|be|to|not|did|has|have|had)$/

function statusOf(view: View, hit: Hit, modality: string): string {
  const near = view.words.slice(Math.max(0, hit.from - 6), hit.from).map(({ lower }) => lower)
  if (modality === 'denied' && !isLast(view, hit)) return 'not-held'
  if (wasToHave(view, hit)) return 'not-held'
  if (/^(?:arriv|return)/i.test(view.text.slice(...hit.span))) return 'ongoing'
  if (/^(?:(?:is|are|was|were|be|been) )?(?:expect|due|await|plan|intend|invit)/i.test(view.text.slice(...hit.span)))
    return 'planned'
  if (
    /^(?:begin|start|resum|began)/i.test(view.text.slice(...hit.span)) &&
    /meeting$/.test(view.text.slice(...hit.span))
  )
    return 'ongoing'
  if (
    modality === 'predicted' ||
    modality === 'hypothetical' ||
    (view.words[hit.from - 1]?.lower === 'to' && /^(?:is|are|was|were)$/.test(view.words[hit.from - 2]?.lower ?? '')) ||
    near.some((word) => PLANNED.test(word)) ||
    isPlannedBehind(view, hit)
  )
    return 'planned'
  if (/closeted|locked|holed/.test(view.text.slice(...hit.span)) && /^(?:has|have)$/.test(near.at(-1) ?? ''))
    return 'ongoing'
  if (hit.form === 'ing' && near.some((word) => /^(?:is|are)$/.test(word))) return 'ongoing'
  return 'held'
}

/** "were to have met": it was planned and did not come about. */
const wasToHave = (view: View, hit: Hit): boolean =>
  /\b(?:was|were|supposed|due|scheduled|expected|meant) to have(?: been)?(?: \w+ly)?$/i.test(
    view.text.slice(Math.max(view.sentence.span[0], hit.span[0] - 40), hit.span[0]).trimEnd(),
  )

/** "failed to agree in their last meeting": that one was held. */
const isLast = (view: View, hit: Hit): boolean =>
  view.words
    .slice(Math.max(0, hit.from - 3), hit.from)
    .some(({ lower }) => /^(?:last|previous|earlier|first|second|third|latest|recent)$/.test(lower))

const VENUE =
  /\b(?:(?:on|at) (?:the )?(?:sidelines|margins) of (?:[\w'’-]+ ){1,7}?(?:summit|meeting|conference|assembly|session|forum|talks)|(?:in|at) (?:the |an? )(?:[\w'’-]+ ){0,4}?(?:hotel|palace|palais|headquarters|embassy|villa|base|airport|checkpoint|church|school|town hall|ministry|ministry building|conference hall|mansion|compound|monastery|residence|house|mosque|cathedral|office|centre|center))\b/i

/** "on the sidelines of a summit", "at a hotel near the airport": behind the meeting, in its own part of the sentence. */
export function venueOf(view: View, clauseEnd: number, hit: Hit): readonly SlotValue[] {
  const from = view.words[hit.from]!.start
  const to = view.words[Math.min(view.words.length, clauseEnd) - 1]!.end
  const match = VENUE.exec(view.text.slice(from, Math.min(to, from + 260)))
  if (!match) return []
  const skip = /^(?:in|at) /i.exec(match[0])?.[0].length ?? 0
  return wordsValue(view.text, [from + match.index + skip, from + match.index + match[0].length])
}

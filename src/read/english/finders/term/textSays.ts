/** A text that says what is to be: "the accord bars X from …", "a deal requiring X to …", "it stipulates that …". */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isPastForm } from '../../patterns/inflect.js'
import { isVerb } from '../../syntax/clause.js'
import { partyFrom, valuesOf } from '../../syntax/parties.js'
import { clauseAt, hitsOf, type View, viewOf } from '../../syntax/view.js'
import { endOf, type Laid, laidBetween, type Reach } from './laid.js'
import { bothSides } from './party.js'
import { isToldOfDeal, OF_ARMS, type Text, type TextStatus, textsOf } from './told.js'

export function saidByText(view: View): readonly Laid[] {
  const texts = textsOf(view)
  const found: Laid[] = []
  for (const verb of hitsOf(view, 'term-provides')) {
    if (verb.from < (found.at(-1)?.to ?? 0)) continue
    const subject = subjectOf(view, verb, texts)
    if (!subject) continue
    // "demands a truce and would give the envoy ten days": the second verb has only its own words.
    const isLater = subject.from <= (found.at(-1)?.from ?? -1)
    found.push(...laidWith(view, verb, isLater ? { ...subject, from: verb.from } : subject))
  }
  return found
}

interface Subject {
  readonly from: number
  readonly status: TextStatus
}

/** The text before the verb whose verb it is; or "it", where a text was told of just before. */
function subjectOf(view: View, verb: Hit, texts: readonly Text[]): Subject | undefined {
  const text = texts.filter(({ hit }) => hit.to <= verb.from).at(-1)
  const isNoun = verb.form === 'base' && !hasHelp(view, verb.from) && !/s$/.test(view.words[verb.from - 1]?.lower ?? '')
  if (isNoun || isAskedFor(view, verb) || /^(?:whether|if)$/.test(clauseAt(view, verb.from).opens)) return undefined
  if (text && !isGoverned(view, text, verb) && isPredicate(view, text.hit.to, verb.from))
    return { from: text.from, status: hasWould(view, text.hit.to, verb.from) ? 'proposed' : text.status }
  let at = verb.from - 1
  while (at >= 0 && HELPS.test(view.words[at]!.lower)) at--
  const { lower = '' } = view.words[at] ?? {}
  const isFirst =
    at === 0 || (at > 0 && (view.words[at - 1]!.isMark || /^(?:and|but|that)$/.test(view.words[at - 1]!.lower)))
  const isPlain = verb.meaning !== 'grants' || /^(?:give|grant|leave)/.test(view.words[verb.from]!.lower)
  const isPronoun =
    isPlain &&
    /^(?:it|they)$/.test(lower) &&
    isFirst &&
    !/^(?:say|says|said|tell|told|ask|asked)$/.test(view.words[verb.from]!.lower)
  if (!isPronoun || !isToldOfDeal(view, 1, OF_ARMS_OR_TEXT)) return undefined
  return { from: at, status: hasWould(view, at, verb.from) ? 'proposed' : statusBefore(view) }
}

/** How the text stands that "it" is. */
function statusBefore({ context, sentence }: View): TextStatus {
  const before = context.sentences[sentence.index - 1]
  return (before && textsOf(viewOf(before, context)).at(-1)?.status) ?? 'agreed'
}

const OF_ARMS_OR_TEXT = new RegExp(
  `${OF_ARMS.source}|agreement|accord|deal|pact|proposal|plan|memorandum|protocol|text`,
)
const HELPS = /^(?:would|will|also|does|did|do|further|not|has|have|is|was|only|in|addition|turn|\w+ly)$/
const hasHelp = (view: View, at: number): boolean =>
  /^(?:would|will|does|did|do|not|to|terms|provisions|also)$/.test(view.words[at - 1]?.lower ?? '')
const hasWould = (view: View, from: number, to: number): boolean =>
  view.words.slice(from, to).some(({ lower }) => lower === 'would')

/** "the sides to the deal called for calm": the text hangs on another noun and says nothing. */
function isGoverned(view: View, { from }: Text, verb: Hit): boolean {
  const before = view.words[from - 1]?.lower ?? ''
  if (!/^(?:to|of|in|for|on|by|with|under|after|before|over|from|about|against|since|during)$/.test(before))
    return false
  // "a deal on a truce requiring …", "agreed to a plan that calls for …": what follows at once belongs to the text.
  const next = view.words[verb.from - 1]?.lower ?? ''
  return verb.form !== 'ing' && !/^(?:that|which|would|will)$/.test(next)
}

/** "was asked", "called for by", "the established line", "had let": no verb of the text that says what is to be. */
const isAskedFor = (view: View, verb: Hit): boolean =>
  /^(?:was|were|been|be|being|who|the|a|an|had|to)$/.test(view.words[verb.from - 1]?.lower ?? '') ||
  view.words[verb.to]?.lower === 'by'

/** Between the text and its verb: helping words, a relative clause, or where and when it was signed. */
function isPredicate(view: View, from: number, to: number): boolean {
  if (to - from > 16) return false
  const between = view.words.slice(from, to)
  if (between.some(({ lower }) => /^(?:[;:”"“)]|but|said|says|told|he|she|it|we|they|i|who|because|if)$/.test(lower)))
    return false
  const first = between[0]?.lower
  const verbs = between.filter(({ lower }, i) => isVerb(view.words, from + i) && !HELPS.test(lower))
  if (verbs.length === 0) return between.length <= 12
  // "the text, which Oman drafted, provides": a verb between commas or behind the noun is not the text's own.
  const isAside =
    first === ',' ? between.at(-1)?.lower === ',' || between.filter(({ lower }) => lower === ',').length > 1 : false
  const isPostmodified =
    /^(?:signed|reached|brokered|mediated|agreed|announced|published|made|drawn|drafted|concluded|struck|approved|adopted|obtained|seen|presented|put|backed|endorsed|that|which|in|on|between)$/.test(
      first ?? '',
    )
  return isAside || (isPostmodified && verbs.length <= 2)
}

function laidWith(view: View, verb: Hit, { from, status }: Subject): readonly Laid[] {
  const clause = clauseAt(view, verb.from)
  const end = endOf(view, Math.max(clause.to, verb.to), clauseAt(view, Math.max(verb.from, verb.to - 1)).index)
  const isDenied =
    verb.meaning === 'not' ||
    /^(?:neither|no|none)$/.test(view.words[from]?.lower ?? '') ||
    (/^(?:neither|no)$/.test(view.words[from - 1]?.lower ?? '') && verb.from > from) ||
    view.words.slice(Math.max(from, verb.from - 2), verb.from).some(({ lower }) => lower === 'not')
  const laid = (contents: readonly Reach[], party: readonly SlotValue[] = []): Laid => ({
    from,
    to: Math.max(contents.at(-1)![1], verb.to),
    contents,
    party,
    status,
    ...(isDenied && { isDenied }),
  })
  if (verb.meaning === 'that') {
    const start = /^(?:that|:|,)$/.test(view.words[verb.to]?.lower ?? '') ? verb.to + 1 : verb.to
    const inside = laidBetween(view, start, view.words.length, status)
    if (inside.length > 0) return inside
    const isThat = start > verb.to || /that$/.test(view.text.slice(...verb.span).toLowerCase())
    const stop = endOf(view, clauseAt(view, start).to, clauseAt(view, start).index)
    return isThat && stop - start > 2 ? [laid([[start, stop]], valuesOf(partyFrom(view, start)))] : []
  }
  const named = valuesOf(
    partyFrom(view, verb.to, 4)
      .filter(({ nameless }) => !nameless)
      .slice(0, 2),
  )
  const object = named.length > 0 ? named : bothSides(view, verb.to, end)
  if (verb.meaning === 'party' || verb.meaning === 'bans' || (object.length > 0 && verb.meaning === 'thing')) {
    const bound = boundBy(view, verb, end)
    if (bound) return [laid([[bound, end]], object)]
  }
  if (end - verb.to < 1) return []
  if (verb.meaning === 'not') return [laid([refusedBy(view, verb, end)])]
  if (verb.meaning === 'thing') return [laid(listed(view, verb.to, listEnd(view, end)))]
  return [laid([[verb.meaning === 'party' ? verb.to : verb.from, end]], object)]
}

/** What is left out, up to the first comma: "does not cover the west, where …". */
function refusedBy(view: View, verb: Hit, end: number): Reach {
  const comma = view.words.findIndex(({ lower }, at) => at > verb.to && at < end && lower === ',')
  const from = view.words[verb.from]!.lower === 'not' ? verb.from + 1 : verb.from
  return [from, comma > 0 ? comma : end]
}

/** "requires X to leave", "bars X from leaving", "has X leave": the first word of the deed. */
function boundBy(view: View, verb: Hit, end: number): number | undefined {
  for (let at = verb.to; at < Math.min(end - 1, verb.to + 9); at++) {
    const { lower, isMark } = view.words[at]!
    if (isMark && lower !== ',') return undefined
    const next = view.words[at + 1]!.lower
    if (lower === 'to' && at > verb.to && !/^(?:the|a|an|its|their|his)$/.test(next)) return at + 1
    if (lower === 'from' && at > verb.to && /ing$/.test(next)) return at + 1
  }
  return undefined
}

/** Over the pieces of a list that only look like clauses: "a swap, the reopening of roads and an inquiry". */
function listEnd(view: View, end: number): number {
  let to = end
  while (to < view.words.length - 1) {
    const mark = view.words[to]!.lower === ',' ? to : to - 1
    const next = clauseAt(view, mark + 1)
    const isPiece =
      view.words[mark]?.lower === ',' && next.from === mark + 1 && BEGINS.test(view.words[next.from]!.lower)
    if (!isPiece || view.words.slice(next.from, next.to).some((_, i) => isFiniteVerb(view, next.from + i))) return to
    to = next.to
  }
  return trimmed(view, to)
}

/** "arms kept in stores", "a cabinet drawn from both camps": a participle behind its noun is no verb of a clause. */
const isFiniteVerb = (view: View, at: number): boolean =>
  isVerb(view.words, at) &&
  !/ed$/.test(view.words[at]!.lower) &&
  !(isPastForm(view.words[at]!.lower) && PREPOSITION.test(view.words[at + 1]?.lower ?? ''))
const PREPOSITION = /^(?:in|from|by|under|on|at|with|to|for|over|among|between)$/

function trimmed(view: View, end: number): number {
  let to = end
  while (to > 0 && view.words[to - 1]!.isMark) to--
  return to
}

/** "the release of X, a pullback and talks": each thing by itself. */
function listed(view: View, from: number, to: number): readonly Reach[] {
  const parts: Reach[] = []
  let start = from
  for (let at = from; at < to; at++) {
    const { lower } = view.words[at]!
    const next = view.words[at + 1]?.lower ?? ''
    const cuts = (lower === ',' || lower === 'and' || lower === ';') && at - start > 1 && BEGINS.test(next)
    if (!cuts) continue
    parts.push([start, at])
    start = at + 1
    if (view.words[start]?.lower === 'and') start++
  }
  parts.push([start, to])
  return parts.filter(([a, b]) => b > a).slice(0, 8)
}

/** A thing of its own begins: with its article, a number, or the name of an act. */
const BEGINS =
  /^(?:the|a|an|and|all|two|three|four|five|six|seven|eight|ten|\d+|joint|full|unhindered|free|foreign|un|international|humanitarian|safe|mutual|new|regular|\w+ing|\w+ment|\w+tion|withdrawal|release|return|exchange|removal|access|entry|pullback|pullout|talks|elections|monitors|observers|guarantees)$/

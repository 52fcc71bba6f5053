/** Parties meet, met, will meet, or did not. A verb of meeting needs two parties; a noun needs one, or a time and a place. */
import { spansOverlap } from '../../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { draftOf } from '../../syntax/draft.js'
import { modalityOf } from '../../syntax/modality.js'
import { phraseAt } from '../../syntax/nounPhrase.js'
import { type Party, partiesOf, partyFrom, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { voiceAt } from '../../syntax/scope.js'
import { datesIn, implied, stated, wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { hasDayOrPlace, isTimetabled, placeOf, statusValue, venueOf } from './status.js'
import { bodyBefore, byWay, sidesBefore } from './ways.js'

export const meetings: Finder = {
  name: 'meeting',
  kind: 'meeting',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const verbs = hitsOf(view, 'meeting-verbs').flatMap((hit) => byVerb(view, hit) ?? [])
    const nouns = hitsOf(view, 'meeting-nouns').flatMap((hit) => byNoun(view, hit) ?? [])
    const journeys = hitsOf(view, 'meeting-journeys').flatMap((hit) => byJourney(view, hit) ?? [])
    return apart([...verbs, ...journeys, ...nouns])
  },
}

/** One claim a meeting: what shares words with one found before is that one. */
const apart = (drafts: readonly ClaimDraft[]): readonly ClaimDraft[] =>
  drafts.filter((draft, i) => !drafts.slice(0, i).some(({ span }) => spansOverlap(span, draft.span))).slice(0, 3)

function byVerb(view: View, hit: Hit): ClaimDraft | undefined {
  if (isBareCall(view, hit) && !callsSomebody(view, hit)) return undefined
  if (
    /^(?:to)$/.test(view.words[hit.from - 1]?.lower ?? '') &&
    /^(?:need|needs|demands?|requirements?|conditions?|criteria|deadline|expectations|target|targets)/.test(
      view.words[hit.to]?.lower ?? '',
    )
  )
    return undefined
  const subject = hit.form === 'ing' && hit.from === 0 ? subjectBehind(view) : sidesBefore(view, hit.from)
  const other = partyFrom(view, withAfter(view, hit.to), 3).filter(({ adjective }) => !adjective)
  const parties = valuesOf([...subject, ...other])
  const own = parties.length > 0 ? parties : bodyBefore(view, hit.from)
  const participants = hostsOf(view, hit, own)
  if (
    participants.length < 2 &&
    !(participants.length === 1 && (meetsSomebody(view, hit) || meetsSomewhere(view, hit))) &&
    !(participants.length === 1 && hit.to - hit.from > 1 && /talk|negotiat|consult/.test(wordsOfHit(view, hit)))
  )
    return undefined
  return meetingOf(view, hit, participants, hit.meaning)
}

/** "met the parties in Muscat", "will meet again on Friday": the others go without a name. */
const meetsSomebody = (view: View, hit: Hit): boolean =>
  /^met$|^meets?$|^meeting$/.test(view.words[hit.from]!.lower) &&
  /^(?:again\b|(?:with )?(?:(?:the |both )(?:two )?(?:parties|sides|delegations|warring)|(?:his|her|their) [\w ]{0,24}counterparts?|representatives of|leaders of|rebel|opposition leaders))/i.test(
    view.text.slice(view.words[hit.from]!.end, view.sentence.span[1]).trimStart(),
  )

/** "The commission is to meet in Hurghada next week": who meets whom goes without saying where the text is of a conflict. */
const meetsSomewhere = (view: View, hit: Hit): boolean =>
  /^(?:met|meets?|meeting)$/.test(view.words[hit.to - 1]!.lower) &&
  (/^(?:in|at|on|again|face|behind|here|tomorrow|today|next|separately|for)$/.test(view.words[hit.to]?.lower ?? '') ||
    (view.words[hit.to]?.isMark ?? true) ||
    view.times.some(({ span }) => span[0] === view.words[hit.to]!.start)) &&
  hasDayOrPlace(view, hit) &&
  isAboutConflict(view.context)

const isBareCall = (view: View, { from, to }: Hit): boolean => to - from === 1 && /^call/.test(view.words[from]!.lower)

/** "Blinken called Lavrov on Sunday" is a call; "called Lavrov a liar", "called for talks" are none. */
function callsSomebody(view: View, hit: Hit): boolean {
  const [other] = partyFrom(view, hit.to, 1)
  if (!other || other.from !== hit.to || other.adjective) return false
  const next = view.words[other.to]
  return (
    !next ||
    next.isMark ||
    /^(?:on|in|after|before|late|early|later|again|twice|to|from|by|and)$/.test(next.lower) ||
    view.times.some(({ span }) => span[0] === next.start)
  )
}

const wordsOfHit = (view: View, hit: Hit): string => view.text.slice(...hit.span).toLowerCase()

/** "traveled to Moscow to propose": the host is the state of the capital. */
function hostsOf(view: View, hit: Hit, own: readonly SlotValue[]): readonly SlotValue[] {
  if (!/^(?:travel|fl[ye]|flew)/.test(wordsOfHit(view, hit))) return own
  const host = partiesOf(view).find(({ from, to }) => from >= hit.from && to <= hit.to)
  return host ? [...own, ...host.values] : own
}

function byJourney(view: View, hit: Hit): ClaimDraft | undefined {
  const participants = byWay(view, hit)
  return participants && meetingOf(view, hit, participants, hit.meaning)
}

function withAfter(view: View, at: number): number {
  for (let i = at; i < Math.min(view.words.length, at + 3); i++)
    if (/^(?:with|between)$/.test(view.words[i]!.lower)) return i + 1
  return at
}

function byNoun(view: View, hit: Hit): ClaimDraft | undefined {
  if (/^visit/i.test(wordsOfHit(view, hit)) && !isVisitTo(view, hit)) return undefined
  if (/^talks? of/.test(view.text.slice(hit.span[0], hit.span[1] + 3))) return undefined
  const clause = clauseAt(view, hit.from)
  const off = hitsOf(view, 'meeting-off').find(({ from, to }) => from >= clause.from && to <= clause.to)
  const between = view.words[hit.to]?.lower
  const named = /^(?:between|with|of)$/.test(between ?? '') ? partyFrom(view, hit.to + 1, 4) : []
  const joined = named.length > 0 ? [...ownerOf(view, hit), ...named] : ownerOf(view, hit)
  const participants = valuesOf(joined)
  const minutes = durationBefore(view, hit)
  if (off && isOfTalks(view, hit, off)) return undefined
  if (off) return meetingOf(view, hit, participants, hit.meaning, off)
  const chaired = valuesOf(chairOf(view, hit))
  if (participants.length < 2 && (chaired.length > 0 || (participants.length > 0 && isUnderWay(view, hit))))
    return meetingOf(view, hit, [...chaired, ...participants], hit.meaning)
  if (participants.length < 2 && minutes.length === 0 && !isTimetabled(view, hit)) return undefined
  return meetingOf(view, hit, participants, hit.meaning)
}

/** "a visit to Cairo by its deputy leader", in a text about a conflict. */
const isVisitTo = (view: View, hit: Hit): boolean =>
  /^(?:to|by|of)$/.test(view.words[hit.to]?.lower ?? '') && isAboutConflict(view.context)

/** "broke off the talks": the state of a negotiation, no meeting that was called off. */
const isOfTalks = (view: View, hit: Hit, off: Hit): boolean =>
  /^(?:suspend|brea?ok?|broke)/i.test(view.text.slice(...off.span)) &&
  /(?:talks|dialogue|negotiations|consultations|discussions)$/.test(wordsOfHit(view, hit))

/** "ended the meeting after eight minutes", "chaired the talks": who opens or closes a meeting is at it. */
function chairOf(view: View, hit: Hit): readonly Party[] {
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - 4); at--) {
    if (
      /^(?:ended|opened|closed|chaired|hosted|attended|adjourned|convened|left|joined|led)$/.test(view.words[at]!.lower)
    )
      return subjectBefore(view, at)
    if (!/^(?:the|a|an|this|that|their|his|her|its|emergency|first|second|\w+ing)$/.test(view.words[at]!.lower))
      return []
  }
  return []
}

/** "A meeting of the Council broke up": the meeting is what the sentence is about. */
const isUnderWay = (view: View, hit: Hit): boolean =>
  view.words
    .slice(hit.to, hit.to + 14)
    .some(
      ({ lower }, i, all) =>
        !all.slice(0, i).some((word) => /^(?:that|who|which|[.;])$/.test(word.lower)) &&
        (/^(?:broke|ended|began|opened|adjourned|lasted|concluded|closed)$/.test(lower) ||
          (/^(?:held|convened)$/.test(lower) && /^(?:was|were)$/.test(all[i - 1]?.lower ?? '')) ||
          (lower === 'took' && all[i + 1]?.lower === 'place')),
    )

/** "his negotiations here with Lavrov", "Kerry's meeting", "Russian-Turkish talks". */
function ownerOf(view: View, hit: Hit): readonly Pick<Party, 'values'>[] {
  const near = partiesOf(view)
    .filter(({ to }) => to <= hit.from && to >= hit.from - 2)
    .at(-1)
  return near ? [near] : theirsOf(view, hit)
}

/** "his negotiations with Lavrov", "their last meeting": of the subject named before, or of who says so. */
function theirsOf(view: View, hit: Hit): readonly Pick<Party, 'values'>[] {
  const at = [1, 2, 3]
    .map((n) => hit.from - n)
    .find((n) => /^(?:his|her|their|our|my)$/.test(view.words[n]?.lower ?? ''))
  if (at === undefined) return []
  const speaker = voiceAt(view.context, hit.span)?.statement.slots.speaker as readonly SlotValue[] | undefined
  const before = partiesOf(view).filter(({ to, adjective, nameless }) => to <= at && !adjective && !nameless)
  const many = view.words[at]!.lower === 'their'
  const own = before.filter(({ values }) => many || values.length === 1).at(0)
  const word = view.words[at]!
  const values = own?.values ?? speaker ?? []
  return values.length > 0
    ? [
        {
          values: values.map(({ value }) => ({
            value,
            text: view.text.slice(word.start, word.end),
            at: [word.start, word.end],
            how: 'implied' as const,
          })),
        },
      ]
    : []
}

function durationBefore(view: View, hit: Hit): readonly SlotValue[] {
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
const isJustBefore = (view: View, hit: Hit, span: readonly [number, number]): boolean =>
  span[1] <= hit.span[0] &&
  hit.span[0] - span[1] < 20 &&
  !/\b(?:after|before|since|later|ago)\b/.test(view.text.slice(span[1], hit.span[0]))

/** "the meeting ended after eight minutes", "talks that lasted nine hours". */
const isAfterwards = (view: View, hit: Hit, span: readonly [number, number]): boolean =>
  span[0] >= hit.span[1] &&
  span[0] - hit.span[1] < 60 &&
  /(?:after|lasted|lasting|for)\s+(?:about\s+|nearly\s+|just\s+|only\s+)?$/i.test(view.text.slice(hit.span[1], span[0]))

function meetingOf(view: View, hit: Hit, participants: readonly SlotValue[], form: string, off?: Hit): ClaimDraft {
  const clause = clauseAt(view, hit.from)
  const span = spanOfWords(view, clause.from, clause.to)
  // A noun is denied only by its own "no": "failed to agree in their last meeting" was a meeting.
  const said = modalityOf(view, hit.from, hit.to)
  const modality =
    said === 'denied' && hit.form === 'word' && !/^(?:no|not|without)$/.test(view.words[hit.from - 1]?.lower ?? '')
      ? 'asserted'
      : said
  const unscheduled = view.words
    .slice(clause.from, hit.to)
    .find(({ lower }) => /^(?:unscheduled|scheduled|impromptu|unannounced)$/.test(lower))
  const slots = {
    participants,
    date: datesIn(view, span),
    place: placeOf(view, hit),
    venue: venueOf(view, clause.to, hit),
    status: off ? [stated(view.text, off.span, 'not-held')] : statusValue(view, hit, modality),
    duration: durationBefore(view, hit),
    scheduled: unscheduled
      ? [stated(view.text, [unscheduled.start, unscheduled.end], unscheduled.lower === 'scheduled')]
      : [],
    topics: topicsOf(view, hit),
    outcome: outcomeOf(view),
    form: hit.form === 'word' && form !== 'talks' ? [stated(view.text, hit.span, form)] : implied(form),
  }
  return draftOf({
    view,
    kind: 'meeting',
    hit: off ? joinedHit(view, hit, off) : hit,
    slots,
    modality: /denied|predicted|hypothetical/.test(modality) ? 'asserted' : modality,
  })
}

const joinedHit = (view: View, a: Hit, b: Hit): Hit => {
  const [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)]
  return { ...a, from, to, span: spanOfWords(view, from, to) }
}

/** "to discuss X", "on X", "about X" behind the meeting. */
function topicsOf(view: View, hit: Hit): readonly SlotValue[] {
  const verb = wordsOfHit(view, hit)
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
    if (phrase && !view.times.some(({ span }) => span[0] < phrase.span[1] && phrase.span[0] < span[1]))
      return wordsValue(view.text, phrase.span)
  }
  return []
}

/** "Meeting with Putin, Obama said": the subject stands behind the comma. */
function subjectBehind(view: View) {
  const next = view.clauses[1] ?? view.clauses[0]!
  const comma = view.words.findIndex(({ lower }) => lower === ',')
  return partyFrom(view, Math.max(next.from, comma + 1), 2)
}

const OUTCOMES: Readonly<Record<string, string>> = { 'no-deal': 'no-deal', agreed: 'deal', signed: 'deal' }

/** What the same sentence says came of it. */
function outcomeOf(view: View): readonly SlotValue[] {
  const hit = hitsOf(view, 'negotiation-sure').find(
    ({ meaning, from, to }) =>
      OUTCOMES[meaning] &&
      /^(?:asserted|denied)$/.test(modalityOf(view, from, to)) &&
      (meaning === 'no-deal' || modalityOf(view, from, to) === 'asserted'),
  )
  return hit ? [stated(view.text, hit.span, OUTCOMES[hit.meaning])] : []
}

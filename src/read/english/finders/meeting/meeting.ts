/** Parties meet, met, will meet, or did not. A verb of meeting needs two parties, or people of a conflict who meet somewhere or some day. */
import { spansOverlap } from '../../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { datesOf, draftOf } from '../../syntax/draft.js'
import { modalityOf } from '../../syntax/modality.js'
import { partiesOf, partyFrom } from '../../syntax/parties.js'
import { sidesBefore, sidesMeant } from '../../syntax/sides.js'
import { implied } from '../../syntax/slots.js'
import { hitsOf, type View, viewOf } from '../../syntax/view.js'
import { durationOf, meetingOf } from './draft.js'
import { byNoun } from './noun.js'
import { hasDayOrPlace } from './status.js'
import { byContact, byJoining } from './together.js'
import { byWay, othersBehind, whoBefore } from './ways.js'

export const meetings: Finder = {
  name: 'meeting',
  kind: 'meeting',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const from = (table: string, find: (view: View, hit: Hit) => ClaimDraft | undefined) =>
      hitsOf(view, table).flatMap((hit) => find(view, hit) ?? [])
    return apart([
      ...from('meeting-verbs', byVerb),
      ...from('meeting-joinings', byJoining),
      ...from('meeting-journeys', byJourney),
      ...from('meeting-contacts', byContact),
      ...from('meeting-nouns', byNoun),
      ...from('meeting-absences', byAbsence),
    ])
  },
}

/** One claim a meeting: what shares words with one found before is that one. */
const apart = (drafts: readonly ClaimDraft[]): readonly ClaimDraft[] =>
  drafts.filter((draft, i) => !drafts.slice(0, i).some(({ span }) => spansOverlap(span, draft.span))).slice(0, 3)

function byVerb(view: View, hit: Hit): ClaimDraft | undefined {
  if (isBareCall(view, hit) && !callsSomebody(view, hit)) return undefined
  if (isOtherMeeting(view, hit) || isRefusal(view, hit)) return undefined
  const subject = hit.form === 'ing' && hit.from === 0 ? subjectBehind(view) : sidesBefore(view, hit.from)
  const who = whoBefore(view, hit.from)
  const others = othersBehind(view, hit.to)
  const parties = sidesMeant(view, [...subject, ...others])
  const own = subject.length > 0 || who === undefined ? parties : [...who.values, ...parties]
  const participants = hostsOf(view, hit, own)
  const met = { participants, form: hit.meaning, from: who?.from ?? subject[0]?.from }
  if (participants.length > 1) return meetingOf(view, hit, met)
  const isSomebody = subject.length > 0 || who !== undefined
  return isSomebody && isAboutConflict(view.context) && isOneToMeet(view, hit) ? meetingOf(view, hit, met) : undefined
}

/** "met the parties in Muscat", "will meet again", "reconvene on Thursday": who meets whom goes without saying. */
const isOneToMeet = (view: View, hit: Hit): boolean =>
  (hit.meaning !== 'call' || hit.to - hit.from > 1) &&
  !/^(?:visit|travel|fl[ye]|flew|attend|host)/.test(wordsOf(view, hit)) &&
  (meetsSomebody(view, hit) ||
    hasDayOrPlace(view, hit) ||
    durationOf(view, hit).length > 0 ||
    /^(?:again|separately|alone|privately|secretly|face|twice)$/.test(view.words[hit.to]?.lower ?? '') ||
    /^(?:twice|(?:\w+|\d+) times)\b/.test(view.text.slice(hit.span[1]).trimStart().slice(0, 24)) ||
    (hit.to - hit.from > 1 && /talk|negotiat|consult|face|table|room|heads|hands|opposite/.test(wordsOf(view, hit))))

const meetsSomebody = (view: View, hit: Hit): boolean =>
  /^met$|^meets?$|^meeting$/.test(view.words[hit.from]!.lower) &&
  /^(?:again\b|(?:with )?(?:(?:the |both )(?:two )?(?:parties|sides|delegations|warring)|(?:his|her|their) [\w ]{0,24}counterparts?|representatives of|leaders of|rebel|opposition leaders))/i.test(
    view.text.slice(view.words[hit.from]!.end, view.sentence.span[1]).trimStart(),
  )

const UNMET =
  /^(?:needs?|demands?|requirements?|conditions?|criteria|deadlines?|expectations?|targets?|resistance|opposition|fire|criticism|scepticism|skepticism|silence|refusal|rejection|approval|applause|fate|ends?|deaths?|obligations?|commitments?|terms|standards?|goals?|objectives?|costs?|quotas?|challenges?|eye|force|success|failure|families|survivors|patients|reporters|journalists|hostility|indifference|disbelief|derision|halfway)$/

/** "met fierce resistance", "to meet the deadline": nobody met anybody. */
const isOtherMeeting = (view: View, hit: Hit): boolean =>
  (hit.form === 'ing' &&
    /^(?:the|a|an|this|that|each|every|first|last|no)$/.test(view.words[hit.from - 1]?.lower ?? '')) ||
  (/^(?:met|meets?|meeting)(?: with)?$/.test(wordsOf(view, hit)) &&
    view.words.slice(hit.to, hit.to + 4).some(({ lower }, i, all) => UNMET.test(lower) && isObject(all, i)))

/** "will not sit down with terrorists": a stance, unless it names the day. */
const isRefusal = (view: View, hit: Hit): boolean =>
  modalityOf(view, hit.from, hit.to) === 'denied' &&
  view.words
    .slice(Math.max(0, hit.from - 4), hit.from)
    .some(({ lower }) => /^(?:will|would|won't|wouldn't|refuses?|refused)$/.test(lower)) &&
  datesOf(view, hit).length === 0

const isObject = (words: readonly { readonly lower: string; readonly isMark: boolean }[], to: number): boolean =>
  !words
    .slice(0, to)
    .some(({ lower, isMark }) => isMark || /^(?:in|on|at|for|to|and|by|after|before|over|under)$/.test(lower))

const isBareCall = (view: View, { from, to }: Hit): boolean => to - from === 1 && /^call/.test(view.words[from]!.lower)

/** "Blinken called Lavrov on Sunday" is a call; "called Lavrov a liar", "what the army calls Shene" are none. */
function callsSomebody(view: View, hit: Hit): boolean {
  const [other] = partyFrom(view, hit.to, 1)
  if (!other || other.from !== hit.to || other.adjective || other.nameless || /^calls$/.test(wordsOf(view, hit)))
    return false
  const next = view.words[other.to]
  return (
    (!next || next.isMark ? hasDayOrPlace(view, hit) && !/^call$/.test(wordsOf(view, hit)) : false) ||
    /^(?:on|in|after|before|late|early|later|again|twice|to|from|by|and)$/.test(next?.lower ?? '') ||
    view.times.some(({ span }) => span[0] === next?.start)
  )
}

const wordsOf = (view: View, hit: Hit): string => view.text.slice(...hit.span).toLowerCase()

/** "traveled to Moscow to propose": the host is the state of the capital. */
function hostsOf(view: View, hit: Hit, own: readonly SlotValue[]): readonly SlotValue[] {
  if (!/^(?:travel|fl[ye]|flew)/.test(wordsOf(view, hit))) return own
  const host = partiesOf(view).find(({ from, to }) => from >= hit.from && to <= hit.to)
  return host ? [...own, ...host.values] : own
}

function byJourney(view: View, hit: Hit): ClaimDraft | undefined {
  const participants = byWay(view, hit)
  return (
    participants && meetingOf(view, hit, { participants, form: hit.meaning, from: whoBefore(view, hit.from)?.from })
  )
}

/** "The M23 did not attend": a meeting told just before took place without them. */
function byAbsence(view: View, hit: Hit): ClaimDraft | undefined {
  if (!isAboutConflict(view.context) || !meetingBefore(view)) return undefined
  const participants = sidesMeant(
    view,
    sidesBefore(view, hit.from).filter(({ nameless }) => !nameless),
  )
  if (participants.length === 0 || wasOnlyPlanned(view)) return undefined
  const slots = { participants, date: datesOf(view, hit), status: implied('held'), form: implied(hit.meaning) }
  return draftOf({ view, kind: 'meeting', hit, slots, modality: 'denied' })
}

/** "was to have met again yesterday. Juba stayed away": the meeting fell through, and is told by itself. */
const wasOnlyPlanned = (view: View): boolean => {
  const before = view.context.sentences[view.sentence.index - 1]
  return before !== undefined && /\b(?:was|were|due|supposed|scheduled) to\b/i.test(view.text.slice(...before.span))
}

const meetingBefore = (view: View): boolean => {
  const { index } = view.sentence
  return view.context.sentences
    .slice(Math.max(0, index - 2), index + 1)
    .map((sentence) => viewOf(sentence, view.context))
    .some((one) =>
      ['meeting-verbs', 'meeting-nouns', 'meeting-joinings'].some((table) => hitsOf(one, table).length > 0),
    )
}

/** "Meeting with Putin, Obama said": the subject stands behind the comma. */
function subjectBehind(view: View) {
  const next = view.clauses[1] ?? view.clauses[0]!
  const comma = view.words.findIndex(({ lower }) => lower === ',')
  return partyFrom(view, Math.max(next.from, comma + 1), 2)
}

/** What a text lays down in words of its own, whatever it is about: articles, lists, undertakings, news of what it says. */
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Word } from '../../../model/words.js'
import type { Hit } from '../../../patterns/match.js'
import { distanceIn } from '../../syntax/distance.js'
import { draftOf } from '../../syntax/draft.js'
import { voiceAt } from '../../syntax/scope.js'
import { wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, mayHit, spanOfWords, type View } from '../../syntax/view.js'
import { type Telling, tellingOn } from './going.js'
import { type Duty, dutiesIn, type Laid, laidBy, OF_TALKS } from './laid.js'
import { laidBehindColon, laidOnList } from './list.js'
import { laidByDecision } from './operative.js'
import { deedLaid, deedsIn } from './present.js'
import { boundDate, formsIn, placesIn } from './slots.js'
import { statusAt } from './status.js'
import { laidTersely } from './terse.js'
import { saidByText } from './textSays.js'
import { isOfWar, isTextItself, isToldOfDeal, textsOf } from './told.js'
import { laidUnderText } from './underText.js'
import { severally, UNDERTAKES, undertaken } from './undertaken.js'

export interface Provision {
  readonly from: number
  readonly to: number
  readonly draft: ClaimDraft
}

/** The provisions of a sentence that stands beside an agreement, from left to right. */
export function provisionsOf(view: View): readonly Provision[] {
  if (!isOfWar(view)) return []
  const said = [...laidUnderText(view), ...saidByText(view)]
  const laid = [
    ...laidByDecision(view),
    ...laidOnList(view),
    ...laidBehindColon(view),
    ...said,
    ...laidByDuties(view, said),
    ...laidInPresent(view, said),
    ...laidTersely(view),
    ...undertaken(view),
  ]
  const kept: Laid[] = []
  for (const one of laid.flatMap((each) => severally(view, each)))
    if (!kept.some(({ from, to }) => one.from < to && one.to > from)) kept.push(one)
  return kept
    .sort((a, b) => a.from - b.from)
    .map((one) => ({ from: one.from, to: one.to, draft: provisionOf(view, one) }))
}

/** "The guns shall fall silent", "Both sides are to …": beside a text, or where the telling of its provisions goes on. */
function laidByDuties(view: View, said: readonly Laid[]): readonly Laid[] {
  if (view.sentence.role === 'heading') return []
  const duties = dutiesIn(view, 0, view.words.length)
  if (duties.length === 0) return []
  const before = tellingOn(view)
  const sworn = swornFrom(view)
  const isTold = isToldOfDeal(view, 5)
  return duties.flatMap((duty) => {
    const telling = duty.at > sworn ? SWORN : (saidBefore(said, duty.at) ?? before)
    const going = telling?.status ?? (isTextItself(view.context) ? 'agreed' : undefined)
    const isShall = view.words[duty.at]!.lower === 'shall'
    if (isShall ? !isTold && !isTextItself(view.context) : !going || isOwnPlan(view, duty.at)) return []
    const laid = laidBy(view, duty, 0, going ?? 'agreed')
    if (!laid || (!duty.isStrict && isAboutText(view, laid, duty.at))) return []
    const deed = view.words[duty.deed]?.lower ?? ''
    const isKnown = formsIn(view, laid.contents).some(({ at }) => at)
    // "it must be resolved": of what, nobody says.
    const isOpen = view.words[duty.at - 1]?.lower === 'it'
    if (!isShall && !isKnown && (isOpen || !isTheirs(view, duty, laid, telling?.isClose ?? false))) return []
    const isNews = telling?.isClose && laid.party.length > 0 ? OF_NEWS : OF_TALKS
    if (!duty.isStrict && isNews.test(deed)) return []
    if (!isShall && OF_TALKS.test(deed) && areTalks(view, laid.from, duty.at)) return []
    // The words of "shall" are an article's own: they are kept whole.
    return [isShall ? { ...laid, contents: [[laid.from, laid.to] as const] } : laid]
  })
}

/** "obliges X to leave; Y is to move": the sentence has just said what the text provides. */
const saidBefore = (said: readonly Laid[], at: number): Telling | undefined => {
  const last = said.findLast(({ to }) => to <= at)
  return last && { status: last.status, isClose: true }
}

const SWORN = { status: 'agreed', isClose: true } as const

/** "have undertaken that their forces will stay put": what stands behind the word is undertaken. */
const isAddressed = ({ isMark, lower }: Word): boolean => !isMark && !/^(?:to|and|but|or|who|which)$/.test(lower)
const swornFrom = (view: View): number => {
  const at = view.words.findIndex(
    ({ lower }, i) =>
      UNDERTAKES.test(lower) &&
      lower !== 'accepted' &&
      view.words
        .slice(i + 1, i + 6)
        .some((word, j, next) => word.lower === 'that' && next.slice(0, j).every(isAddressed)),
  )
  return at < 0 ? view.words.length : at
}

/** What even those who are bound by a text will do of their own accord: no provision, though others are told. */
const OF_NEWS =
  /^(?:continue|resume|extend|renew|attend|see|seek|want|need|know|try|remain|become|be|implement|announce|decide|reach|visit|travel|fly|address|brief|hear|consider|win|lose)$/

/** "Talks are due to resume": the state of the talks. */
const areTalks = (view: View, from: number, to: number): boolean =>
  view.words
    .slice(from, to)
    .some(({ lower }) => /^(?:talks|negotiations?|meetings?|summit|rounds?|session|dialogue|conference)$/.test(lower))

/** Whose duty it is says that it is a provision; where others were told just before, that it is one at all. */
function isTheirs(view: View, duty: Duty, { from, party }: Laid, isClose: boolean): boolean {
  const isSure = duty.isStrict && (party.length > 0 || /^(?:is|are)$/.test(view.words[duty.at]!.lower))
  if (isSure || duty.isGiven) return true
  const { start, end } = view.words[duty.at]!
  const isAside =
    (/^(?:which|who|that|where)$/.test(clauseAt(view, duty.at).opens) && clauseAt(view, duty.at).from > 3) ||
    /^(?:it|he|she|there|i|we|i'm|we're)$/.test(view.words[from]!.lower)
  if (!isClose || isAside || voiceAt(view.context, [start, end])) return false
  const deed = view.words[duty.deed]?.lower === 'not' ? duty.deed + 1 : duty.deed
  return (
    duty.isStrict ||
    party.length > 0 ||
    view.words[deed]?.lower === 'be' ||
    hitsOf(view, 'term-deeds').some((hit) => hit.from === deed)
  )
}

/** "Fighters hand in their rifles; the road opens on Friday": where provisions are told on, in the document's own words. */
function laidInPresent(view: View, said: readonly Laid[]): readonly Laid[] {
  if (/^(?:heading|question)$/.test(view.sentence.role)) return []
  const before = tellingOn(view)
  if (!before && said.length === 0) return []
  return deedsIn(view, 0, view.words.length).flatMap((deed) => {
    const telling = saidBefore(said, deed.verb) ?? before
    if (!telling) return []
    const { start, end } = view.words[deed.verb]!
    if (voiceAt(view.context, [start, end])) return []
    const laid = deedLaid(view, deed, telling.status)
    const isOne =
      laid && (telling.isClose || laid.party.length > 0 || formsIn(view, laid.contents).some(({ at }) => at))
    return isOne ? [laid] : []
  })
}

/** "said it would end its truce", "if there is quiet, there will be no strikes": a speaker's own plan or condition. */
function isOwnPlan(view: View, at: number): boolean {
  const clause = clauseAt(view, at)
  const opens = view.words[clause.from]?.lower ?? ''
  if (/^(?:we|i)$/.test(view.words[at - 1]?.lower ?? '')) return true
  if (/^(?:if|unless)$/.test(view.clauses[clause.index - 1]?.opens ?? '')) return true
  if (/^(?:if|unless|when|there|we|i)$/.test(opens) || view.words[0]?.lower === 'if' || view.words[1]?.lower === 'if')
    return true
  return (
    view.words[at]!.lower === 'would' &&
    voiceAt(view.context, [view.words[at]!.start, view.words[at]!.end]) !== undefined
  )
}

/** "The truce will hold": what becomes of the text is no provision of it. */
const isAboutText = (view: View, { from }: Laid, at: number): boolean =>
  textsOf(view).some(({ hit, from: start }) => start >= from && start <= from + 1 && hit.to <= at && at - hit.to <= 3)

function provisionOf(view: View, { from, to, contents, party, status, isDenied, isDemanded }: Laid): ClaimDraft {
  const spans = contents.map(([a, b]) => spanOfWords(view, a, b))
  const slots: Record<string, readonly SlotValue[]> = {
    form: formsIn(view, contents),
    content: spans.flatMap((span) => wordsValue(view.text, span)),
    status: statusAt(view, from, to, status),
    party,
    place: placesIn(view, contents),
    distance: distanceIn(view, contents),
    date: boundDate(view, contents),
  }
  const hit: Hit = { meaning: 'other', form: 'word', from, to, span: spanOfWords(view, from, to) }
  const modality = isDenied ? 'denied' : isDemanded ? 'demanded' : status === 'proposed' ? 'proposed' : 'asserted'
  return draftOf({ view, kind: 'term', hit, slots, beside: ['status', 'party'], modality })
}

/** Whether anything in the sentence could be a provision: a look that costs nothing. */
export const mayProvide = (view: View): boolean =>
  view.sentence.role === 'list-item' ||
  textsOf(view).length > 0 ||
  /^[(\w]?\w{0,8}[),:]/.test(view.text.slice(...view.sentence.span).slice(0, 12)) ||
  mayHit(view, 'term-operatives') ||
  mayHit(view, 'term-deeds') ||
  view.words.some(({ lower }) => MAY.test(lower) || UNDERTAKES.test(lower))
const MAY = /^(?:shall|must|will|would|may|can|cannot|is|are|has|have|had|was|were|it|under|to|no)$/

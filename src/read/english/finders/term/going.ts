/** Where the telling of provisions goes on: sentences behind one that says what a text lays down, until one tells news. */
import { onceIn } from '../../../../base/once.js'
import type { ReadContext } from '../../../model/context.js'
import { isPastForm } from '../../patterns/inflect.js'
import { isVerb } from '../../syntax/clause.js'
import { voiceAt } from '../../syntax/scope.js'
import { hitsOf, type View, viewOf } from '../../syntax/view.js'
import { type Duty, dutiesIn, OF_TALKS } from './laid.js'
import { deedsIn } from './present.js'
import { saidByText } from './textSays.js'
import { hasArticles, type TextStatus, textsOf } from './told.js'
import { laidUnderText } from './underText.js'

const MOST = 14
/** News of so few words does not break off what is told. */
const SHORT = 12
const UNDERTAKES = /^(?:undertook|agreed|pledged|promised|vowed|swore)$/

export interface Telling {
  readonly status: TextStatus
  /** Every sentence between tells a provision too; else the text was only named as agreed some sentences before. */
  readonly isClose: boolean
}

/** How the text stands whose provisions the sentence goes on telling, without a break; `undefined` where none is told. */
export function tellingOn(view: View): Telling | undefined {
  const isText = hasArticles(view.context) || isParagraphOfDuties(view)
  return toldBefore(view) ?? (isText ? { status: 'agreed', isClose: true } : undefined)
}

function toldBefore({ context, sentence }: View): Telling | undefined {
  let isClose = true
  for (let back = 1; back <= MOST; back++) {
    const one = context.sentences[sentence.index - back]
    if (!one) return undefined
    if (one.role === 'furniture') continue
    const before = viewOf(one, context)
    const status = statusTold(before)
    if (status) return { status, isClose }
    if (isAsked(before)) continue
    if (tellsNews(before)) {
      if (before.words.length > SHORT) return undefined
      isClose = false
    }
  }
  return undefined
}

/** "What was promised comes to this", "What did the two settle in Moscow?": the answer follows. */
const WHAT_WAS_AGREED =
  /(?:^|[.:]\s|[\p{Lu}]{4,}\s)(?:what|here|this)\b[^.;]{0,70}\b(?:agreed?|promised?|settled?|signed?|conceded?|pledged?|decided?|undertook|undertaken|laid down|provided for)\b/iu

/** Paragraphs that say twice over what armed sides are to do or may do, in the words of the document: a text told without its name. */
const isParagraphOfDuties = (view: View): boolean => dutiesByParagraph(view.context).has(view.sentence.paragraph)

const dutiesByParagraph = onceIn((context: ReadContext): ReadonlySet<number> => {
  const counts = new Map<number, number>()
  for (const one of context.sentences) {
    if (one.role !== 'prose' && one.role !== 'list-item') continue
    const view = viewOf(one, context)
    const found = dutiesIn(view, 0, view.words.length).filter((duty) => isOfSides(view, duty)).length
    if (found > 0) counts.set(one.paragraph, (counts.get(one.paragraph) ?? 0) + found)
  }
  return new Set([...counts].filter(([, found]) => found > 1).map(([paragraph]) => paragraph))
})

/** "Army units are no longer to go after them": somebody's duty, and no plan for talks. */
const isOfSides = (view: View, { at, deed, isStrict }: Duty): boolean => {
  const { lower, start, end } = view.words[at]!
  return (
    isStrict &&
    /^(?:is|are|shall)$/.test(lower) &&
    !OF_TALKS.test(view.words[deed]?.lower ?? '') &&
    !view.words.slice(Math.max(0, at - 6), at).some((word) => OF_TALKS_NOUN.test(word.lower)) &&
    voiceAt(view.context, [start, end]) === undefined
  )
}
const OF_TALKS_NOUN =
  /^(?:talks|negotiations?|meetings?|summit|rounds?|session|dialogue|conference|minister|president|envoy|elections?|trial|hearing|he|she)$/

/** "What about prisoners?": the next provision is only asked after. */
const isAsked = ({ words, sentence }: View): boolean => sentence.role === 'question' || words.at(-1)?.lower === '?'

/** What happened, not what is to happen: no verb that obliges, no deed of the present, and the first one is of the past. */
const tellsNews = onceIn((view: View): boolean => {
  const { words } = view
  if (words.some(({ lower }) => UNDERTAKES.test(lower))) return false
  if (dutiesIn(view, 0, words.length).length > 0 || deedsIn(view, 0, words.length).length > 0) return false
  const verb = words.findIndex((_, at) => isVerb(words, at))
  return verb >= 0 && isOfPast(words[verb]!.lower)
})

const isOfPast = (verb: string): boolean =>
  /^(?:was|were|had|did|has|have|said|says)$/.test(verb) || isPastForm(verb) || /[a-z]ed$/.test(verb)

/** A sentence that says what a text lays down, or that it was agreed on, put forward or published. */
const statusTold = onceIn((view: View): TextStatus | undefined => {
  const texts = textsOf(view)
  if (WHAT_WAS_AGREED.test(view.text.slice(...view.sentence.span))) return 'agreed'
  if (isAsked(view)) return undefined
  if (isSworn(view) || isSettled(view)) return 'agreed'
  if (texts.length === 0) return undefined
  const [said] = [...saidByText(view), ...laidUnderText(view)]
  if (said) return said.status
  if (view.sentence.role === 'heading') return texts.at(-1)!.status
  const opening = hitsOf(view, 'term-openings')[0]
  if (opening) return opening.meaning === 'proposed' ? 'proposed' : texts.at(-1)!.status
  const isAgreed = hitsOf(view, 'negotiation-sure').some(({ meaning }) => /^(?:agreed|signed)$/.test(meaning))
  return isAgreed || isPublished(view) ? texts.at(-1)!.status : undefined
})

/** "Both tribes have undertaken to cease hostilities", "the militants swore that …": a promise of arms, without its text. */
const isSworn = (view: View): boolean =>
  hitsOf(view, 'term-forms').length > 0 &&
  view.words.some(({ lower }, at) => SWEARS.test(lower) && /^(?:to|that|not|in)$/.test(view.words[at + 1]?.lower ?? ''))
const SWEARS = /^(?:agreed|undert(?:ook|aken)|pledged|vowed|committed|promised|swore|sworn|consented|accepted)$/

/** "settled for a bilateral halt to offensives": the thing itself is agreed on. */
const isSettled = (view: View): boolean => {
  const forms = hitsOf(view, 'term-forms')
  return (
    forms.length > 0 &&
    hitsOf(view, 'term-status').some(
      ({ meaning, from, to, form }) =>
        meaning === 'agreed' &&
        form !== 'word' &&
        !/^(?:to|not|never|could|must|should)$/.test(view.words[from - 1]?.lower ?? '') &&
        /^(?:on|for|to|upon)$/.test(view.words[to]?.lower ?? '') &&
        forms.some((one) => one.from >= to && one.from - to <= 6),
    )
  )
}

/** "The text of the ceasefire was published", "a copy of the deal seen by the agency". */
const isPublished = (view: View): boolean =>
  view.words.some(({ lower }) => /^(?:text|copy|terms|document|annex|articles|clauses|provisions|details)$/.test(lower))

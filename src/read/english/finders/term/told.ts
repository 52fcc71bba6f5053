/** Which agreement a sentence stands beside: a text named in it, or told of just before. */
import { onceIn } from '../../../../base/once.js'
import type { ReadContext } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { isForceful } from '../../syntax/domain.js'
import { hitsOf, mayHit, type View, viewOf } from '../../syntax/view.js'

/** A deal is named in this sentence or in so many before it; `like`: whose words look so. */
export function isToldOfDeal(view: View, most = 2, like = /./): boolean {
  return sentencesBack(view, most).some((one) =>
    hitsOf(one, 'deal-nouns').some(
      ({ meaning, span }) => meaning !== 'talks' && like.test(view.text.slice(...span).toLowerCase()),
    ),
  )
}

/** The sentence and so many before it, the nearest first. */
function sentencesBack({ context, sentence }: View, most: number): readonly View[] {
  return context.sentences
    .slice(Math.max(0, sentence.index - most), sentence.index + 1)
    .reverse()
    .map((one) => viewOf(one, context))
}

/** Agreements of armies: companies and clubs agree to all sorts of things. */
export const OF_ARMS =
  /cease|truce|armistice|hostilit|pause|standstill|peace|disengage|de.escalat|calm|communiqu|demilitari|silence/

export type TextStatus = 'agreed' | 'proposed'

/** A text that can lay something down, with its article and what describes it. */
export interface Text {
  readonly hit: Hit
  /** The first word of its phrase: "the draft six-page agreement". */
  readonly from: number
  readonly status: TextStatus
}

export const textsOf = onceIn((view: View): readonly Text[] =>
  hitsOf(view, 'term-texts')
    .filter((hit) => !isVerbOrIdiom(view, hit))
    .map((hit) => {
      const from = phraseStart(view, hit.from)
      const isDraft =
        view.words.slice(from, hit.from).some(({ lower }) => DRAFT.test(lower)) || isPutForward(view, from, hit)
      return { hit, from, status: hit.meaning === 'proposed' || isDraft ? 'proposed' : 'agreed' }
    }),
)

/** "the roadmap, unveiled by the mediators", "tabled a document": a text of which nobody says that it was agreed. */
const isPutForward = (view: View, from: number, { to }: Hit): boolean =>
  UNSURE.test(view.words[to - 1]!.lower) &&
  (PUT_FORWARD.test(view.words[from - 1]?.lower ?? '') ||
    view.words
      .slice(to, to + 3)
      .some(({ lower }, i, next) => PUT_FORWARD.test(lower) && !next[i - 1]?.lower.match(/^to$/)))
const UNSURE =
  /^(?:roadmap|map|package|document|text|paper|compromise|formula|bargain|settlement|compact|arrangements?|framework|resolution)$/
const PUT_FORWARD =
  /^(?:unveil(?:ed|s)?|float(?:ed|s)?|tabled?|tables|present(?:ed|s)?|circulat(?:ed|es)|submitted|submits|draft(?:ed|s)?|propos(?:ed|es)|offer(?:ed|s|ing)|suggest(?:ed|s)?|moot(?:ed|s)?|sketched|outlined|leaked)$/

const DRAFT = /^(?:proposed|draft|drafted|possible|potential|prospective|eventual|future|suggested|tentative|any)$/

/** "in terms of", "to deal with", "plans to": no text. */
function isVerbOrIdiom(view: View, { from, to }: Hit): boolean {
  const before = view.words[from - 1]?.lower ?? ''
  const word = view.words[from]!.lower
  if (word === 'terms') return /^(?:in|on|of|come|came|comes|coming|speaking|good)$/.test(before)
  if (/^(?:deal|plan|plans|offer|text|draft)$/.test(word) && to - from === 1)
    return /^(?:to|will|would|great|good|i|we|they|who|also)$/.test(before) || view.words[to]?.lower === 'with'
  return false
}

/** Back over what describes a noun, to its article. */
function phraseStart(view: View, at: number): number {
  let from = at
  while (from > 0 && at - from < 7 && !ENDS.test(view.words[from - 1]!.lower) && !view.words[from - 1]!.isMark) {
    from--
    if (/^(?:the|a|an|this|that|its|their|his|any|each)$/.test(view.words[from]!.lower)) break
  }
  return from
}
const ENDS =
  /^(?:and|or|but|that|which|who|of|in|on|at|to|for|by|with|from|under|as|after|before|during|until|into|per|is|are|was|were|be|has|have|had|will|would|said|says|.*ed)$/

/** An agreement of armies is told of, or the document tells of a conflict and of forces: what texts say there is about war. */
export const isOfWar = (view: View): boolean =>
  isToldOfDeal(view, 8, OF_ARMS) ||
  isTextOfWar(view.context) ||
  (isAboutConflict(view.context) && (isForceful(view.context) || namesTruceOrForces(view.context))) ||
  (textsOf(view).length > 0 &&
    (hitsOf(view, 'forces').length > 0 || hitsOf(view, 'term-forms').length > 0 || OF_WAR.test(textOf(view))))

/** Somewhere in the document an agreement of armies is named, or forces, or two things that only truces lay down. */
const namesTruceOrForces = onceIn((context: ReadContext): boolean => {
  const views = context.sentences.map((one) => viewOf(one, context))
  return (
    views.some((view) => isToldOfDeal(view, 0, OF_ARMS) || hitsOf(view, 'forces').length > 0) ||
    views.filter((view) => hitsOf(view, 'term-forms').length > 0 || OF_WAR.test(textOf(view))).length > 1
  )
})

const textOf = ({ text, sentence }: View): string => text.slice(...sentence.span)
const OF_WAR =
  /\b(?:armed|arms|war|ceasefire|cease-fire|hostil\w+|combatants?|belligerents?|troops|forces|prisoners?|raids?|rebels?|militants?|militias?|factions?|guerrillas?|army|armies|fighters|guns?)\b/i

/** Articles and decisions about war: they name no news of it. */
const isTextOfWar = onceIn((context: ReadContext): boolean => {
  const views = context.sentences.map((one) => viewOf(one, context))
  const isText = isTextItself(context) || views.some((view) => mayHit(view, 'term-operatives'))
  return isText && views.filter((view) => OF_WAR.test(textOf(view))).length > 1
})

/** The document goes by articles. */
export const hasArticles = onceIn(
  (context: ReadContext): boolean =>
    context.sentences.filter(({ span }) =>
      /^\s*(?:article|section|paragraph|clause|annex)\s+(?:\d+|[ivx]+)\b/i.test(context.text.slice(...span)),
    ).length >= 2,
)

/** The document is itself the text of an agreement: its articles say "shall", or its parties "have agreed as follows". */
export const isTextItself = onceIn((context: ReadContext): boolean => {
  let shall = 0
  for (const { span } of context.sentences) {
    const words = context.text.slice(...span)
    if (/\b(?:agreed? (?:as follows|(?:to|on|upon) the following)|decided as follows|hereinafter)\b/i.test(words))
      return true
    if (/\bshall\b/i.test(words)) shall++
  }
  return shall >= 3 || hasArticles(context)
})

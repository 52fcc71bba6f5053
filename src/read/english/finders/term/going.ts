/** Provisions told on: sentences of obligation that follow one which says what a text lays down. */
import { onceIn } from '../../../../base/once.js'
import { hitsOf, type View, viewOf } from '../../syntax/view.js'
import { saidByText } from './textSays.js'
import { type TextStatus, textsOf } from './told.js'
import { laidUnderText } from './underText.js'

const MOST = 8
/** Flashes tell a provision in a few words, without a verb that obliges. */
const SHORT = 12
const OBLIGES = /^(?:shall|must|will|would|may|to|obliged|required|supposed|allowed|undertook|agreed|pledged|promised)$/

/** How the text stands whose provisions the sentence goes on telling, without a break; `undefined` where none is told. */
export function textGoingOn({ context, sentence }: View): TextStatus | undefined {
  for (let back = 1; back <= MOST; back++) {
    const one = context.sentences[sentence.index - back]
    if (!one) return undefined
    const before = viewOf(one, context)
    const status = statusTold(before)
    if (status) return status
    if (before.words.length > SHORT && !before.words.some(({ lower }) => OBLIGES.test(lower))) return undefined
  }
  return undefined
}

/** A sentence that says what a text lays down, or that it was agreed on or published. */
const statusTold = onceIn((view: View): TextStatus | undefined => {
  if (view.sentence.role === 'question' || textsOf(view).length === 0) return undefined
  const [said] = [...saidByText(view), ...laidUnderText(view)]
  if (said) return said.status
  const isAgreed = hitsOf(view, 'negotiation-sure').some(({ meaning }) => /^(?:agreed|signed)$/.test(meaning))
  return isAgreed || isPublished(view) ? 'agreed' : undefined
})

/** "The text of the ceasefire was published", "a copy of the deal seen by the agency". */
const isPublished = (view: View): boolean =>
  view.words.some(({ lower }) => /^(?:text|copy|terms|document|annex|articles|provisions|details)$/.test(lower))

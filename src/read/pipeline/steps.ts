/**
 * The steps of reading, in order. Each needs what stands before it:
 * lines and sentences first, for all the others look at tokens; names before attributions, for a speaker is a name;
 * places before actors, for "the government" is that of the country the text is about; times after places, for a clock
 * time may be "Damascus time"; claims last, for they only put together what is already marked.
 */

import type { Step } from '../model/draft.js'
import { isAllCapitals } from '../text/capitals.js'
import { linesOf } from '../text/lines.js'
import { quotesOf } from '../text/quotes.js'
import { sentencesOf } from '../text/sentences.js'

export const STEPS: readonly Step[] = [
  {
    name: 'lines',
    run(draft) {
      draft.allCapitals = isAllCapitals(draft.text)
      draft.lines = linesOf(draft.text)
    },
  },
  { name: 'sentences', run: (draft) => void (draft.sentences = sentencesOf(draft.text, draft.lines)) },
  { name: 'quotes', run: (draft) => void (draft.quotes = quotesOf(draft.text, draft.lines)) },
]

/** Reading: documents to claims. The public entry of `truceline/read`. */
export { compileLexicon } from './lexicon/lexicon.js'
export type { LexiconData, ReadInput, ReadTools, TraceLine } from './model/input.js'
export { readDocument, readWithTrace, type TracedReading } from './readDocument.js'

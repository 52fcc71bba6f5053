/** Reading: documents to claims. The public entry of `truceline/read`. */
export type { FileBytes, PlainText } from './formats/format.js'
export { textOf } from './formats/textOf.js'
export { compileLexicon } from './lexicon/lexicon.js'
export type { LexiconData, ReadInput, ReadTools, TraceLine } from './model/input.js'
export { readDocument, readWithTrace, type TracedReading } from './readDocument.js'
export { claimLine, type Paint, renderReading } from './render.js'

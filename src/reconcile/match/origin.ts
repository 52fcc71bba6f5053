/** One voice, told twice in two documents: an agency repeated by a paper. */
import type { Feature } from './feature.js'

export const origin: Feature = (a, b) =>
  a.origin === b.origin && a.known.document !== b.known.document
    ? { score: 0.15, say: `both rest on ${a.origin}` }
    : null

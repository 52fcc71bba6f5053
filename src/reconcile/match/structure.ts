/** What the documents themselves say: a part is not its whole, a total is not one of its parts, "another" is not this one. */
import { type Feature, VETO } from './feature.js'

export const structure: Feature = (a, b) => {
  if (a.partOf === b.known.id || b.partOf === a.known.id) return { score: VETO, say: 'one is a part of the other' }
  if (a.aggregate !== b.aggregate) return { score: VETO, say: 'one is a total over several events' }
  if (a.known.document !== b.known.document) return null
  if (a.partOf !== undefined && a.partOf === b.partOf) return { score: VETO, say: 'two parts of one whole' }
  if (a.another || b.another) return { score: -0.8, say: 'the text says that it is another' }
  return a.kind === 'convoy' ? { score: 0.5, say: 'one text tells of one convoy' } : null
}

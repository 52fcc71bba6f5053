/**
 * Who speaks where no subject stands: in an entry whoever spoke in it before ("LAF called. Denies launch."), in the points
 * of a resolution the body that issued it ("2. Demands that …").
 */

import type { Sentence } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { cueWords } from '../lexicon/cues.js'
import type { Subject } from './subject.js'

/** So many points that begin with a verb of saying make a resolution. */
const POINTS = 2
const NUMBER = /^\s*(?:[(]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?(?:\p{Lu}\p{Ll}+ly\s+)?/u

/** The body in whose name the points of a document speak. */
export function issuerOf(draft: Draft): Subject | undefined {
  const { byForm } = cueWords(draft.lexicon)
  const points = draft.sentences.filter(({ span }) => {
    const [first] = draft.text
      .slice(...span)
      .replace(NUMBER, '')
      .split(/[^\p{L}]/u)
    const cue = first ? byForm.get(first.toLowerCase()) : undefined
    return cue !== undefined && (cue.form === 's' || cue.form === 'base')
  })
  if (points.length < POINTS) return undefined
  const mention = draft.actors.find(
    ({ ids, kind, span }) =>
      span[0] < points[0]!.span[0] &&
      kind !== 'adjective' &&
      ids.length > 0 &&
      (/^(?:agency|coalition)$/.test(draft.tools.actors.byId(ids[0]!)?.kind ?? '') ||
        /council|commission|summit|union|countries|committee|conference/.test(ids[0]!)),
  )
  return mention && { from: 0, to: 0, span: mention.span, mentions: [mention], words: '' }
}

interface Last {
  readonly sentence: Sentence
  readonly subject: Subject | undefined
}

/** Whose word a sentence without a subject is. */
export const elidedIn = (
  sentence: Sentence,
  last: Last | undefined,
  issuer: Subject | undefined,
): Subject | undefined => (last?.subject && last.sentence.paragraph === sentence.paragraph ? last.subject : issuer)

/** What follows a verb of saying, when the verb is one that may be followed by it. */
import type { Span } from '../../../base/span.js'
import type { Cue } from '../lexicon/cues.js'
import { contentEnd, pieceOf } from './content.js'
import { isMark, lowerAt, type View } from './view.js'

export function restOf(
  view: View,
  cue: Cue,
  start: number,
  limit: number,
  has: { that: boolean; before: boolean; inverted: boolean },
): Span | undefined {
  if (start >= limit) return undefined
  let from = start
  const lower = lowerAt(view, from)
  if (lower === ',') {
    const quoted = view.quoteAt[from + 1]
    if (
      !has.before ||
      (!quoted &&
        (has.inverted ||
          /^(?:who|which|adding|but|and|while|citing|referring|in|on|as|after|with|according|a|the|where|when|though|although|speaking|noting|saying)$/.test(
            lowerAt(view, from + 1),
          )))
    )
      return undefined
    from++
  } else if (isMark(view, from) && !view.quoteAt[from] && !/^[—–(]$/.test(lower)) return undefined
  const quoted = view.quoteAt[from]
  const clause =
    has.that ||
    quoted !== undefined ||
    lowerAt(view, start - 1) === ':' ||
    /^(?:whether|how|what|why)$/.test(lowerAt(view, from))
  if (has.inverted && !quoted && !has.that) return undefined
  if (has.before && !quoted && lower !== ',')
    return has.that ? pieceOf(view, from, contentEnd(view, from, limit)) : undefined
  const any =
    cue.classes.has('strong') ||
    cue.classes.has('object') ||
    cue.classes.has('count') ||
    cue.classes.has('ask') ||
    (cue.classes.has('of') && /^(?:of|for)$/.test(lowerAt(view, from))) ||
    (cue.classes.has('weak') && looksLikeClause(view, from, limit))
  if (!clause && !any && !(cue.classes.has('tell') && looksLikeClause(view, from, limit))) return undefined
  if (!clause && cue.classes.has('object') && /^(?:to|by|in|on|as|at|that)$/.test(lowerAt(view, from))) return undefined
  const skip = /^(?:of|about|for|by|against)$/.test(lowerAt(view, from)) ? from + 1 : from
  return pieceOf(view, skip, contentEnd(view, skip, limit))
}

/** "he indicated the talks had failed": a finite verb within reach makes a clause of what follows. */
function looksLikeClause(view: View, from: number, limit: number): boolean {
  if (/^(?:to|by|in|on|as|with|for|from|into|at|and|or)$/.test(lowerAt(view, from))) return false
  for (let i = from + 1; i < Math.min(limit, from + 12); i++) {
    const lower = lowerAt(view, i)
    if (
      /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do)$/.test(lower) ||
      /n't$/.test(lower)
    )
      return true
    if (isMark(view, i) && lower !== "'" && lower !== '’') return false
  }
  return false
}

/** Whose a noun of saying is: the one named or described before it, or the pronoun that stands for somebody. */
import type { Span } from '../../../base/span.js'
import type { Subject } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

/** Whose the noun is: "the army's own count", "his count", "Houthi complaints". */
export function ownerBefore(view: View, noun: number, floor: number): Subject | undefined {
  for (let at = noun - 1; at > Math.max(floor, noun - 4); at--) {
    const own = /^(?:his|her|its|their)$/.test(lowerAt(view, at)) ? view.startsAt.get(at) : undefined
    if (own) return { from: at, to: at, span: own.span, mentions: [own], words: '' }
    if (!/^['’]s?$/.test(lowerAt(view, at))) continue
    const mention = view.endsAt.get(at - 1)
    if (mention) return { from: at - 1, to: at, span: mention.span, mentions: [mention], words: '' }
    return describedOwner(view, at - 1)
  }
  return undefined
}

/** "the baker's account": an owner nobody named. */
function describedOwner(view: View, last: number): Subject | undefined {
  for (let from = last - 1; from >= Math.max(0, last - 4); from--) {
    if (isMark(view, from)) return undefined
    if (!/^(?:the|an?|one|another)$/.test(lowerAt(view, from))) continue
    const span: Span = [view.tokens[from]!.span[0], view.tokens[last]!.span[1]]
    return { from, to: last + 1, span, mentions: [], words: view.draft.text.slice(...span) }
  }
  return undefined
}

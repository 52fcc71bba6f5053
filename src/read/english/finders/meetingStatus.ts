/** Whether a meeting was held, is planned, goes on or did not come about; and in which rooms. */
import type { SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { wordsValue } from '../syntax/slots.js'
import { clauseAt, type View } from '../syntax/view.js'

const PLANNED = /^(?:will|plan|plans|planned|planning|due|expected|scheduled|upcoming|forthcoming|next|proposed)$/

/** "Talks between the two sides were due to begin on Thursday". */
const isPlannedBehind = (view: View, hit: Hit): boolean => {
  const { to } = clauseAt(view, hit.from)
  const behind = view.words.slice(hit.to, to)
  const verb = behind.findIndex(({ lower }) => /^(?:will|would|is|are|was|were)$/.test(lower))
  const word = behind[verb + 1]?.lower ?? ''
  return (
    hit.form === 'word' &&
    verb >= 0 &&
    (/^(?:will|would)$/.test(behind[verb]!.lower) || /^(?:due|expected|scheduled|set|planned|to)$/.test(word))
  )
}

export function statusOf(view: View, hit: Hit, modality: string): string {
  const near = view.words.slice(Math.max(0, hit.from - 6), hit.from).map(({ lower }) => lower)
  if (modality === 'denied' && !isLast(view, hit)) return 'not-held'
  if (
    modality === 'predicted' ||
    modality === 'hypothetical' ||
    (view.words[hit.from - 1]?.lower === 'to' && /^(?:is|are|was|were)$/.test(view.words[hit.from - 2]?.lower ?? '')) ||
    near.some((word) => PLANNED.test(word)) ||
    isPlannedBehind(view, hit)
  )
    return 'planned'
  if (hit.form === 'ing' && near.some((word) => /^(?:is|are)$/.test(word))) return 'ongoing'
  return 'held'
}

/** "failed to agree in their last meeting": that one was held. */
const isLast = (view: View, hit: Hit): boolean =>
  view.words
    .slice(Math.max(0, hit.from - 3), hit.from)
    .some(({ lower }) => /^(?:last|previous|earlier|first|second|third|latest|recent)$/.test(lower))

const VENUE =
  /\b(?:(?:on|at) (?:the )?(?:sidelines|margins) of (?:[\w'’-]+ ){1,7}?(?:summit|meeting|conference|assembly|session|forum|talks)|(?:in|at) (?:the |an? )(?:[\w'’-]+ ){0,4}?(?:hotel|palace|palais|headquarters|embassy|villa|base|airport|checkpoint|church|school|town hall|ministry|compound|monastery|residence))\b/i

/** "on the sidelines of a summit", "at a hotel near the airport": behind the meeting, in its own part of the sentence. */
export function venueOf(view: View, clauseEnd: number, hit: Hit): readonly SlotValue[] {
  const from = view.words[hit.from]!.start
  const to = view.words[Math.min(view.words.length, clauseEnd) - 1]!.end
  const match = VENUE.exec(view.text.slice(from, Math.min(to, from + 260)))
  if (!match) return []
  const skip = /^(?:in|at) /i.exec(match[0])?.[0].length ?? 0
  return wordsValue(view.text, [from + match.index + skip, from + match.index + match[0].length])
}

/** "At a news conference in Oslo, she said …": the occasion that a comma parts from the speaker. */
import type { Span } from '../../../base/span.js'
import { lowerAt, type View } from './view.js'

const VENUE =
  /\b(?:news conference|press conference|briefing|interview|statement|speech|summit|conference|address|remarks|comments|letter|meeting)\b/i

export function venueSpan(view: View, head: number, floor: number): Span | undefined {
  if (lowerAt(view, head - 1) !== ',' || head - floor > 14 || !/^(?:at|in|during|on)$/.test(lowerAt(view, floor)))
    return undefined
  const span: Span = [
    view.tokens[floor + 1]!.span[0],
    view.tokens[head - 2]?.span[1] ?? view.tokens[floor + 1]!.span[1],
  ]
  if (view.draft.text.slice(span[0], span[1]).includes(',')) return undefined
  return VENUE.test(view.draft.text.slice(span[0], span[1])) ? span : undefined
}

export const venueBefore = (view: View, head: number, floor: number): number => {
  const span = venueSpan(view, head, floor)
  return span ? view.tokens[floor]!.span[0] : Number.POSITIVE_INFINITY
}

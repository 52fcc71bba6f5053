/** A claim's span may not reach out of the words of the speaker it belongs to. */
import { type Span, spanContains, spanLength, spansOverlap } from '../../base/span.js'
import { withoutMarks } from './slots.js'
import type { View } from './view.js'

/** The part of the span that one voice says: that of the innermost speaker of the anchor words, or of the document. */
export function inOneVoice(view: View, span: Span, anchor: Span): Span {
  const scopes = scopesNear(view).filter((scope) => spanContains(scope, anchor))
  const own = scopes.sort((a, b) => spanLength(a) - spanLength(b))[0]
  const clipped: Span = own ? [Math.max(span[0], own[0]), Math.min(span[1], own[1])] : span
  const trimmed = withoutMarks(view.text, clipped)
  return trimmed[0] < trimmed[1] ? trimmed : anchor
}

const memory = new WeakMap<View, readonly Span[]>()

function scopesNear(view: View): Span[] {
  let near = memory.get(view)
  if (!near) {
    near = view.context.attributions.flatMap(({ scope }) =>
      scope.filter((span) => spansOverlap(span, view.sentence.span)),
    )
    memory.set(view, near)
  }
  return [...near]
}

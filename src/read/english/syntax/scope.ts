/** A claim's span may not reach out of the words of the speaker it belongs to. */
import { onceIn } from '../../../base/once.js'
import { firstIndex } from '../../../base/search.js'
import { type Span, spanContains, spanLength, spansOverlap } from '../../../base/span.js'
import type { Attribution, ReadContext } from '../../model/context.js'
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

const scopesNear = onceIn(({ context, sentence }: View): readonly Span[] => {
  const all = stretchesOf(context)
  const [start, end] = sentence.span
  return all
    .slice(Math.max(0, firstFrom(all, start) - DEEPEST), firstFrom(all, end))
    .map(({ span }) => span)
    .filter((span) => spansOverlap(span, sentence.span))
})

interface Stretch {
  readonly span: Span
  readonly attribution: Attribution
}
/** How many scopes can stand open around one place; deeper nesting does not occur in prose. */
const DEEPEST = 40

/** All scopes in the order of the text. */
const stretchesOf = onceIn(({ attributions }: ReadContext): readonly Stretch[] =>
  attributions
    .flatMap((attribution) => attribution.scope.map((scope) => ({ span: scope, attribution })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]),
)

/** The index of the first scope that begins at the offset or behind it. */
const firstFrom = (all: readonly Stretch[], offset: number): number => firstIndex(all, ({ span }) => span[0] >= offset)

/** The innermost speaker of the words, or `undefined` when the document speaks for itself. */
export function voiceAt(context: ReadContext, span: Span): Attribution | undefined {
  const all = stretchesOf(context)
  const low = firstFrom(all, span[0] + 1)
  const near = all.slice(Math.max(0, low - DEEPEST), low).filter((one) => spanContains(one.span, span))
  return near.sort((a, b) => spanLength(a.span) - spanLength(b.span))[0]?.attribution
}

/** The statement whose verb of saying begins here: "accused", "welcomed" and "denied" are a stance and a way of telling it. */
export const toldBy = (context: ReadContext, [start]: Span): Attribution | undefined => byCue(context).get(start)

const byCue = onceIn(
  ({ attributions }: ReadContext): ReadonlyMap<number, Attribution> =>
    new Map(
      attributions.flatMap((attribution) =>
        (attribution.statement.slots.cue ?? []).flatMap(({ at }) => (at ? [[at[0], attribution] as const] : [])),
      ),
    ),
)

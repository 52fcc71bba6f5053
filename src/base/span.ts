/** Half-open `[start, end)` offsets in UTF-16 code units into a text exactly as received. */
export type Span = readonly [start: number, end: number]

export const spanLength = (span: Span): number => span[1] - span[0]
export const sliceOf = (text: string, span: Span): string => text.slice(span[0], span[1])
export const spanContains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]
export const spansOverlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]
export const coverOf = (spans: readonly Span[]): Span => [
  Math.min(...spans.map((span) => span[0])),
  Math.max(...spans.map((span) => span[1])),
]

/** The span without blanks at either end. */
export function trimSpan(text: string, [start, end]: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return [start, end]
}

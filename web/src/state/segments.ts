/**
 * Marked words overlap: a toll lies inside an incident inside a statement. HTML cannot overlap, so the text is cut at every
 * edge into segments that know every mark lying over them. Joined again the segments are the text.
 */
import type { Span } from '../../../src/base/span.js'

export interface Mark {
  readonly id: string
  readonly span: Span
}

export interface Segment {
  readonly start: number
  readonly text: string
  /** The marks over these words, the widest first; marks of one width in the order given. */
  readonly marks: readonly string[]
  /** The marks that begin here. */
  readonly begins: readonly string[]
}

/** Marks outside the text are cut to it; empty ones mark nothing. */
export function segmentText(text: string, marks: readonly Mark[]): readonly Segment[] {
  const within = marks
    .map(({ id, span: [start, end] }) => ({ id, start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const edges = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return edges.slice(0, -1).map((start, i) => {
    const over = within.filter((mark) => mark.start <= start && start < mark.end)
    return {
      start,
      text: text.slice(start, edges[i + 1]),
      marks: over.map(({ id }) => id),
      begins: over.filter((mark) => mark.start === start).map(({ id }) => id),
    }
  })
}

/** The paragraph of a span: what a reader needs around the words to judge them. */
export function sentenceAround(text: string, [start, end]: Span): { before: string; words: string; after: string } {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const stop = text.indexOf('\n', end)
  return {
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, stop === -1 ? text.length : stop),
  }
}

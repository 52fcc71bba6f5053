/** A long text in parts that a model can take at once; neighbours share some text, so that no claim falls between. */
import type { Span } from '../../base/span.js'

export interface PartSizes {
  /** UTF-16 code units of a part at most. */
  readonly length: number
  readonly overlap: number
}

/** Cut where sentences begin; where one is longer than a part, between words, or at last anywhere. */
export function partsOf(
  text: string,
  sentences: readonly { readonly span: Span }[],
  within: Span,
  { length, overlap }: PartSizes,
): readonly Span[] {
  const cuts = sentences.map(({ span }) => span[0]).filter((at) => at > within[0] && at < within[1])
  const parts: Span[] = []
  let start = within[0]
  for (;;) {
    const end = within[1] - start <= length ? within[1] : cutBefore(text, cuts, start, start + length)
    parts.push([start, end])
    if (end >= within[1]) break
    const again = cuts.find((at) => at >= end - overlap && at > start && at <= end)
    start = again ?? end
  }
  return parts.filter(([from, to]) => text.slice(from, to).trim() !== '')
}

function cutBefore(text: string, cuts: readonly number[], start: number, end: number): number {
  const cut = cuts.findLast((at) => at <= end)
  // A cut in the first half would make a crumb of the part.
  if (cut !== undefined && cut - start > (end - start) / 2) return cut
  const blank = text.lastIndexOf(' ', end)
  if (blank > start + (end - start) / 2) return blank
  return isHalfPair(text, end) ? end - 1 : end
}

const isHalfPair = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '')

/** The part once more, in halves: for an answer that was too long. */
export const halvesOf = (
  text: string,
  sentences: readonly { readonly span: Span }[],
  part: Span,
  { overlap }: PartSizes,
): readonly Span[] => {
  const length = Math.ceil((part[1] - part[0]) * 0.6)
  return partsOf(text, sentences, part, { length, overlap: Math.min(overlap, Math.floor(length / 4)) })
}

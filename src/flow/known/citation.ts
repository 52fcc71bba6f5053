/** Where a claim's words stand: its span, with the whole sentences around it to be read by themselves. */
import type { Citation } from '../../domain/eventLine.js'
import type { DocumentRow } from '../../store/api.js'

/** `undefined` when the document's text is sealed. */
export function citationOf(
  document: Pick<DocumentRow, 'id' | 'title' | 'text'>,
  publisher: string,
  [start, end]: readonly [number, number],
): Citation | undefined {
  if (document.text === null) return undefined
  const text = sentencesAround(document.text, start, end)
  return { document: document.id, title: document.title, publisher, span: [start, end], text }
}

/** No more than this on either side: a text without full stops is not quoted whole. */
const REACH = 400

function sentencesAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  // The first letter of the claim itself tells whether a sentence begins with it.
  const starts = [...(before + text.slice(start, start + 2)).matchAll(/[.!?]["”’)]*\s+(?=["“‘(]?\p{Lu})|\n/gu)]
    .filter(({ index, 0: mark }) => index + mark.length <= before.length)
    .at(-1)
  const from = starts ? before.slice(starts.index + starts[0].length) : before
  const endsInside = /[.!?]["”’)]*\s*$/.test(text.slice(start, end))
  const to = endsInside ? '' : (/^[\s\S]*?(?:[.!?]["”’)]*(?=\s|$)|(?=\n)|$)/.exec(after)?.[0] ?? after)
  return (from + text.slice(start, end) + to).trim()
}

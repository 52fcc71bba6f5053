/**
 * The text of an e-mail without what only mail programs need: marks of quoting before each line and the sender's signature.
 * The lines that say who wrote what is quoted stay: reading takes the speakers and their days from them.
 */

/** How many lines a signature has at most, and how short they are. */
const SIGNATURE_LINES = 8
const SIGNATURE_LONGEST = 70

interface QuotedLine {
  readonly depth: number
  readonly words: string
}

export function mailText(text: string): string {
  const lines = text.split(/\r?\n/).map(quotedLine)
  const kept: string[] = []
  let depth = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.depth !== depth && line.words !== '') kept.push('')
    if (line.words !== '') depth = line.depth
    const end = signatureEnd(lines, at)
    if (end > at) at = end - 1
    else kept.push(line.words)
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function quotedLine(line: string): QuotedLine {
  const marks = /^(?:> ?){1,40}/.exec(line)?.[0] ?? ''
  const words = line.slice(marks.length)
  return { depth: marks.replaceAll(' ', '').length, words: words.trimEnd() }
}

/** One behind the signature that begins here; the same place when none does. */
function signatureEnd(lines: readonly QuotedLine[], at: number): number {
  const { words, depth } = lines[at]!
  if (words !== '--') return at
  let end = at + 1
  while (end < lines.length && lines[end]!.depth === depth && lines[end]!.words !== '') end++
  const isShort = lines.slice(at + 1, end).every(({ words }) => words.length <= SIGNATURE_LONGEST)
  return end - at <= SIGNATURE_LINES + 1 && isShort ? end : at
}

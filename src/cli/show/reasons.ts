/** Reason trees for a terminal: each line in plain words, what it rests on below it, sentences with who wrote them. */
import type { Citation } from '../../domain/eventLine.js'
import { GRADES, type Reason } from '../../domain/verdict.js'
import type { Colours } from '../terminal/colour.js'
import { indent, wrap } from '../terminal/width.js'

export interface ShowOptions {
  readonly colours: Colours
  readonly width: number
  /** Deepest level shown; everything when absent. */
  readonly depth?: number
  /** Sentences shown a reason; all when absent. */
  readonly citationsMax?: number
}

export const showReasons = (reasons: readonly Reason[], options: ShowOptions): string =>
  reasons.flatMap((reason) => reasonLines(reason, options, 0)).join('\n')

function reasonLines(reason: Reason, options: ShowOptions, level: number): string[] {
  const pad = '  '.repeat(level)
  const grade = reason.grade === undefined ? '' : ` [${GRADES[reason.grade]}]`
  const head = hanging(`${reason.say}${grade}`, `${pad}• `, options.width)
  const cited = (reason.citations ?? []).slice(0, options.citationsMax ?? Infinity)
  const more = (reason.citations?.length ?? 0) - cited.length
  const deeper = level + 1 < (options.depth ?? Infinity) ? (reason.because ?? []) : []
  return [
    ...head,
    ...cited.flatMap((citation) => citationLines(citation, `${pad}    `, options)),
    ...(more > 0 ? [`${pad}    … and ${more} more`] : []),
    ...deeper.flatMap((child) => reasonLines(child, options, level + 1)),
  ]
}

export function citationLines(citation: Citation, pad: string, { colours, width }: ShowOptions): string[] {
  const said = wrap(`“${oneLine(citation.text)}”`, width - pad.length)
  const by = [citation.publisher, citation.title].filter(Boolean).join(', ')
  const from = by === '' ? citation.document : by
  return [indent(said, pad), ...wrap(`— ${from}`, width - pad.length).map((line) => pad + colours.dim(line))]
}

function hanging(text: string, first: string, width: number): string[] {
  const rest = ' '.repeat(first.length)
  return wrap(text, width - first.length).map((line, i) => (i === 0 ? first : rest) + line)
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

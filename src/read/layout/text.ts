/** Pages of placed pieces to the text a person would read: columns one after another, rows with a tab between their cells. */
import { columnsOf, runsOf } from './columns.js'
import { linesOf, type PageLine, type Piece } from './lines.js'
import { hasRoom, type Paragraph, paragraphsOf } from './paragraphs.js'
import { rowsOf } from './rows.js'
import { withoutRunning } from './running.js'

export function textOfPages(pages: readonly (readonly Piece[])[]): string {
  const { pages: lines, feet } = withoutRunning(pages.map(linesOf))
  const paragraphs = lines.flatMap((page) => joinRunningOn(page.length === 0 ? [] : paragraphsOfPage(page)))
  return [...joinRunningOn(paragraphs).map(({ text }) => text), ...feet].join('\n\n')
}

const paragraphsOfPage = (lines: readonly PageLine[]): Paragraph[] =>
  runsOf(lines).flatMap(({ kind, lines, gutters }) => {
    if (kind === 'lines') return paragraphsOf(lines)
    if (kind === 'columns') return columnsOf(lines, gutters).flatMap(paragraphsOf)
    return [{ text: tableOf(rowsOf(lines, gutters)), room: Number.POSITIVE_INFINITY }]
  })

const tableOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join('\t').trimEnd()).join('\n')

/** A sentence that a column or a page broke goes on where the next one begins. */
function joinRunningOn(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const before = joined.at(-1)
    if (before && goesOn(before, paragraph)) {
      const isBroken = /\p{Ll}-$/u.test(before.text.slice(-2))
      joined[joined.length - 1] = { ...paragraph, text: `${before.text}${isBroken ? '\n' : ' '}${paragraph.text}` }
    } else joined.push(paragraph)
  }
  return joined
}

const goesOn = (before: Paragraph, next: Paragraph): boolean =>
  /[\p{L}\p{N},;-]$/u.test(before.text.slice(-2)) &&
  (/^\p{Ll}/u.test(next.text) ||
    (/^[\p{L}\p{N}("“‘]/u.test(next.text) && before.text.length > PROSE && !hasRoom(before.room, next.text)))

/** A shorter paragraph that ends without a stop is a heading, unless the next one begins small. */
const PROSE = 120

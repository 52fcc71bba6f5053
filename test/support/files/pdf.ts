/** A PDF from words and where they stand: a page is 595 wide and 842 high, counted from the top left. */

export interface Placed {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly size?: number
}
export type Page = readonly Placed[]

interface Options {
  /** What an encrypted file says of itself; nobody has its password. */
  readonly locked?: boolean
  readonly title?: string
}

const HEIGHT = 842

export function pdfOf(pages: readonly Page[], { locked, title }: Options = {}): Buffer {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const content = page.map(shown).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
    `<< ${title ? `/Title (${escaped(title)})` : ''} >>`,
    ...(locked ? [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`] : []),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const info = objects.length - (locked ? 1 : 0)
  const id = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `/Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R ${id}${locked ? ` /Encrypt ${objects.length} 0 R` : ''}`
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  return Buffer.from(`${text}${table}trailer\n<< ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}

const shown = ({ x, y, words, size = 10 }: Placed): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped(words)}) Tj ET`
const escaped = (words: string): string => words.replace(/[\\()]/g, '\\$&')

/** Lines below one another, from a place on. */
export const column = (x: number, y: number, lines: readonly string[], leading = 12): Page =>
  lines.map((words, index) => ({ x, y: y + index * leading, words }))

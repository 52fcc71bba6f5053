/** A web page to its article: what Readability takes for the text, else the whole body, block by block. */
import { decode } from './decode.js'
import { type FileBytes, type Format, type PlainText, statedDay } from './format.js'

const BLOCKS = new Set(
  'P,DIV,H1,H2,H3,H4,H5,H6,LI,BLOCKQUOTE,TR,FIGCAPTION,PRE,SECTION,ARTICLE,HEADER,FOOTER,DT,DD,TABLE,UL,OL'.split(','),
)
const DATES =
  'meta[property="article:published_time"],meta[name="date"],meta[itemprop="datePublished"],meta[name="pubdate"],meta[name="DC.date.issued"]'

export const HTML: Format = {
  mediaType: 'text/html',
  endings: ['.html', '.htm', '.xhtml'],
  knows: (bytes) => /^\s*(?:<!doctype html|<html)/i.test(headOf(bytes)),
  read: async ({ bytes, name }: FileBytes): Promise<PlainText> => {
    const charset = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]+)/i.exec(headOf(bytes))?.[1]
    const { text, notes } = decode(bytes, name, charset)
    return { ...(await textOfHtml(text)), mediaType: 'text/html', notes }
  },
}

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 2048)).toString('latin1')

/** Scripts of the page are never run and nothing it links to is loaded. */
export async function textOfHtml(html: string): Promise<Pick<PlainText, 'text' | 'title' | 'publishedAt'>> {
  const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([
    import('jsdom'),
    import('@mozilla/readability'),
  ])
  const open = (source: string): Document => new JSDOM(source, { virtualConsole: new VirtualConsole() }).window.document
  const page = open(html)
  const published =
    page.querySelector(DATES)?.getAttribute('content') ?? page.querySelector('time[datetime]')?.getAttribute('datetime')
  const article = new Readability(page.cloneNode(true) as Document, { charThreshold: 200 }).parse()
  const body = article?.content ? open(article.content).body : page.body
  return {
    text: blocksOf(body),
    title: article?.title?.trim() || page.title.trim() || null,
    publishedAt: statedDay(published),
  }
}

const GONE = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'NAV'])
const CELLS = new Set(['TD', 'TH'])
const [TEXT, ELEMENT] = [3, 1]

/** In one walk through the page, for a change of a page's tree takes longer the longer its lists are. */
function blocksOf(body: Element): string {
  const parts: string[] = []
  const edge = (node: Node): void => void (BLOCKS.has(nameOf(node)) && parts.push('\n\n'))
  let node: Node | null = body.firstChild
  while (node) {
    const inside = enter(node, parts, edge)
    if (inside) {
      node = inside
      continue
    }
    edge(node)
    while (node && node !== body && !node.nextSibling) {
      node = node.parentNode
      if (node && node !== body) edge(node)
    }
    node = node === body ? null : (node?.nextSibling ?? null)
  }
  return tidied(parts.join(''))
}

/** What stands before a node's own words, and its first child when it has any that are read. */
function enter(node: Node, parts: string[], edge: (node: Node) => void): Node | null {
  if (node.nodeType === TEXT) parts.push(node.nodeValue ?? '')
  if (node.nodeType !== ELEMENT || GONE.has(nameOf(node))) return null
  if (nameOf(node) === 'BR') parts.push('\n')
  if (CELLS.has(nameOf(node)) && followsCell(node)) parts.push('\t')
  edge(node)
  return node.firstChild
}

function followsCell(cell: Node): boolean {
  let before = cell.previousSibling
  while (before && before.nodeType !== ELEMENT) before = before.previousSibling
  return before !== null && CELLS.has(nameOf(before))
}

const nameOf = ({ nodeName }: Node): string => nodeName.toUpperCase()

const tidied = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/ *\t[ \t]*/g, '\t')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

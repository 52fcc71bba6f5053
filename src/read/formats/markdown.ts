/**
 * Markdown as a page shows it: without its marks, links by their words, rows of tables with tabs between their cells, lines
 * where the source has them. Front matter is the file's header and no text.
 */
import type { MarkdownIt, Token } from 'markdown-it'
import { parse } from 'yaml'
import { decode } from './decode.js'
import { type FileBytes, type Format, type PlainText, statedDay } from './format.js'

export const MARKDOWN: Format = {
  mediaType: 'text/markdown',
  endings: ['.md', '.markdown'],
  read: async ({ bytes, name }: FileBytes): Promise<PlainText> => {
    const { text, notes } = decode(bytes, name)
    const front = FRONT_MATTER.exec(text)
    const header = front ? headerOf(front[1]!) : {}
    const tokens = (await parser()).parse(front ? text.slice(front[0].length) : text, {})
    return {
      text: shown(tokens),
      title: typeof header['title'] === 'string' ? header['title'] : headingOf(tokens),
      publishedAt: statedDay(String(header['published'] ?? header['date'] ?? '')),
      mediaType: 'text/markdown',
      notes,
    }
  },
}

/** Text with few Markdown files pays nothing for them: the parser is opened with the first. */
async function parser(): Promise<MarkdownIt> {
  const [{ default: Parser }, { default: notes }] = await Promise.all([
    import('markdown-it'),
    import('markdown-it-footnote'),
  ])
  return new Parser({ html: true }).use(notes)
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/

function headerOf(yaml: string): Record<string, unknown> {
  try {
    const header: unknown = parse(yaml, { schema: 'failsafe' })
    return typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function headingOf(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ tag, nesting }) => tag === 'h1' && nesting === 1)
  return at < 0 ? null : wordsOf(tokens[at + 1]!) || null
}

/** What has been shown so far, and what the source says of the next line. */
interface Page {
  readonly parts: string[]
  /** The line of the source after which nothing has been shown yet. */
  line: number
  /** How many lists stand open, and what the next words of an item begin with. */
  lists: number
  mark: string
}

function shown(tokens: readonly Token[]): string {
  const page: Page = { parts: [], line: 0, lists: 0, mark: '' }
  for (const token of tokens) show(token, page)
  return page.parts
    .join('')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Bullets, numbers and the names of notes are seen, and stay. */
function show(token: Token, page: Page): void {
  const { type, content, markup, info } = token
  if (type === 'bullet_list_open' || type === 'ordered_list_open') page.lists++
  else if (type === 'bullet_list_close' || type === 'ordered_list_close') page.lists--
  else if (type === 'list_item_open') page.mark = `${'  '.repeat(page.lists - 1)}${info ? info + markup : '-'} `
  else if (type === 'footnote_open') page.mark = `[${noteOf(token)}] `
  else if (type === 'heading_open' || type === 'heading_close') page.parts.push('\n\n')
  else if (type === 'tbody_open')
    page.line = token.map?.[0] ?? page.line // no line stands for the rule below the head
  else if (type === 'tr_open') goTo(token, page)
  else if (type === 'th_close' || type === 'td_close') page.parts.push('\t')
  else if (type === 'inline') begin(token, page, wordsOf(token))
  else if (type === 'fence' || type === 'code_block') begin(token, page, content.trimEnd())
  else if (type === 'html_block') begin(token, page, withoutTags(content).trim())
}

function begin(token: Token, page: Page, words: string): void {
  goTo(token, page)
  page.parts.push(page.mark, page.mark === '' ? words : words.replace(/^\[[ xX]\]\s+/, ''))
  page.mark = ''
}

/** Words stand on a line of their own, and apart from those above when the source has a line between. */
function goTo({ map }: Token, page: Page): void {
  if (!map || map[1] <= page.line) return
  page.parts.push(map[0] > page.line ? '\n\n' : '\n')
  page.line = map[1]
}

/** Pictures are not seen in a text; a link is its words; what is struck out was taken back. */
function wordsOf({ children }: Token): string {
  let words = ''
  let struck = 0
  for (const token of children ?? []) {
    if (token.type === 's_open') struck++
    else if (token.type === 's_close') struck--
    else if (struck === 0) words += shownOf(token)
  }
  return words
    .replace(/\n[ \t]+/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function shownOf(token: Token): string {
  if (token.type === 'text' || token.type === 'code_inline') return token.content
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n'
  if (token.type === 'footnote_ref') return `[${noteOf(token)}]`
  return token.type === 'html_inline' && /^<br\b/i.test(token.content) ? '\n' : ''
}

const noteOf = ({ meta }: Token): string => (meta as { readonly label?: string } | null)?.label ?? 'note'

const withoutTags = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/<[^<>]{1,2000}>/g, '')

/** A web page to its article: what Readability takes for the text, else the whole body, block by block. */
import { decode } from './decode.js'
import { type FileBytes, type Format, type PlainText, statedDay } from './format.js'

const BLOCKS = 'p,div,h1,h2,h3,h4,h5,h6,li,blockquote,tr,figcaption,pre,section,article,header,footer,dt,dd,table,ul,ol'
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

function blocksOf(body: Element): string {
  for (const gone of body.querySelectorAll('script,style,noscript,template,svg,iframe,nav')) gone.remove()
  for (const line of body.querySelectorAll('br')) line.replaceWith('\n')
  for (const cell of body.querySelectorAll('td + td, th + th, td + th, th + td')) cell.before('\t')
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before('\n\n')
    block.after('\n\n')
  }
  return (body.textContent ?? '')
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
}

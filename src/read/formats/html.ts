/** A web page to its article: what Readability takes for the text, else the whole body, block by block. */
import { textOfTree } from './blocks.js'
import { charsetOf, decode } from './decode.js'
import { type FileBytes, type Format, type PlainText, statedDay } from './format.js'

const DATES =
  'meta[property="article:published_time"],meta[name="date"],meta[itemprop="datePublished"],meta[name="pubdate"],meta[name="DC.date.issued"]'

export const HTML: Format = {
  mediaType: 'text/html',
  endings: ['.html', '.htm', '.xhtml'],
  knows: (bytes) =>
    /^(?:ï»¿)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?(?:<!doctype html|<html)/i.test(headOf(bytes)),
  read: async ({ bytes, name, mediaType }: FileBytes): Promise<PlainText> => {
    const head = headOf(bytes)
    const stated =
      /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]+)/i.exec(head) ??
      /^\s*<\?xml[^>]{1,200}encoding=["']([\w-]+)/i.exec(head)
    const { text, notes } = decode(bytes, name, charsetOf(mediaType) ?? stated?.[1])
    return { ...(await articleOf(text)), mediaType: 'text/html', notes }
  },
}

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4096)).toString('latin1')

/** Scripts of the page are never run and nothing it links to is loaded. */
export async function openHtml(html: string): Promise<Document> {
  const { JSDOM, VirtualConsole } = await import('jsdom')
  const source = isBottomless(html) ? withoutTags(html) : html
  return new JSDOM(source, { virtualConsole: new VirtualConsole() }).window.document
}

/** The pages of newspapers go about thirty deep. */
const DEEPEST = 100
/** Beyond this even to open a page takes time that grows with the square of its depth. */
const BOTTOM = 1000
const TAG = /<(\/?)([a-z][a-z\d]*)(?:\s[^<>]*)?>/gi
/** Tags that stand alone, and those that end without a word where the next one begins. */
const NEVER_OPEN =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|t[rhd]|thead|tbody|tfoot|option|colgroup)$/i
const NOT_FOR_READING = /^(?:html|head|title|meta|body|script|style|noscript|template)$/i

function isBottomless(html: string): boolean {
  let depth = 0
  for (const [, ends, name] of html.matchAll(TAG)) {
    if (!NEVER_OPEN.test(name!)) depth += ends ? -1 : 1
    if (depth > BOTTOM) return true
  }
  return false
}

const withoutTags = (html: string): string =>
  html.replace(TAG, (tag, _, name) => (NOT_FOR_READING.test(name) ? tag : '<br>'))

/** Source to each element: hardly a page of words has less than double. */
const CHARACTERS_AN_ELEMENT = 30
const ALWAYS_FEW = 1000

/**
 * Readability looks for the article at a cost that grows with the square of the elements and worse with their depth. A page
 * of many empty elements, or of elements without end in one another, has no article worth that.
 */
function mayHoldArticle(page: Document, length: number): boolean {
  const most = Math.max(ALWAYS_FEW, length / CHARACTERS_AN_ELEMENT)
  let [elements, depth] = [0, 0]
  let element: Element | null = page.documentElement
  while (element) {
    if (++elements > most || depth > DEEPEST) return false
    if (element.firstElementChild) {
      element = element.firstElementChild
      depth++
      continue
    }
    while (element && !element.nextElementSibling) {
      element = element.parentElement
      depth--
    }
    element = element?.nextElementSibling ?? null
  }
  return true
}

async function articleOf(html: string): Promise<Pick<PlainText, 'text' | 'title' | 'publishedAt'>> {
  const { Readability } = await import('@mozilla/readability')
  const page = await openHtml(html)
  const published =
    page.querySelector(DATES)?.getAttribute('content') ?? page.querySelector('time[datetime]')?.getAttribute('datetime')
  const article = mayHoldArticle(page, html.length)
    ? new Readability(page.cloneNode(true) as Document, { charThreshold: 200 }).parse()
    : null
  const body = article?.content ? (await openHtml(article.content)).body : page.body
  return {
    text: textOfTree(body),
    title: article?.title?.trim() || page.title.trim() || null,
    publishedAt: statedDay(published),
  }
}

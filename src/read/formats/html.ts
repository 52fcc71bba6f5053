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
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document
}

async function articleOf(html: string): Promise<Pick<PlainText, 'text' | 'title' | 'publishedAt'>> {
  const { Readability } = await import('@mozilla/readability')
  const page = await openHtml(html)
  const published =
    page.querySelector(DATES)?.getAttribute('content') ?? page.querySelector('time[datetime]')?.getAttribute('datetime')
  const article = new Readability(page.cloneNode(true) as Document, { charThreshold: 200 }).parse()
  const body = article?.content ? (await openHtml(article.content)).body : page.body
  return {
    text: textOfTree(body),
    title: article?.title?.trim() || page.title.trim() || null,
    publishedAt: statedDay(published),
  }
}

/**
 * What stands again and again at the head or foot of pages: a title, a classification, the number of the page. It is told
 * once, so that it does not cut the sentences that run from page to page.
 */
import { wordsOf } from './columns.js'
import type { PageLine } from './lines.js'

export interface Pages {
  readonly pages: readonly (readonly PageLine[])[]
  /** Feet that say more than a number, for the end of the text. */
  readonly feet: readonly string[]
}

/** How many lines of a page may be its head or its foot. */
const EDGE = 3
/** On such a part of the pages, two at least, a line is a running one. */
const PART = 0.4
/** So many letters beside its figures and a line is no number of a page. */
const NUMBER_LETTERS = 8
/** Heights that differ by less are one. */
const SAME_HEIGHT = 6

export function withoutRunning(pages: readonly (readonly PageLine[])[]): Pages {
  const counts = new Map<string, number>()
  for (const lines of pages) for (const { key } of edgesOf(lines)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, pages.length * PART)
  const told = new Set<string>()
  const feet: string[] = []
  const kept = pages.map((lines, page) => {
    const becomes = new Map<PageLine, readonly PageLine[]>()
    const open = { head: true, foot: true }
    for (const { line, key, isHead } of edgesOf(lines)) {
      const edge = isHead ? 'head' : 'foot'
      const isNumber = isPageNumber(wordsOf(line), page + 1, pages.length)
      open[edge] &&= isNumber || (isTelling(key) && (counts.get(key) ?? 0) >= least)
      if (!open[edge]) continue
      const fragments = line.fragments.filter(({ text }) => !isPageNumber(text.trim(), page + 1, pages.length))
      const isNews = !told.has(key) && fragments.length > 0
      told.add(key)
      becomes.set(line, isNews && isHead ? [{ ...line, fragments }] : [])
      if (isNews && !isHead) feet.push(wordsOf({ ...line, fragments }))
    }
    return lines.flatMap((line) => becomes.get(line) ?? [line])
  })
  return { pages: kept, feet }
}

interface Edge {
  readonly line: PageLine
  readonly key: string
  readonly isHead: boolean
}

/**
 * The outermost lines first, for inside of a line that is none there is no running one. Figures change from page to page, the
 * other words and the height do not.
 */
function edgesOf(lines: readonly PageLine[]): readonly Edge[] {
  const edge = (line: PageLine, isHead: boolean): Edge => {
    const words = wordsOf(line).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
    return { line, isHead, key: `${isHead ? 'head' : 'foot'} ${Math.round(line.base / SAME_HEIGHT)} ${words}` }
  }
  const heads = lines.slice(0, EDGE)
  const feet = lines.slice(heads.length).slice(-EDGE).reverse()
  return [...heads.map((line) => edge(line, true)), ...feet.map((line) => edge(line, false))]
}

/** Rows of figures look alike and are none. */
const isTelling = (key: string): boolean => key.replace(/[^\p{L}]/gu, '').length > NUMBER_LETTERS

/** "3", "- 3 -", "Page 3 of 12", "iii": its number, and hardly a word with it. */
function isPageNumber(words: string, page: number, pages: number): boolean {
  if (/^[ivx]{1,5}$/i.test(words)) return true
  const figures: readonly string[] = words.match(/\d+/g) ?? []
  if (figures.length === 0 || figures.length > 2 || words.replace(/[^\p{L}]/gu, '').length > NUMBER_LETTERS)
    return false
  return figures.includes(String(page)) || (figures.length === 2 && figures[1] === String(pages))
}

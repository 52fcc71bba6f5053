/** What every verb of the notation is made with: the words of a line, and slots out of them. */
import type { EventLine } from '../../domain/eventLine.js'
import type { Acts } from '../acts/acts.js'
import type { Marks } from './marks.js'

export interface NotationTools {
  readonly zone: string
  readonly acts: Acts
  /** What negotiation claims are about. */
  readonly agreement: string
}

export interface Said {
  readonly time: string
  readonly words: readonly string[]
  readonly marks: Marks
  /** Unique among the lines of a test. */
  readonly id: string
  readonly tools: NotationTools
  readonly earlier: readonly EventLine[]
}

export type Happening = { readonly line: object } | { readonly claim: object; readonly event: string | null }
export type Verb = (said: Said) => readonly Happening[] | string

export const values = (...list: readonly (string | object)[]) => list.map((value) => ({ value, how: 'implied' }))
export const place = (name: string) => ({ name, precision: 'unknown' })
export const isNamed = (actor: string | undefined): actor is string => actor !== undefined && actor !== '?'

/** Words up to the next keyword: places have names of several words. */
export function after(
  words: readonly string[],
  keyword: string,
  stops: readonly string[] = ['at', 'on', 'until', 'by', '->', 'with', 'near', 'distance', 'trucks', 'people', 'count'],
): string | undefined {
  const start = words.indexOf(keyword)
  if (start < 0) return undefined
  const rest = words.slice(start + 1)
  const end = rest.findIndex((word) => stops.includes(word))
  return (end < 0 ? rest : rest.slice(0, end)).join(' ') || undefined
}

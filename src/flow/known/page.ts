/** A page of a list. What was known at an instant does not change, so a place in the list is a cursor. */
import { Problem } from '../../base/problem.js'

export interface PageAsked {
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 500

export function pageOf<T>(all: readonly T[], { after, limit = DEFAULT_LIMIT }: PageAsked): Page<T> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new Problem('bad-argument', `A page holds 1 to ${MAX_LIMIT} rows, not ${limit}.`)
  const start = after === undefined ? 0 : decode(after)
  const end = start + Math.min(limit, MAX_LIMIT)
  return { items: all.slice(start, end), total: all.length, next: end < all.length ? encode(end) : null }
}

const encode = (position: number): string => Buffer.from(`p${position}`).toString('base64url')

function decode(cursor: string): number {
  const position = /^p(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1]
  if (position === undefined)
    throw new Problem('bad-argument', 'That cursor is not one of ours: ask for the first page again.')
  return Number(position)
}

/**
 * When two values of a slot are the same: places by id or name, dates by the days they mean, words without regard to case,
 * quotation marks and outer punctuation, everything else as it stands.
 */
import { canonicalJson } from '../../base/canonical.js'
import { parsePeriod } from '../../base/period.js'

const DATES = new Set(['date', 'deadline', 'baseline'])

export function sameValue(slot: string, a: unknown, b: unknown): boolean {
  if (isPlace(a) && isPlace(b)) return (a.id !== undefined && a.id === b.id) || plain(a.name) === plain(b.name)
  if (DATES.has(slot) && typeof a === 'string' && typeof b === 'string') {
    const [one, other] = [parsePeriod(a), parsePeriod(b)]
    if (one && other) return one.start === other.start && one.end === other.end
  }
  return canonicalJson(plainIn(a)) === canonicalJson(plainIn(b))
}

interface Named {
  readonly id?: string
  readonly name: string
}
const isPlace = (value: unknown): value is Named => typeof value === 'object' && value !== null && 'name' in value

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[“”"‘’']/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:'()-]+|[\s.,;:'()-]+$/g, '')

function plainIn(value: unknown): unknown {
  if (typeof value === 'string') return plain(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plainIn)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainIn(inner)]))
}

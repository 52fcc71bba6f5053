/** A flag that takes a whole number of at least one. */
import { Problem } from '../../base/problem.js'

export function amountFrom(flag: string, given: string, most = 999_999_999): number {
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0
  if (number >= 1 && number <= most) return number
  const range = most === 999_999_999 ? '' : ` from 1 to ${most}`
  throw new Problem('bad-argument', `${flag} takes a whole number${range}, not “${given}”.`)
}

/** Lengths of time as ISO 8601 durations. */
import { numberAt } from '../counts/numberWords.js'

export const amount = (text: string): number | undefined => {
  const plain = text.replace(/^an?$/, 'one')
  if (/^half/.test(plain)) return 0.5
  if (/couple/.test(plain)) return 2
  if (plain === 'a dozen') return 12
  const words = plain.split(' ')
  return numberAt((i) => words[i] ?? '', 0)?.value
}

export const LETTER: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  fortnight: 'F',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
  weekend: 'W',
}
export function duration(count: number | undefined, unit: string): string {
  const letter = LETTER[unit]!
  const n = (factor = 1): string => (count === undefined ? 'X' : String(count * factor))
  if (letter === 'W') return count === undefined ? 'PXW' : `P${n(7)}D`
  if (letter === 'F') return `P${n(14)}D`
  if (letter === 'Q') return `P${n(3)}M`
  if (letter === 'E') return `P${n(10)}Y`
  if (letter === 'C') return `P${n(100)}Y`
  if (letter === 'Y' && count === 0.5) return 'P6M'
  if (letter === 'TH' && count !== undefined && !Number.isInteger(count)) return `PT${Math.round(count * 60)}M`
  return letter.startsWith('T') ? `PT${n()}${letter[1]}` : `P${n()}${letter}`
}

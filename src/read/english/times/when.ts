/** What an expression is read against, and what it comes to. */
import type { TimeMention } from '../../model/context.js'
import type { Line } from './line.js'

export interface When {
  /** Day of publication, or of the log a line stands in. */
  today: number | undefined
  readonly zone: string | undefined
  /** What "local time" is in the country the text is about. */
  readonly localZone: string | undefined
  /** The last full date of the text: what "that day" and "then" go back to. */
  last: string | undefined
  /** The last month and the last year spoken of: "the following month", "that year". */
  lastMonth: string | undefined
  lastYear: number | undefined
  /** The last quarter spoken of, counted from the year 0: a company's "a year ago" means the same one. */
  quarter: number | undefined
}

export interface Timed {
  readonly value?: string | undefined
  /** What a claim takes for its date, when it is not the value: a claim's dates are EDTF. `null`: nothing. */
  readonly calendar?: string | null | undefined
  readonly type: TimeMention['type']
  readonly how: TimeMention['how']
}
/** An expression from word `from` to before word `to`. */
export interface Parsed extends Timed {
  readonly from: number
  readonly to: number
  /** A quarter spoken of for its own sake, and not to compare with. */
  readonly quarter?: number | undefined
}
export type Rule = (line: Line, i: number, when: When) => Parsed | undefined

export const date = (
  from: number,
  to: number,
  value: string | undefined,
  how: TimeMention['how'] = 'implied',
  calendar?: string | null,
): Parsed => ({ from, to, value, how, type: 'date', ...(calendar !== undefined && { calendar }) })

export const of = (type: TimeMention['type'], from: number, to: number, value: string | undefined): Parsed => ({
  from,
  to,
  value,
  how: 'stated',
  type,
})

export const DAY = /^\d{4}-\d\d-\d\d$/
/** What a claim takes for its date; `undefined` when the words name none. */
export const calendarOf = ({ value, calendar }: Pick<Timed, 'value' | 'calendar'>): string | undefined =>
  calendar === null ? undefined : (calendar ?? value)

/** One figure of `truceline eval` with what it must and what it should reach. */
export interface Figure {
  readonly measure: string
  /** Percent, unless the measure says otherwise; `undefined` when there was nothing to measure. */
  readonly value: number | undefined
  readonly bar?: number
  readonly reach?: number
  /** A rate of errors: below is better. */
  readonly lowIsGood?: true
  /** Documents behind the figure. */
  readonly documents?: number
}

export type Standing = 'reached' | 'over the bar' | 'under the bar' | ''

export function standingOf({ value, bar, reach, lowIsGood }: Figure): Standing {
  if (value === undefined || bar === undefined) return ''
  const holds = (limit: number) => (lowIsGood ? value <= limit : value >= limit)
  if (reach !== undefined && holds(reach)) return 'reached'
  return holds(bar) ? 'over the bar' : 'under the bar'
}

/** How many a voice says. `{min: 30, max: null}` is "at least 30"; `approx` is the number a hedge was put on. */
export interface CountRange {
  readonly min: number | null
  readonly max: number | null
  readonly approx?: number | undefined
}

export const exactly = (count: number): CountRange => ({ min: count, max: count })
export const atLeast = (count: number): CountRange => ({ min: count, max: null })
export const about = (count: number): CountRange => ({ min: null, max: null, approx: count })

/** "4", "≥ 30", "12–20", "≤ 8", "about 200". */
export function showCount({ min, max, approx }: CountRange): string {
  if (approx !== undefined) return `${max === approx ? 'nearly' : 'about'} ${approx.toLocaleString('en-US')}`
  if (min !== null && max !== null) return min === max ? `${min}` : `${min}–${max}`
  if (min !== null) return `≥ ${min}`
  return max === null ? '?' : `≤ ${max}`
}

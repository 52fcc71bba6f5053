/** Half-open windows of time, and whether something of uncertain date lies in them. */
import { boundsIn, dayIn } from './remember.js'

export interface Window {
  readonly start: number
  /** Exclusive; Infinity when open. */
  readonly end: number
}

export const overlaps = (a: Window, b: Window): boolean => a.start < b.end && b.start < a.end
export const contains = (outer: Window, inner: Window): boolean => outer.start <= inner.start && inner.end <= outer.end

interface Dated {
  readonly occurred: Window | null
  readonly reportedAt: number
}

/** Without a date, what a claim says is as old as its report. */
export const startOf = ({ occurred, reportedAt }: Dated): number => occurred?.start ?? reportedAt
export const spanOf = ({ occurred, reportedAt }: Dated): Window =>
  occurred ?? { start: reportedAt, end: reportedAt + 1 }

/** `partly`: it may lie inside or outside, the text leaves it open. */
export function standsIn(period: Window, windows: readonly Window[]): 'inside' | 'partly' | 'outside' {
  if (windows.some((window) => contains(window, period))) return 'inside'
  return windows.some((window) => overlaps(window, period)) ? 'partly' : 'outside'
}

/** Sorted, with touching and overlapping windows made one. */
export function merged(windows: readonly Window[]): readonly Window[] {
  const result: Window[] = []
  for (const window of [...windows].filter((w) => w.start < w.end).sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && window.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, window.end) }
    else result.push(window)
  }
  return result
}

export function without(windows: readonly Window[], hole: Window): readonly Window[] {
  return windows.flatMap((window) =>
    overlaps(window, hole)
      ? [
          { start: window.start, end: Math.min(window.end, hole.start) },
          { start: Math.max(window.start, hole.end), end: window.end },
        ].filter((piece) => piece.start < piece.end)
      : [window],
  )
}

export const within = (windows: readonly Window[], bounds: Window): readonly Window[] =>
  windows
    .map((window) => ({ start: Math.max(window.start, bounds.start), end: Math.min(window.end, bounds.end) }))
    .filter((window) => window.start < window.end)

export interface Day extends Window {
  /** `2016-09-13`. */
  readonly name: string
}

/** The calendar days of the zone that a window touches. */
export function daysOf(window: Window, zone: string): readonly Day[] {
  const days: Day[] = []
  if (!(window.start < window.end) || !Number.isFinite(window.start) || !Number.isFinite(window.end)) return days
  for (let at = window.start; at < window.end; ) {
    const name = dayIn(at, zone)
    const bounds = boundsIn(name, zone)
    days.push({ name, ...bounds })
    at = bounds.end
  }
  return days
}

/**
 * Logs and registers: lines that open with a clock time, under headings that say which post or camera. A line speaks in
 * fragments; where it happened stands in its heading, or in the words that say who called.
 */
import { firstIndex } from '../../../base/search.js'
import type { Span } from '../../../base/span.js'

export interface LogLine {
  readonly span: Span
  /** "07:15", "06:00-19:00"; absent on lines without one. */
  readonly clock?: Span
  /** The line that heads the section this one stands in. */
  readonly heading?: Span
}

const CLOCK =
  /^\s*(?:[-*•]\s*)?((?:\d{1,2}[:.h]\d\d|(?:[01]\d|2[0-3])[0-5]\d(?=\s{2}|\s*(?:hrs?|LT|UTC)))(?:\s*(?:-|–|to)\s*\d{1,2}[:.h]\d\d)?)(?:\s*(?:hrs?|hours|local|LT|UTC))?[:,.–-]?\s+\S/
/** "0610 – mortar impact", "1840: strikes": four bare figures may be a year, unless the text has some that can be none. */
const BARE = /^\s*((?:[01]\d|2[0-3])[0-5]\d)\s*[:–—-]\s+\S/
const isNoYear = (line: string): boolean => {
  const year = Number(BARE.exec(line.slice(0, 60))?.[1] ?? Number.NaN)
  return year < 1000 || year > 2100
}
/** "POST 3, Castello Road", "CAMERA 2", "PATROL BASE X": in capitals, for "Post 19 answered late" is a sentence. */
const LABEL =
  /^\s*(?:POST|CAMERA|PATROL(?: BASE)?|SECTOR|SITE|OP|TEAM|STATION|BASE|AREA|ZONE|REGION|DISTRICT|CHECKPOINT|GOVERNORATE|LOCATION)\b/
/** One timed line may stand in any text; two make a log. */
const FEWEST = 2

export const isSectionHeading = (line: string): boolean => LABEL.test(line) && line.length < 160

/** The lines of a log in order; none when the text is no log. */
export function logLinesOf(text: string): readonly LogLine[] {
  const lines: LogLine[] = []
  let heading: Span | undefined
  let afterBlank = true
  let timed = 0
  let at = 0
  const all = text.split('\n')
  const isBare = all.some(isNoYear)
  for (const raw of all) {
    const span: Span = [at, at + raw.length]
    at += raw.length + 1
    if (raw.trim() === '') {
      afterBlank = true
      continue
    }
    const clock = CLOCK.exec(raw.slice(0, 60)) ?? (isBare ? BARE.exec(raw.slice(0, 60)) : null)
    if (clock) {
      timed++
      const start = span[0] + raw.indexOf(clock[1]!)
      lines.push({ span, clock: [start, start + clock[1]!.length], ...(heading && { heading }) })
    } else if (isSectionHeading(raw) || (afterBlank && raw.length < 110 && CLOCK.test(lineAt(text, at)))) {
      heading = span
      lines.push({ span, heading })
    } else {
      if (afterBlank) heading = undefined
      lines.push({ span, ...(heading && { heading }) })
    }
    afterBlank = false
  }
  return timed < FEWEST ? [] : lines
}

const lineAt = (text: string, at: number): string => text.slice(at, at + 60).split('\n', 1)[0]!

/** The log line that holds the offset, found by halving. */
export function logLineAt(lines: readonly LogLine[], offset: number): LogLine | undefined {
  const line = lines[firstIndex(lines, ({ span }) => span[1] >= offset)]
  return line && line.span[0] <= offset ? line : undefined
}

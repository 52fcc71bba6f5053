/**
 * Every time expression of a document with its value. Patterns look at a normalised sentence; of overlapping matches the
 * longest wins; a clock time joins the day beside it. A line that is a log's heading sets the day for the lines below it.
 */
import type { Sentence, TimeMention } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { isSectionHeading } from '../text/log.js'
import { MONTHS, publicationDay, WEEKDAYS } from './calendar.js'
import { type Clock, clocksIn, clockValue } from './clock.js'
import { RULES } from './rules.js'
import type { Timed } from './values.js'

interface Found extends Timed {
  readonly start: number
  readonly end: number
}

/** A sentence as the patterns see it, and where each token begins in it. */
interface Norm {
  readonly line: string
  readonly starts: readonly number[]
}

const TRIGGERS = new Set([
  ...MONTHS,
  ...MONTHS.map((month) => `${month.slice(0, 3)}.`),
  ...MONTHS.map((month) => month.slice(0, 3)),
  'sept',
  'sept.',
  ...WEEKDAYS,
  ...WEEKDAYS.map((day) => `${day}s`),
  ...WEEKDAYS.map((day) => `${day.slice(0, 3)}.`),
  ...'second minute hour day week month quarter year decade century fortnight night weekend morning afternoon evening today yesterday tomorrow tonight overnight noon midday midnight spring summer autumn fall winter daily weekly monthly quarterly annual annually yearly nightly hourly now currently nowadays present presently moment far recently lately past ago soon future shortly then year-ago year-earlier first-half'.split(
    ' ',
  ),
])
const FUTURE =
  /(?:^| )(?:will|'ll|would|scheduled|due to|until|till|plans? to|planned for|intends?|set (?:for|to)|starting|to begin|takes? effect|going to|upcoming|(?:is|are|was|were) to|deadline)(?: |$)/
const LOOKBACK = 60

export function timesOf(draft: Draft): TimeMention[] {
  const published = publicationDay(draft.publishedAt)
  let today = published
  let last: string | undefined
  const all: TimeMention[] = []
  for (const sentence of draft.sentences) {
    if (!sentence.tokens.some(isTrigger)) continue
    const norm = normOf(sentence)
    const found = joined(draft, norm, bestOf(norm, draft, today, last), today)
    for (const { start, end, value, type, how } of found) {
      const [from, to] = tokensAt(norm, start, end)
      if (from > to) continue
      all.push({
        span: [sentence.tokens[from]!.span[0], sentence.tokens[to]!.span[1]],
        ...(value !== undefined && { value }),
        type,
        how: how ?? 'stated',
      })
      if (type === 'date' && value && /^\d{4}-\d\d-\d\d/.test(value)) last = value.slice(0, 10)
    }
    today = dayOfLog(draft, sentence, found) ?? today
  }
  return all
}

const isTrigger = ({ lower, kind }: Sentence['tokens'][number]): boolean =>
  kind === 'number' ||
  TRIGGERS.has(lower) ||
  (lower.endsWith('s') && TRIGGERS.has(lower.slice(0, -1))) ||
  (lower.includes('-') && /(?:hour|minute|day|week|month|year|quarter|night|mid-|mid‑)/.test(lower)) ||
  lower === "'"

function normOf({ tokens }: Sentence): Norm {
  const starts: number[] = []
  let line = ''
  for (const { lower, text, kind } of tokens) {
    if (line) line += ' '
    starts.push(line.length)
    // "may" and "march" are months only with a capital.
    line +=
      (lower === 'may' || lower === 'march' || lower === 'sun.' || lower === 'mar') &&
      text[0] === lower[0] &&
      kind === 'word'
        ? '_'.repeat(lower.length)
        : lower
  }
  return { line: line.replace(/’/g, "'").replace(/(^| )' (\d\d)/g, "$1 '$2"), starts }
}

/** The tokens a match touches: one that begins inside a token, as in "2016-09-15T19:00", begins with that token. */
function tokensAt({ line, starts }: Norm, start: number, end: number): [number, number] {
  const word = start + /^ */.exec(line.slice(start, end))![0].length
  const from = Math.max(
    0,
    starts.findLastIndex((at) => at <= word),
  )
  let to = from
  while (to + 1 < starts.length && starts[to + 1]! < end) to++
  return [from, to]
}

function bestOf({ line }: Norm, draft: Draft, today: number | undefined, last: string | undefined): Found[] {
  const found: Found[] = []
  for (const { pattern, make } of RULES) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      if (match[0].length === 0) {
        pattern.lastIndex++
        continue
      }
      const before = line.slice(Math.max(0, match.index - LOOKBACK), match.index + Math.min(match[0].length, 9))
      const clause = before.slice(
        Math.max(before.lastIndexOf(','), before.lastIndexOf(' said '), before.lastIndexOf(' told ')) + 1,
      )
      const made = make(match, { today, last, zone: draft.input.zone, future: FUTURE.test(clause) })
      if (!made) continue
      const lead =
        /^(?:in|since|by|until|during|of|from|through|to|and|or|before|after|for|between|over|within|at|,|;) /.exec(
          match[0],
        )?.[0].length ?? 0
      found.push({
        ...made,
        start:
          match.index +
          (/^(?:in|over|within) (?:the )?(?:coming|next|recent|past|last|days|future)/.test(match[0]) ? 0 : lead),
        end: match.index + match[0].length,
      })
    }
  }
  return longest(found)
}

function longest(found: Found[]): Found[] {
  const kept: Found[] = []
  for (const one of found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Clock times with the day they stand beside ("at 7 p.m. on Monday"), else with the day of the text. */
function joined(draft: Draft, { line }: Norm, found: readonly Found[], today: number | undefined): Found[] {
  // A clock inside "2016-09-15T22:40+02:00" is part of it.
  const whole = found.filter(({ type }) => type === 'time')
  const clocks = clocksIn(line).filter(
    (clock) => !whole.some((one) => one.start <= clock.start && clock.end <= one.end),
  )
  if (clocks.length === 0) return [...found]
  const dates = found.filter(
    (one) => one.type !== 'duration' || !clocks.some((clock) => clock.start < one.end && one.start < clock.end),
  )
  const result: Found[] = []
  const used = new Set<Found>()
  for (const clock of clocks) {
    const day = dates.find(
      (one) =>
        !used.has(one) && one.value !== undefined && /^\d{4}-\d\d-\d\d$/.test(one.value) && beside(line, one, clock),
    )
    if (day) used.add(day)
    const of = day?.value ?? isoToday(today)
    result.push({
      start: Math.min(clock.start, day?.start ?? clock.start),
      end: Math.max(clock.end, day?.end ?? clock.end),
      type: 'time',
      how: day?.how ?? 'implied',
      value: of && clockValue(of, clock, draft.input.zone),
    })
  }
  const rest = dates.filter(
    (one) => !used.has(one) && !result.some((clock) => one.start < clock.end && clock.start < one.end),
  )
  return [...rest, ...result].sort((a, b) => a.start - b.start)
}

const isoToday = (today: number | undefined): string | undefined =>
  today === undefined ? undefined : new Date(today * 86_400_000).toISOString().slice(0, 10)

const beside = (line: string, day: Found, clock: Clock): boolean => {
  const between = day.end <= clock.start ? line.slice(day.end, clock.start) : line.slice(clock.end, day.start)
  return /^[ ,(]*(?:at|on|of|the|from|by|,|\(|time|until)?[ ,(]*(?:the )?$/.test(between)
}

/** "Daily log, 14 Sep 2016": the day of the lines below it. */
function dayOfLog(draft: Draft, sentence: Sentence, found: readonly Found[]): number | undefined {
  const isSection = isSectionHeading(draft.text.slice(...sentence.span))
  const dates = found.filter(
    ({ type, value, how }) =>
      type === 'date' && (how === 'stated' || isSection) && /^\d{4}-\d\d-\d\d$/.test(value ?? ''),
  )
  if (dates.length !== 1) return undefined
  const head =
    sentence.role === 'heading' ||
    isSection ||
    /\b(?:log|bulletin|report|sitrep|summary|update|diary)\b/i.test(draft.text.slice(...sentence.span))
  return head && sentence.tokens.length < 40 && sentence.paragraph < 40 ? publicationDay(dates[0]!.value!) : undefined
}

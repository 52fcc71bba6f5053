/**
 * Many numbers about one event -> ranges that can be defended. A voice counts once, by its latest number; a later filing
 * does not beat a later report; a retracted number gives the floor back to the voice's earlier one. Nothing is averaged,
 * and what became of every number is said.
 */
import type { CountRange } from '../base/count.js'
import { parsePeriod } from '../base/period.js'
import type { Citation } from '../domain/eventLine.js'
import type { Fate, TollNumber, TollPicture } from '../domain/incident.js'

export interface TollStatement {
  readonly claim: string
  /** Whose number it is at its origin. */
  readonly voice: string
  readonly count: CountRange
  readonly publishedAt: string | null
  readonly recordedAt: string
  /** Where in its document it stands: of two numbers in one text the later one is meant. */
  readonly position: number
  /** Why it was withdrawn. */
  readonly retracted?: string | undefined
  readonly citation?: Citation | undefined
}

export function tollPicture(statements: readonly TollStatement[]): TollPicture {
  const latest = new Map<string, TollStatement>()
  for (const statement of [...statements].sort(byReportTime)) {
    if (statement.retracted === undefined) latest.set(statement.voice, statement)
  }
  const standing = [...latest.values()].map(({ count }) => count)
  return {
    range: envelope(standing),
    agreed: overlap(standing),
    numbers: statements.map((statement) => numberOf(statement, latest.get(statement.voice))),
  }
}

function numberOf(statement: TollStatement, latest: TollStatement | undefined): TollNumber {
  const { claim, voice, count, citation } = statement
  return { claim, voice, count, fate: fateOf(statement, latest), ...(citation ? { citation } : {}) }
}

function fateOf(statement: TollStatement, latest: TollStatement | undefined): Fate {
  if (statement.retracted !== undefined) return { fate: 'retracted', because: statement.retracted }
  return latest === statement || !latest ? { fate: 'stands' } : { fate: 'superseded', by: latest.claim }
}

/** Every number lies inside. One number alone is shown as it was said, hedge included. */
function envelope(counts: readonly CountRange[]): CountRange | null {
  if (counts.length <= 1) return counts[0] ?? null
  return closed(
    Math.min(...counts.map((count) => floor(count, 0))),
    Math.max(...counts.map((count) => ceiling(count, 0))),
  )
}

/** What all can accept. "About 20" accepts 21: a hedged number gives way by a tenth. */
function overlap(counts: readonly CountRange[]): CountRange | null {
  if (counts.length <= 1) return counts[0] ?? null
  const [strictMin, strictMax] = bounds(counts, 0)
  if (strictMin <= strictMax) return closed(strictMin, strictMax)
  const [min, max] = bounds(counts, 0.1)
  return min <= max ? closed(min, max) : null
}

const bounds = (counts: readonly CountRange[], give: number): [number, number] => [
  Math.max(...counts.map((count) => floor(count, give))),
  Math.min(...counts.map((count) => ceiling(count, give))),
]
const floor = ({ min, approx }: CountRange, give: number): number =>
  min ?? (approx === undefined ? 0 : Math.ceil(approx * (1 - give)))
const ceiling = ({ max, min, approx }: CountRange, give: number): number =>
  max ?? (approx === undefined || min !== null ? Infinity : Math.floor(approx * (1 + give)))
const closed = (min: number, max: number): CountRange => ({ min, max: max === Infinity ? null : max })

// The claim's id breaks ties, so that the same numbers give the same answer on every machine.
const byReportTime = (a: TollStatement, b: TollStatement): number =>
  reported(a) - reported(b) ||
  compare(a.recordedAt, b.recordedAt) ||
  a.position - b.position ||
  compare(a.claim, b.claim)
const reported = ({ publishedAt, recordedAt }: TollStatement): number =>
  (publishedAt === null ? undefined : parsePeriod(publishedAt)?.start) ?? Date.parse(recordedAt)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

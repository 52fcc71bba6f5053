/**
 * The live stream: one event for each write, by server-sent events. The record is the buffer: who comes back with
 * `Last-Event-ID` gets one event that sums up everything since, so nothing is lost and nothing is kept in memory.
 */
import type { ServerResponse } from 'node:http'
import { dayOf, parsePeriod } from '../base/period.js'
import type { Entry } from '../domain/entry.js'
import type { Desk } from '../store/api.js'
import type { LiveEvent } from './contract.js'

const HEARTBEAT_MS = 15_000
const RETRY_MS = 2_000
/** A client this far behind is cut off; it comes back with `Last-Event-ID` and gets the sum. */
const BEHIND_BYTES_MAX = 1 << 20

export class LiveHub {
  readonly #listeners = new Set<Listener>()
  readonly #desk: Desk
  readonly #stopListening: () => void
  readonly #heart: NodeJS.Timeout

  constructor(desk: Desk, heartbeatMs = HEARTBEAT_MS) {
    this.#desk = desk
    this.#stopListening = desk.onAppend((entries) => {
      for (const listener of this.#listeners) listener.tell(entries)
    })
    this.#heart = setInterval(() => {
      for (const listener of this.#listeners) listener.write(': still here\n\n')
    }, heartbeatMs)
    this.#heart.unref()
  }

  /** Serves one client until it leaves or the hub closes. `lastSeen` is the `seq` it has seen. */
  async join(response: ServerResponse, lastSeen: number | undefined): Promise<void> {
    const listener = new Listener(response, this.#desk.info.zone)
    this.#listeners.add(listener)
    response.on('close', () => this.#listeners.delete(listener))
    const head = await this.#desk.head()
    listener.write(`retry: ${RETRY_MS}\n\n`)
    await listener.catchUp(this.#missed(lastSeen, head.seq), head.seq)
  }

  get size(): number {
    return this.#listeners.size
  }

  close(): void {
    clearInterval(this.#heart)
    this.#stopListening()
    for (const listener of this.#listeners) listener.end()
    this.#listeners.clear()
  }

  async #missed(lastSeen: number | undefined, head: number): Promise<readonly Entry[]> {
    if (lastSeen === undefined || lastSeen >= head) return []
    const missed: Entry[] = []
    for await (const entry of this.#desk.entries(lastSeen + 1)) {
      if (entry.seq > head) break
      missed.push(entry)
    }
    return missed
  }
}

class Listener {
  readonly #response: ServerResponse
  readonly #zone: string
  /** Entries that were appended while the missed ones were still being read; `null` once caught up. */
  #waiting: Entry[] | null = []

  constructor(response: ServerResponse, zone: string) {
    this.#response = response
    this.#zone = zone
  }

  async catchUp(missed: Promise<readonly Entry[]>, head: number): Promise<void> {
    const before = await missed
    const since = (this.#waiting ?? []).filter(({ seq }) => seq > head)
    this.#waiting = null
    const entries = [...before, ...since]
    if (entries.length > 0) this.tell(entries)
    // An id without data: a client that loses the line before the first event resumes from here.
    else this.write(`id: ${head}\n\n`)
  }

  tell(entries: readonly Entry[]): void {
    if (this.#waiting) {
      this.#waiting.push(...entries)
      return
    }
    const event = liveEvent(entries, this.#zone)
    this.write(`id: ${event.seq}\nevent: entries\ndata: ${JSON.stringify(event)}\n\n`)
  }

  write(text: string): void {
    if (this.#response.destroyed || this.#response.writableEnded) return
    this.#response.write(text)
    if (this.#response.writableLength > BEHIND_BYTES_MAX) this.#response.destroy()
  }

  end(): void {
    this.#response.end()
  }
}

export function liveEvent(entries: readonly Entry[], zone: string): LiveEvent {
  const last = entries[entries.length - 1]!
  return {
    seq: last.seq,
    recordedAt: last.recordedAt,
    types: unique(entries.map(({ type }) => type)),
    documents: unique(entries.flatMap(documentsOf)),
    days: unique(entries.flatMap((entry) => daysOf(entry, zone))).sort(),
  }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

function documentsOf(entry: Entry): readonly string[] {
  if (entry.type === 'document') return [entry.body.id]
  if (entry.type === 'claims') return [entry.body.document]
  return entry.type === 'retract' && entry.body.document ? [entry.body.document] : []
}

/** The days that claims and coverage are about; an open or very long period names none. */
function daysOf(entry: Entry, zone: string): readonly string[] {
  if (entry.type === 'coverage') return daysIn(entry.body.period, zone)
  if (entry.type !== 'claims') return []
  return entry.body.claims.flatMap((claim) => {
    const { date } = ((claim as { slots?: unknown }).slots ?? {}) as { date?: readonly { value: unknown }[] }
    return (date ?? []).flatMap(({ value }) => (typeof value === 'string' ? daysIn(value, zone) : []))
  })
}

const DAY_MS = 86_400_000
const DAYS_MAX = 31

function daysIn(edtf: string, zone: string): string[] {
  const period = parsePeriod(edtf, zone)
  if (!period || period.end - period.start > DAYS_MAX * DAY_MS) return []
  const days = new Set<string>()
  for (let at = period.start; at < period.end; at += DAY_MS) days.add(dayOf(at, zone))
  if (period.end > period.start) days.add(dayOf(period.end - 1, zone))
  return [...days]
}

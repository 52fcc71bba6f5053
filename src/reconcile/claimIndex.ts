/**
 * Claims by day and place, so that a new one meets only those that could be the same event. A claim without a place, or
 * with a country for one, meets everything of its days; a claim without a date none.
 */
import type { Facts } from './view/facts.js'

const DAY = 86_400_000
/** A claim about a longer period than this is no single event and would meet half the desk. */
const LONGEST_DAYS = 10
/** How far apart two claims of one convoy may lie. */
const CONVOY_DAYS = 10

export interface ClaimIndex {
  add(facts: Facts): void
  /** Those that may concern the same event, each once, in the order they were added. */
  candidates(facts: Facts): readonly Facts[]
}

export function createClaimIndex(): ClaimIndex {
  const blocks = new Map<string, Facts[]>()
  let added = 0
  const order = new Map<Facts, number>()
  return {
    add(facts) {
      order.set(facts, added++)
      for (const key of keysOf(facts)) {
        const block = blocks.get(key)
        if (block) block.push(facts)
        else blocks.set(key, [facts])
      }
    },
    candidates(facts) {
      const found = new Set(lookupsOf(facts).flatMap((key) => blocks.get(key) ?? []))
      return [...found].sort((a, b) => order.get(a)! - order.get(b)!)
    },
  }
}

const keysOf = (facts: Facts): readonly string[] =>
  daysOf(facts, 0).flatMap((day) => [`${day}`, ...areasOf(facts).map((area) => `${day}|${area}`)])

function lookupsOf(facts: Facts): readonly string[] {
  const areas = areasOf(facts)
  // A neighbouring day, because one night has two dates.
  const days = daysOf(facts, facts.kind === 'convoy' ? CONVOY_DAYS : 1)
  if (areas.includes(ANYWHERE)) return days
  return days.flatMap((day) => [...areas, ANYWHERE].map((area) => `${day}|${area}`))
}

function daysOf({ kind, period }: Facts, margin: number): string[] {
  if (!period || !Number.isFinite(period.start) || !Number.isFinite(period.end)) return []
  const first = Math.floor(period.start / DAY)
  const last = Math.floor((period.end - 1) / DAY)
  if (last - first > LONGEST_DAYS) return []
  return Array.from({ length: last - first + 1 + 2 * margin }, (_, i) => `${kind}|${first - margin + i}`)
}

/** The place's own ids and names and those of what it lies in, without the country, which holds too much. */
function areasOf({ places }: Facts): readonly string[] {
  const areas = places.flatMap(({ key, ids, within, value }) =>
    value.precision === 'country' ? [] : [key, ...ids, ...within.slice(0, -1)],
  )
  return areas.length === 0 ? [ANYWHERE] : [...new Set(areas)]
}
const ANYWHERE = '*'

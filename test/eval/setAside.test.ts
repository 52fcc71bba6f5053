/**
 * How much of six dispatches that nobody who writes reading rules has seen is found. The expectations were written by hand
 * before the rules. A claim is found when one of its kind overlaps its words by half of the shorter one; a slot is right when
 * one of its values is among the acceptable ones. The figures are printed; the test holds the floor that was reached.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Claim } from '../../src/domain/claim.js'
import { readDocument } from '../../src/read/readDocument.js'
import { loadKnowledge } from '../../src/store/dataFiles.js'

/** What the reader reached when this line was last changed, in percent. Raise them; a fall needs a reason in the commit. */
const FLOOR = { claims: 61, slots: 68, voices: 69 }

interface Expected {
  readonly kind: string
  readonly text: string
  readonly modality?: string
  readonly voice?: string | readonly string[]
  readonly optional?: boolean
  readonly slots?: Record<string, unknown>
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../data/stories/aleppo-2016/dispatches/set-aside')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3))
const { tools } = loadKnowledge()

test('six dispatches set aside: how much of what a careful analyst marks is found', () => {
  const rows = names.map((name) => ({ name, ...measure(name) }))
  const sum = rows.reduce((all, row) => add(all, row), { claims: [0, 0], slots: [0, 0], voices: [0, 0] } as Counts)
  for (const row of rows) console.log(`${row.name.padEnd(36)} ${show(row)}`)
  console.log(`${'all six'.padEnd(36)} ${show(sum)}`)
  expect(percent(sum.claims)).toBeGreaterThanOrEqual(FLOOR.claims)
  expect(percent(sum.slots)).toBeGreaterThanOrEqual(FLOOR.slots)
  expect(percent(sum.voices)).toBeGreaterThanOrEqual(FLOOR.voices)
})

type Ratio = [right: number, of: number]
interface Counts {
  readonly claims: Ratio
  readonly slots: Ratio
  readonly voices: Ratio
}

function measure(name: string): Counts {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, `${name}.md`), 'utf8'))!
  const { published } = parse(front!) as { published: string | Date }
  const expected = (parse(readFileSync(join(folder, `${name}.expected.yaml`), 'utf8')) as { claims: Expected[] }).claims
  const publishedAt = published instanceof Date ? published.toISOString().slice(0, 10) : published
  const { claims } = readDocument({ text: body!, publishedAt }, tools)
  const counts: Counts = { claims: [0, 0], slots: [0, 0], voices: [0, 0] }
  const taken = new Set<string>()
  for (const wanted of expected.filter((claim) => !claim.optional)) {
    counts.claims[1]++
    const found = best(wanted, claims, body!, taken)
    if (!found) continue
    taken.add(found.id)
    counts.claims[0]++
    counts.voices[1]++
    if (sameVoice(wanted, found, claims)) counts.voices[0]++
    for (const [slot, value] of Object.entries(wanted.slots ?? {})) {
      counts.slots[1]++
      const values = (found.slots as Record<string, { value: unknown }[] | undefined>)[slot] ?? []
      if (values.some((mine) => acceptable(value, mine.value))) counts.slots[0]++
    }
  }
  return counts
}

function best(wanted: Expected, claims: readonly Claim[], text: string, taken: ReadonlySet<string>): Claim | undefined {
  const start = text.indexOf(wanted.text)
  const end = start + wanted.text.length
  const overlap = ({ span: [from, to] }: Claim) => Math.min(end, to) - Math.max(start, from)
  return claims
    .filter((claim) => claim.kind === wanted.kind && !taken.has(claim.id))
    .filter((claim) => overlap(claim) >= Math.min(end - start, claim.span[1] - claim.span[0]) / 2)
    .sort((a, b) => overlap(b) - overlap(a))[0]
}

function sameVoice(wanted: Expected, found: Claim, claims: readonly Claim[]): boolean {
  if (wanted.kind === 'statement') return true
  const statement = claims.find(({ id }) => id === found.inStatement)
  const speakers = statement?.kind === 'statement' ? (statement.slots.speaker ?? []).map(({ value }) => value) : []
  if (wanted.voice === undefined) return speakers.length === 0
  return [wanted.voice].flat().some((voice) => speakers.includes(voice))
}

/** A list is a list of acceptable values, or of values of which one must be there. Places go by name, dates by their day. */
function acceptable(wanted: unknown, mine: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.some((value) => acceptable(value, mine))
  if (typeof mine === 'object' && mine !== null && 'name' in mine) return sameWords(String(wanted), String(mine.name))
  if (typeof wanted === 'object' && wanted !== null && typeof mine === 'object' && mine !== null) {
    return Object.entries(wanted).every(([key, value]) => (mine as Record<string, unknown>)[key] === value)
  }
  if (/^\d{4}-\d\d-\d\d/.test(String(wanted))) return String(mine).slice(0, 10) === String(wanted).slice(0, 10)
  return sameWords(String(wanted), String(mine))
}

const sameWords = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((words) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ) as [string, string]
  return x === y || (x.length > 3 && y.includes(x)) || (y.length > 3 && x.includes(y))
}
const percent = ([right, of]: Ratio): number => (of === 0 ? 0 : (100 * right) / of)
const add = (a: Counts, b: Counts): Counts => ({
  claims: [a.claims[0] + b.claims[0], a.claims[1] + b.claims[1]],
  slots: [a.slots[0] + b.slots[0], a.slots[1] + b.slots[1]],
  voices: [a.voices[0] + b.voices[0], a.voices[1] + b.voices[1]],
})
const show = ({ claims, slots, voices }: Counts): string =>
  [`claims ${ratio(claims)}`, `values ${ratio(slots)}`, `voices ${ratio(voices)}`].join('   ')
const ratio = (counts: Ratio): string => `${percent(counts).toFixed(0).padStart(3)} % (${counts.join('/')})`

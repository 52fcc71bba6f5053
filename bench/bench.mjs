#!/usr/bin/env node
/**
 * Seeded benchmarks on the built program: each figure stands beside a floor measured in the same run, and the ratio is what
 * counts, for the machine's speed cancels out. No test asserts any of it.
 *   node bench/bench.mjs [reading|judging|record] [--json]
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judge, loadKnowledge, parseAgreement, parseEventLines } from '../dist/index.js'
import { readDocument } from '../dist/read/index.js'
import { chainEntry, EMPTY, headOf, lineOf } from '../dist/store/record/chain.js'
import { createRecordFile } from '../dist/store/record/recordFile.js'
import { verifyRecord } from '../dist/store/record/verifyRecord.js'
import { attackLines, entryBodies, reports } from './made.mjs'

const ROUNDS = 5
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Median seconds of a task over rounds, in turn with its floor so that both meet the same machine. */
async function inTurn(task, floor) {
  const seconds = { task: [], floor: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of Object.entries({ task, floor })) {
      const start = performance.now()
      await run()
      // The first round only warms up.
      if (round > 0) seconds[name].push((performance.now() - start) / 1000)
    }
  }
  return { task: median(seconds.task), floor: median(seconds.floor) }
}

const BENCHES = {
  async reading() {
    const { tools } = loadKnowledge()
    const texts = reports(200)
    const bytes = texts.join('').length
    const times = await inTurn(
      () => texts.map((text) => readDocument({ text, publishedAt: '2016-09-15' }, tools)),
      () => texts.map((text) => text.match(/[\p{L}\p{N}]+/gu)),
    )
    return row(
      'reading, documents of 1.5 kB',
      texts.length,
      'documents',
      times,
      'splitting into words',
      `${(bytes / times.task / 1e6).toFixed(2)} MB/s`,
    )
  },
  async judging() {
    const agreement = parseAgreement(
      readFileSync(new URL('../data/agreements/syria-2016-09.yaml', import.meta.url), 'utf8'),
    ).agreement
    const ndjson = attackLines(3000)
    const { lines } = parseEventLines(ndjson)
    const times = await inTurn(
      () => judge([agreement], lines, { on: '2016-09-18', knownAt: '2016-10-31' }),
      () =>
        ndjson
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
    )
    return row('judging, event lines of 40 days', lines.length, 'lines', times, 'JSON.parse of the lines')
  },
  async record() {
    const folder = mkdtempSync(join(tmpdir(), 'truceline-bench-'))
    try {
      const entries = chained(5000)
      const text = entries.map((entry) => `${lineOf(entry)}\n`).join('')
      let files = 0
      const append = await inTurn(
        async () => {
          const record = await createRecordFile(join(folder, `${files++}.ndjson`))
          await Promise.all(entries.map(async (entry) => (await record.append([entry])).durable()))
          await record.close()
        },
        () => {
          const file = openSync(join(folder, `${files++}.raw`), 'a')
          writeSync(file, text)
          fsyncSync(file)
          closeSync(file)
        },
      )
      const verify = await inTurn(
        async () => {
          const { ok, firstBad } = await verifyRecord(Buffer.from(text))
          if (!ok) throw new Error(`the made record does not verify: ${firstBad.say}`)
        },
        () => text.split('\n').map((line) => createHash('sha256').update(line).digest('hex')),
      )
      return [
        row('appending with fsync, group commit', entries.length, 'entries', append, 'one write and one fsync'),
        row('verifying chain, form and schema', entries.length, 'entries', verify, 'SHA-256 of the lines'),
      ]
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function chained(count) {
  let head = EMPTY
  return entryBodies(count).map((unchained) => {
    const entry = chainEntry(head, unchained)
    head = headOf(entry)
    return entry
  })
}

const row = (what, count, unit, { task, floor }, floorIs, note = '') => ({
  what,
  perSecond: Math.round(count / task),
  unit,
  floor: floorIs,
  ratio: Number((task / floor).toPrecision(3)),
  note,
})

const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
const rows = []
for (const [name, run] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...[await run()].flat())
}
if (args.includes('--json')) console.log(JSON.stringify(rows, null, 1))
else {
  for (const { what, perSecond, unit, floor, ratio, note } of rows) {
    console.log(
      `${what.padEnd(38)} ${String(perSecond).padStart(8)} ${unit}/s   ${String(ratio).padStart(8)} × ${floor}   ${note}`,
    )
  }
}

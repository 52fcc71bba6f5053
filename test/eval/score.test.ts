/** Our scoring of claims gives the figures of the script that lies beside the founding article. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCorpus } from '../../src/cli/measure/corpus.js'
import { addTallies, f1Of, MEASURES, NOTHING, scoreClaims, type Tallies } from '../../src/cli/measure/score.js'
import { readDocument } from '../../src/read/readDocument.js'
import { loadKnowledge } from '../../src/store/dataFiles.js'
import { ROOT } from '../support/shared.js'

const script = join(ROOT, '../shared/seed/score-claims.mjs')
const here = existsSync(script)
if (!here) console.warn('left out: ../shared/seed/score-claims.mjs is not here')

test.skipIf(!here)('every dispatch scores the same in both', () => {
  const folder = mkdtempSync(join(tmpdir(), 'truceline-score-'))
  const ours: Record<string, string> = {}
  for (const { name, text, publishedAt, claims } of loadCorpus(join(ROOT, 'fixtures/corpus'))) {
    const found = readDocument({ text, publishedAt }, loadKnowledge().tools).claims
    writeFileSync(join(folder, `${name}.gold.json`), JSON.stringify({ claims }))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ claims: found }))
    ours[name] = show([...scoreClaims(found, claims).values()].reduce(addTallies, NOTHING))
  }
  const answer = JSON.parse(
    execFileSync(process.execPath, [script, '--dir', folder, folder, '--json'], { encoding: 'utf8' }),
  )
  rmSync(folder, { recursive: true })
  const theirs = Object.fromEntries(
    Object.entries(answer.each as Record<string, Record<string, { f1: number | null }>>).map(([name, of]) => [
      name.replace(/\.gold$/, ''),
      MEASURES.map((measure) => percent(of[measure]?.f1 ?? undefined)).join(' '),
    ]),
  )
  expect(ours).toEqual(theirs)
})

const show = (tallies: Tallies): string => MEASURES.map((measure) => percent(f1Of(tallies[measure]))).join(' ')
const percent = (f1: number | undefined): string => (f1 === undefined ? '–' : (100 * f1).toFixed(1))

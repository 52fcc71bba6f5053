/**
 * The measures on data that others annotated. The data and the scripts that score lie beside the checkout, not in it: a script
 * writes the texts, the reader reads them, the script scores what was read.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readDocument } from '../../read/index.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import type { Figure } from './figures.js'

interface F1 {
  readonly f1: number
}

interface Outside {
  readonly folder: string
  readonly gold: string
  readonly wantTimes?: true
  /** What the script answers, as figures in percent. */
  figures(answer: never): readonly Figure[]
}

const measures: readonly Outside[] = [
  {
    folder: 'muc4',
    gold: 'dev.ndjson',
    figures: (answer: { micro: F1 }) => [
      { measure: 'MUC-4 templates, micro F1', value: 100 * answer.micro.f1, bar: 40, reach: 54.3 },
    ],
  },
  {
    folder: 'tempeval',
    gold: 'dev.ndjson',
    wantTimes: true,
    figures: (answer: { relaxed: F1; valueF1: F1 }) => [
      { measure: 'TimeBank times, relaxed F1', value: 100 * answer.relaxed.f1, bar: 88, reach: 92 },
      { measure: 'TimeBank times, relaxed F1 with value', value: 100 * answer.valueF1.f1, bar: 75, reach: 80 },
    ],
  },
  {
    folder: 'case2021',
    gold: 'dev.ndjson',
    figures: (answer: { core: { weighted: number }; extended: { weighted: number }; falseAlarm: number }) => [
      { measure: 'CASE 2021 types, core weighted F1', value: 100 * answer.core.weighted, bar: 86, reach: 92 },
      { measure: 'CASE 2021 types, extended weighted F1', value: 100 * answer.extended.weighted, bar: 72, reach: 80 },
      { measure: 'CASE 2021, false alarm', value: 100 * answer.falseAlarm, bar: 15, reach: 8, lowIsGood: true },
    ],
  },
  {
    folder: 'wikievents',
    gold: 'dev.ndjson',
    figures: (answer: { triggers: { atAnchor: number }; micro: { all: F1 } }) => [
      {
        measure: 'WikiEvents, trigger under a claim’s words',
        value: 100 * answer.triggers.atAnchor,
        bar: 60,
        reach: 75,
      },
      { measure: 'WikiEvents, arguments micro F1', value: 100 * answer.micro.all.f1, bar: 35, reach: 50 },
    ],
  },
]

export interface OutsideFigures {
  readonly figures: readonly Figure[]
  /** Folders whose data is not here. */
  readonly absent: readonly string[]
}

export async function measureOutside(folder: string): Promise<OutsideFigures> {
  const figures: Figure[] = []
  const absent: string[] = []
  for (const measure of measures) {
    const here = join(folder, measure.folder)
    if (existsSync(join(here, measure.gold))) figures.push(...(await measured(measure, here)))
    else absent.push(measure.folder)
  }
  return { figures, absent }
}

async function measured({ gold, wantTimes, figures }: Outside, folder: string): Promise<readonly Figure[]> {
  const lines = (await script(folder, 'prepare', gold)).split('\n').filter(Boolean)
  const { tools } = loadKnowledge()
  const read = lines.map((line) => {
    const { id, text, publishedAt } = JSON.parse(line) as { id: string; text: string; publishedAt?: string }
    return JSON.stringify(readDocument({ id, text, publishedAt, wantTimes }, tools))
  })
  const scratch = mkdtempSync(join(tmpdir(), 'truceline-eval-'))
  try {
    const out = join(scratch, 'out.ndjson')
    writeFileSync(out, `${read.join('\n')}\n`)
    return figures(JSON.parse(await script(folder, 'score', gold, out, '--json')) as never)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

const script = async (folder: string, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, ['run.mjs', ...args], { cwd: folder, maxBuffer: 2 ** 28 })).stdout

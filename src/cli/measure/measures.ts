/** Every measure of reading in one list: our own dispatches, the founding article, outside data, texts made to hurt. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../../domain/claim.js'
import { readDocument } from '../../read/index.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { type CorpusScore, isNegative, loadCorpus, scoreCorpus } from './corpus.js'
import type { Figure } from './figures.js'
import { HOSTILE } from './hostile.js'
import { measureOutside } from './outside.js'
import { addTallies, f1Of, MEASURES, NOTHING, scoreClaims, type Tallies } from './score.js'

export interface Evaluation {
  readonly figures: readonly Figure[]
  readonly known: CorpusScore
  readonly setAside: CorpusScore
  /** What could not be measured, and why. */
  readonly leftOut: readonly string[]
}

interface Where {
  readonly corpus: string
  /** The folder with the founding article and the outside data; often absent. */
  readonly shared: string
  /** Milliseconds that only ever grow: for how long the worst text takes. */
  readonly clock: () => number
}

const OWN_BARS = { claims: 75, slots: 60, values: 50, attribution: 70 }
const ARTICLE_BARS = { claims: 85, slots: 75, values: 65, attribution: 80 }

export async function evaluate({ corpus, shared, clock }: Where): Promise<Evaluation> {
  const dispatches = loadCorpus(corpus)
  const [setAside, known] = [dispatches.filter((one) => one.setAside), dispatches.filter((one) => !one.setAside)]
  const scores = { setAside: scoreCorpus(setAside), known: scoreCorpus(known) }
  const outside = await measureOutside(join(shared, 'eval'))
  const article = scoreArticle(join(shared, 'seed'))
  return {
    figures: [
      ...fourFigures('dispatches set aside', scores.setAside.all, OWN_BARS, 85, setAside.length),
      ...fourFigures('dispatches known to the rules', scores.known.all, {}, undefined, known.length),
      ...alarmFigures(dispatches.filter(isNegative).length, scores.known.alarms + scores.setAside.alarms),
      ...(article ? fourFigures('founding article', article, ARTICLE_BARS, 95, 1) : []),
      ...outside.figures,
      worstFigure(clock),
    ],
    ...scores,
    leftOut: [
      ...(dispatches.length === 0 ? ['our own dispatches: fixtures/corpus is in the checkout only'] : []),
      ...(article ? [] : ['the founding article: ../shared/seed is not here']),
      ...outside.absent.map((folder) => `${folder}: ../shared/eval/${folder} is not here`),
    ],
  }
}

const fourFigures = (
  of: string,
  tallies: Tallies,
  bars: Partial<Record<(typeof MEASURES)[number], number>>,
  reach: number | undefined,
  documents: number,
): readonly Figure[] =>
  MEASURES.map((measure) => {
    const f1 = f1Of(tallies[measure])
    return {
      measure: `${of}, ${measure} F1`,
      value: f1 === undefined ? undefined : 100 * f1,
      ...(bars[measure] !== undefined && { bar: bars[measure] }),
      ...(reach !== undefined && { reach }),
      documents,
    }
  })

const alarmFigures = (documents: number, value: number): readonly Figure[] =>
  documents === 0
    ? []
    : [{ measure: 'texts about other things, false claims (count)', value, bar: 0, lowIsGood: true, documents }]

function scoreArticle(folder: string): Tallies | undefined {
  const [article, gold] = [join(folder, 'article.txt'), join(folder, 'gold.json')]
  if (!existsSync(article) || !existsSync(gold)) return undefined
  const text = readFileSync(article, 'utf8')
  const expected = (JSON.parse(readFileSync(gold, 'utf8')) as { claims: Claim[] }).claims
  const { claims } = readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
  return [...scoreClaims(claims, expected).values()].reduce(addTallies, NOTHING)
}

/** The slowest of the texts made to hurt; each is read twice and the quicker one counts, for the machine does other things. */
function worstFigure(clock: () => number): Figure {
  const { tools } = loadKnowledge()
  const timed = (text: string) => {
    const start = clock()
    readDocument({ text, publishedAt: '2016-09-05' }, tools)
    return clock() - start
  }
  const worst = Object.entries(HOSTILE)
    .map(([name, text]) => ({ name, ms: Math.min(timed(text), timed(text)) }))
    .reduce((a, b) => (b.ms > a.ms ? b : a))
  return {
    measure: `worst of ${Object.keys(HOSTILE).length} texts of 100 kB (${worst.name}), ms`,
    value: worst.ms,
    bar: 1000,
    reach: 300,
    lowIsGood: true,
  }
}

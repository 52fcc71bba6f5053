/** The measures of reading as one table for people. */
import { type Figure, standingOf } from '../measure/figures.js'
import type { Evaluation } from '../measure/measures.js'
import { f1Of, MEASURES, type Tallies, type Tally } from '../measure/score.js'
import { table } from '../terminal/table.js'

export function showEvaluation({ figures, setAside, known, leftOut }: Evaluation, width: number): string {
  return [
    table(
      [
        { head: 'measure' },
        { head: 'figure', align: 'right' },
        { head: 'bar', align: 'right' },
        { head: 'reach for', align: 'right' },
        { head: '', whole: true },
      ],
      figures.map(figureRow),
      width,
    ),
    ...[
      { name: 'set aside', score: setAside },
      { name: 'known to the rules', score: known },
    ].flatMap(({ name, score }) =>
      score.documents > 0
        ? [
            '',
            `By kind, ${score.documents} dispatches ${name}: F1 (right / found / expected)`,
            kindTable(score.byKind, width),
          ]
        : [],
    ),
    ...leftOut.map((what) => `Left out: ${what}.`),
  ].join('\n')
}

const figureRow = (figure: Figure): readonly string[] => [
  figure.measure,
  shown(figure.value),
  shown(figure.bar),
  shown(figure.reach),
  standingOf(figure),
]

const shown = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1).replace(/\.0$/, ''))

const kindTable = (byKind: ReadonlyMap<string, Tallies>, width: number): string =>
  table(
    [{ head: 'kind' }, ...MEASURES.map((head) => ({ head, align: 'right' as const }))],
    [...byKind].map(([kind, tallies]) => [kind, ...MEASURES.map((measure) => cell(tallies[measure]))]),
    width,
  )

function cell(tally: Tally): string {
  const f1 = f1Of(tally)
  return `${f1 === undefined ? '–' : (100 * f1).toFixed(1)} (${tally.right}/${tally.found}/${tally.expected})`
}

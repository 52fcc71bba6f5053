/** What reading did, sentence by sentence, for people: why a sentence gave the claims it gave, or none. */
import { claimLine, type Paint, type SentenceTrace, type TracedWords } from '../../read/index.js'
import type { Colours } from '../terminal/colour.js'
import { wrap } from '../terminal/width.js'
import type { ShowOptions } from './reasons.js'

/** The steps that mark words, in the order of reading, and what their line is called. */
const MARKS: Readonly<Record<string, string>> = {
  actors: 'names',
  places: 'places',
  times: 'times',
  counts: 'numbers',
  quotes: 'quotes',
}
const REFINED: ReadonlySet<string> = new Set(['changed', 'merged', 'dropped'])
const LABEL = 13

export function showTrace(traces: readonly SentenceTrace[], options: ShowOptions): string {
  return traces.map((one) => sentenceLines(one, options).join('\n')).join('\n\n')
}

function sentenceLines(trace: SentenceTrace, { colours, width }: ShowOptions): string[] {
  const { sentence, at, role, text, did, claims } = trace
  const line = (label: string, words: string) =>
    wrap(words, Math.max(30, width - LABEL - 4)).map(
      (part, index) => `  ${(index === 0 ? label : '').padEnd(LABEL)}${part}`,
    )
  const paint: Paint = (kind, words) => (kind === 'value' ? colours.green(words) : words)
  return [
    `${colours.bold(`Sentence ${sentence}`)} ${colours.dim(`[${at[0]}, ${at[1]}) ${role}`)}`,
    ...wrap(oneLine(text), Math.max(30, width - 2)).map((part) => `  ${part}`),
    ...Object.entries(MARKS).flatMap(([step, label]) => {
      const marks = did.filter((one) => one.step === step && !one.act)
      return marks.length === 0 ? [] : line(label, marks.map(showMark).join(' · '))
    }),
    ...did
      .filter(({ step }) => step === 'clauses')
      .flatMap((one, i) => line(i === 0 ? 'clauses' : '', showClause(one))),
    ...did.filter(({ step }) => step === 'attributions').flatMap((one) => line('voice', showMark(one))),
    ...triedLines(trace, colours).flatMap(([label, words]) => line(label, words)),
    ...did.filter(({ act }) => act && REFINED.has(act)).flatMap((one) => line('refined', showRefined(one))),
    ...(claims.length === 0
      ? line('claims', colours.yellow(noClaim(trace)))
      : claims.flatMap((claim, i) => line(i === 0 ? 'claims' : '', claimLine(claim, paint)))),
  ]
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
const quoted = (text: string): string => {
  const line = oneLine(text)
  return `“${line.length > 70 ? `${line.slice(0, 50)} … ${line.slice(-15)}` : line}”`
}
const showMark = ({ text, did, step }: TracedWords): string =>
  step === 'quotes' ? quoted(text) : `${quoted(text)} ${did}`
const showClause = ({ text, did }: TracedWords): string => `${quoted(text)} ${did}`
const showRefined = ({ step, act, did, text }: TracedWords): string =>
  act === 'changed' ? `${step}: ${did}` : `${step} ${act} ${quoted(text)}: ${did}`

/** For each finder the rules that matched, then what it made of them. */
function triedLines({ did, at }: SentenceTrace, colours: Colours): [string, string][] {
  const tried = did.filter(({ act }) => act === 'matched' || act === 'found' || act === 'refused')
  const finders = [...new Set(tried.map(({ step }) => step))]
  return finders.flatMap((finder) => {
    const own = tried.filter(({ step, act, did }) => step === finder && !(act === 'found' && did === 'statement'))
    const lines = own.filter(({ act }) => act === 'matched').map(showRule)
    const found = own
      .filter(({ act }) => act === 'found')
      .map(({ text, did }) => colours.green(`found ${did}: ${quoted(text)}`))
    const refused = own
      .filter(({ act }) => act === 'refused')
      .map(({ text, did, at: own }) =>
        colours.yellow(
          own[0] === at[0] && own[1] === at[1] ? `no claim: ${did}` : `no claim of ${quoted(text)}: ${did}`,
        ),
      )
    return [...lines, ...found, ...refused].map((words, index): [string, string] => [index === 0 ? finder : '', words])
  })
}

const showRule = ({ text, did, rule }: TracedWords): string =>
  `${quoted(text)} fits “${rule!.pattern}”, ${did} in ${rule!.table} (${rule!.files.join(', ')})`

function noClaim({ role, did }: SentenceTrace): string {
  if (role === 'furniture')
    return 'none: this is furniture of the page (a caption, a byline, a header), which finders leave alone'
  if (did.some(({ act }) => act === 'dropped' || act === 'merged')) return 'none of its own, see what was refined'
  if (did.some(({ act }) => act === 'refused')) return 'none, for the reasons above'
  if (did.some(({ act }) => act === 'matched'))
    return 'none: words fit rules, but not what their finders need beside them'
  return 'none: no rule fits any of its words'
}

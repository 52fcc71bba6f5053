/** `truceline judge AGREEMENT.yaml --events EVENTS.ndjson`: verdicts with reasons, without a desk. */
import { Command } from 'commander'
import { Problem } from '../../base/problem.js'
import type { Agreement, Finding } from '../../domain/agreement.js'
import { judge, parseAgreement } from '../../judge/index.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { readEvents } from '../desk/readEvents.js'
import { readTextFile } from '../desk/readTextFile.js'
import { showFindings } from '../show/findings.js'
import { showJudgement } from '../show/judgement.js'
import { acting, type CliCommand, withJson } from '../terminal/command.js'
import { type ExitCode, type Io, print, printJson, printLine, say } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'

interface Options {
  readonly events: string
  readonly on?: string
  readonly knownAt?: string
  readonly json?: boolean
  readonly ndjson?: boolean
}

export const judgeCommand: CliCommand = {
  build: (run) =>
    withJson(new Command('judge'))
      .summary('event lines to verdicts with reasons, without a desk')
      .description(
        'Judges event lines, one JSON object a line, by an agreement: verdicts with reasons, without a desk.',
      )
      .argument('<agreement.yaml>')
      .requiredOption('--events <file>', 'the event lines; - is standard input')
      .option('--on <time>', 'the moment asked about; a bare date means the end of that day in the agreement’s zone')
      .option('--known-at <time>', 'count only what was recorded by then (default: the last line’s time)')
      .option('--ndjson', 'one line of JSON a verdict')
      .action(acting(run, async (file: string, options: Options) => judgeFile(run.io, file, options))),
}

async function judgeFile(io: Io, file: string, options: Options): Promise<ExitCode> {
  if (options.json && options.ndjson) throw new Problem('bad-argument', 'Take --json or --ndjson, not both.')
  const agreement = await agreementIn(io, file)
  const { lines, findings } = await readEvents(io, options.events)
  if (lines.length === 0 && findings.length > 0) throw new Problem('events-invalid', atFirst(options.events, findings))
  const { actors, places } = loadKnowledge()
  const judgement = judge([agreement], lines, { on: options.on, knownAt: options.knownAt, actors, places })
  if (options.ndjson) for (const verdict of judgement.verdicts) await printLine(io, verdict)
  else if (options.json) await printJson(io, judgement)
  else await print(io, showJudgement(judgement, showOptions(io)))
  for (const { line, say: what } of findings) await say(io, `truceline: ${options.events}:${line}: ${what} Left out.`)
  return findings.length === 0 ? 0 : 3
}

async function agreementIn(io: Io, file: string): Promise<Agreement> {
  const { agreement, findings } = parseAgreement(await readTextFile(io, file))
  if (agreement) return agreement
  await say(io, showFindings(file, findings, showOptions(io)))
  throw new Problem('agreement-invalid', `${file} has ${findings.length} mistakes, listed above.`)
}

const atFirst = (file: string, [first]: readonly Finding[]): string => `${file}:${first?.line}: ${first?.say}`

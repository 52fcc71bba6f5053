/** `truceline read`: documents to claims, without a desk. */
import { Command, Option } from 'commander'
import { PROBLEMS, Problem } from '../../base/problem.js'
import { bySentence, type SentenceTrace } from '../../read/index.js'
import { type FoundDocument, findDocuments } from '../desk/findDocuments.js'
import { oneReader, readersFor } from '../desk/lineReaders.js'
import type { ModelFlags } from '../desk/model.js'
import { type ReadDocument, type ReadFlags, readBytes } from '../desk/readBytes.js'
import { READER_CHOICES, type ReaderChoice, type Reads, readerFrom } from '../desk/reader.js'
import { readLines } from '../desk/readLines.js'
import { showReading } from '../show/reading.js'
import { showTrace } from '../show/trace.js'
import { amountFrom } from '../terminal/amount.js'
import { coloursFor } from '../terminal/colour.js'
import { acting, type CliCommand } from '../terminal/command.js'
import { type ExitCode, type Io, print, printJson, printLine, say } from '../terminal/io.js'
import { linesOf } from '../terminal/lines.js'
import { showOptions } from '../terminal/page.js'
import { columnsOf } from '../terminal/width.js'

interface Options extends ReadFlags, ModelFlags {
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly stdinNdjson?: boolean
  readonly reader: ReaderChoice
  readonly sentence?: string
  readonly threads?: number
}

export const readCommand: CliCommand = {
  build: (run) =>
    new Command('read')
      .summary('documents to claims, without a desk')
      .description(
        'Reads documents into claims: .txt .md .html .eml .pdf .docx; - is standard input. For people a page, the text with its claims marked and a list of them.',
      )
      .argument('[file...]')
      .option('--json', 'one JSON object, for one document')
      .option('--ndjson', 'one line of JSON a document')
      .option('--stdin-ndjson', 'lines {id, text, publishedAt?} on standard input, answered in order, as they come')
      .option(
        '--threads <n>',
        'with --stdin-ndjson: how many documents are read at once (one a core, 4 at most)',
        (given: string) => amountFrom('--threads', given, 64),
      )
      .option('--published <date>', 'what “Monday” counts from, where the document does not say it')
      .option('--times', 'with every time expression: times: [{at, text, value}]')
      .option(
        '--trace',
        'what each step did to each sentence, on standard error; with --json or --ndjson a line of JSON each',
      )
      .option('--sentence <n|words>', 'with --trace: only the sentence of that number, or those with the words in them')
      .addOption(
        new Option('--reader <reader>', 'who reads; both shows how far the two agree')
          .choices(READER_CHOICES)
          .default('built-in'),
      )
      .option('--model-url <address>', 'where the model answers (TRUCELINE_MODEL_URL)')
      .option('--model <name>', 'its name there (TRUCELINE_MODEL)')
      .option('--max-requests <n>', 'requests to the model that a document may cost (100)')
      .option('--max-tokens <n>', 'tokens that it may cost (500000)')
      .option('--model-timeout <seconds>', 'how long it may take (1800)')
      .action(acting(run, async (files: readonly string[], options: Options) => read(run.io, files, options))),
}

async function read(io: Io, files: readonly string[], options: Options): Promise<ExitCode> {
  assertUsable(files, options)
  const reads = readerFrom(io, options.reader, options)
  if (options.stdinNdjson) {
    const readers = options.reader === 'built-in' ? readersFor(reads, options.threads) : oneReader(reads)
    return readLines(io, linesOf(io.stdin), options, readers)
  }
  const { documents, leftOut } = await findDocuments(io, files)
  const failed = [...leftOut]
  if (options.json && documents.length > 1) throw new Problem('bad-argument', 'For several documents take --ndjson.')
  for (const document of documents) {
    try {
      await show(io, await readOne(document, options, reads), options)
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'cancelled') throw error
      failed.push({ file: document.file, problem: error })
    }
  }
  return report(io, failed, documents.length + leftOut.length)
}

function assertUsable(files: readonly string[], options: Options): void {
  const { stdinNdjson, json, ndjson } = options
  if (json && ndjson) throw new Problem('bad-argument', 'Take --json or --ndjson, not both.')
  if (stdinNdjson && files.length > 0) throw new Problem('bad-argument', 'With --stdin-ndjson name no files.')
  if (options.sentence !== undefined && !options.trace)
    throw new Problem('bad-argument', '--sentence says which part of --trace to show.')
  if (stdinNdjson && options.trace)
    throw new Problem('bad-argument', '--trace shows files, one after another, and no lines of --stdin-ndjson.')
  if (!stdinNdjson && files.length === 0) {
    throw new Problem('bad-argument', 'Name the documents to read, or - for standard input.')
  }
}

async function readOne({ file, load }: FoundDocument, options: Options, reads: Reads): Promise<ReadDocument> {
  const { bytes, name, mediaType } = await load()
  return readBytes({ bytes, name, mediaType, id: options.ndjson ? file : undefined }, options, reads)
}

async function show(io: Io, { reading, text, trace }: ReadDocument, options: Options): Promise<void> {
  if (options.trace) await showSteps(io, wanted(bySentence(text, { reading, trace }), options.sentence), options)
  if (options.json) await printJson(io, reading)
  else if (options.ndjson) await printLine(io, reading)
  else await print(io, showReading(reading, text, showOptions(io)))
}

async function showSteps(io: Io, traces: readonly SentenceTrace[], { json, ndjson }: Options): Promise<void> {
  if (!json && !ndjson)
    return say(io, `${showTrace(traces, { colours: coloursFor(io, io.stderr), width: columnsOf(io.stderr) })}\n`)
  for (const one of traces) await say(io, JSON.stringify(one))
}

function wanted(traces: readonly SentenceTrace[], which: string | undefined): readonly SentenceTrace[] {
  if (which === undefined) return traces
  const found = /^\d+$/.test(which)
    ? traces.filter(({ sentence }) => sentence === Number(which))
    : traces.filter(({ text }) => text.toLowerCase().includes(which.toLowerCase()))
  if (found.length > 0) return found
  throw new Problem(
    'bad-argument',
    `--sentence ${which}: there is none; the text has ${traces.length} sentence${traces.length === 1 ? '' : 's'}.`,
  )
}

async function report(
  io: Io,
  failed: readonly { readonly file: string; readonly problem: Problem }[],
  total: number,
): Promise<ExitCode> {
  const [only] = failed
  if (only && total === 1) throw only.problem
  for (const { file, problem } of failed) {
    await say(io, `truceline: ${file}: ${PROBLEMS[problem.code].title}: ${problem.message}`)
  }
  return failed.length === 0 ? 0 : failed.length === total ? 2 : 3
}

/** `truceline add`: files documents. One that cannot be read does not stop the others. */
import { Option } from 'commander'
import { PROBLEMS, Problem } from '../../base/problem.js'
import type { FiledAnswer } from '../../domain/answer.js'
import { READERS, type ReaderName } from '../../domain/vocabulary.js'
import type { DeskAccess } from '../desk/access.js'
import { type FoundDocument, findDocuments } from '../desk/findDocuments.js'
import { onDesk } from '../desk/openAccess.js'
import { untilStopped } from '../desk/reader.js'
import { showFiled } from '../show/filed.js'
import { acting, type CliCommand, writingCommand } from '../terminal/command.js'
import { type ExitCode, type Io, personFrom, print, printJson, say } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'
import { progressOn } from '../terminal/progress.js'

interface Options {
  readonly published?: string
  readonly source?: string
  readonly title?: string
  readonly by?: string
  readonly knownAt?: string
  readonly data?: string
  readonly json?: boolean
  readonly reader: ReaderName
}

export interface FiledFile extends FiledAnswer {
  readonly file: string
}
interface LeftOut {
  readonly file: string
  readonly problem: Problem
}

export const addCommand: CliCommand = {
  build: (run) =>
    writingCommand('add')
      .summary('file documents: read, reconcile, judge again')
      .description(
        'Files documents: .txt .md .html .eml .pdf .docx; folders are searched; an address is fetched because you ask for it. The same document twice is one document.',
      )
      .argument('<file|dir|url...>')
      .option('--published <date>', 'when it was published, where the document does not say so')
      .option('--source <id>', 'whose document it is')
      .option('--title <title>', 'its title, where the document has none')
      .addOption(
        new Option('--reader <reader>', 'who reads; a model is set by TRUCELINE_MODEL_URL and TRUCELINE_MODEL')
          .choices(READERS)
          .default('built-in'),
      )
      .action(
        acting(run, async (paths: readonly string[], options: Options) => {
          const { io } = run
          const { documents, leftOut } = await findDocuments(io, paths)
          if (documents.length === 0) throw leftOut[0]?.problem ?? nothing(paths)
          const by = personFrom(io, options.by)
          const done = await onDesk(io, options.data, (desk) => fileAll(io, desk, documents, { ...options, by }))
          return report(io, done.filed, [...leftOut, ...done.leftOut], options.json)
        }),
      ),
}

const nothing = (paths: readonly string[]): Problem =>
  new Problem('file-missing', `There is no document in ${paths.join(', ')} (.txt .md .html .eml .pdf .docx).`)

async function fileAll(
  io: Io,
  desk: DeskAccess,
  documents: readonly FoundDocument[],
  { published, source, title, knownAt, by, reader: chosen }: Options & { readonly by: string },
): Promise<{ filed: readonly FiledFile[]; leftOut: readonly LeftOut[] }> {
  const filed: FiledFile[] = []
  const leftOut: LeftOut[] = []
  const progress = progressOn(io, 'filing')
  const about = { publishedAt: published, source, title, knownAt, by }
  const reading = chosen === 'model' ? { reader: chosen, signal: untilStopped(io) } : {}
  for (const [done, { file, load }] of documents.entries()) {
    progress.tell(done, documents.length, file)
    try {
      const document = await load()
      filed.push({ file, ...(await desk.file({ ...document, ...about, ...reading })) })
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'cancelled') {
        progress.end()
        throw error
      }
      leftOut.push({ file, problem: error })
    }
  }
  progress.end()
  return { filed, leftOut }
}

async function report(
  io: Io,
  filed: readonly FiledFile[],
  leftOut: readonly LeftOut[],
  json: boolean | undefined,
): Promise<ExitCode> {
  if (filed.length === 0 && leftOut.length === 1) throw leftOut[0]!.problem
  for (const { file, problem } of leftOut) {
    await say(io, `truceline: ${file}: ${PROBLEMS[problem.code].title}: ${problem.message}`)
  }
  if (json) {
    const left = leftOut.map(({ file, problem }) => ({ file, code: problem.code, detail: problem.message }))
    await printJson(io, { filed, leftOut: left })
  } else if (filed.length > 0) await print(io, showFiled(filed, showOptions(io)))
  if (leftOut.length > 0)
    await say(io, `truceline: ${leftOut.length} of ${filed.length + leftOut.length} were left out.`)
  return leftOut.length === 0 ? 0 : filed.length === 0 ? 2 : 3
}

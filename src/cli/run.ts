/**
 * One command line, run: `argv` without the program's name in, an exit code out. Whatever goes wrong becomes one line on
 * stderr; a stack trace only with `TRUCELINE_DEBUG=1`.
 */
import { Command, CommanderError } from 'commander'
import { Problem } from '../base/problem.js'
import { COMMANDS } from './commands/all.js'
import type { Run } from './terminal/command.js'
import { type ExitCode, type Io, PipeClosed } from './terminal/io.js'
import { columnsOf } from './terminal/width.js'

export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = programFor({ io, finish: (given) => (code = given) })
  try {
    await program.parseAsync(argv.length === 0 ? ['help'] : [...argv], { from: 'user' })
    return code
  } catch (error) {
    return explain(error, io)
  }
}

/** The whole command tree; the reference page is generated from it. */
export function programFor(context: Run): Command {
  const { io } = context
  const program = new Command('truceline')
    .description('Is the cease-fire holding? From reports to a sourced, explainable answer.')
    .version(io.version, '-V, --version')
    .helpCommand(true)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, print) => print(text.replace(/^error: /, 'truceline: ')),
      getOutHelpWidth: () => columnsOf(io.stdout),
      getErrHelpWidth: () => columnsOf(io.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  for (const command of COMMANDS) program.addCommand(command.build(context).copyInheritedSettings(program))
  for (const group of program.commands) for (const command of group.commands) command.copyInheritedSettings(program)
  return program
}

function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof PipeClosed) return 0
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (io.env['TRUCELINE_DEBUG'] === '1' && error instanceof Error) io.stderr.write(`${error.stack}\n`)
  if (error instanceof Problem) {
    io.stderr.write(`truceline: ${error.title}: ${error.message}\n`)
    return error.code === 'record-broken' ? 3 : 2
  }
  const what = error instanceof Error ? error.message : String(error)
  io.stderr.write(`truceline: This is a bug of ours: ${what} (TRUCELINE_DEBUG=1 shows where)\n`)
  return 1
}

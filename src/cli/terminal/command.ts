/** What a command's file exports, and the options that many share. One file a command; `commands/all.ts` lists them. */
import { Command } from 'commander'
import type { ExitCode, Io } from './io.js'

export interface Run {
  readonly io: Io
  /** How the run ended when it was not simply done. */
  finish(code: ExitCode): void
}

export interface CliCommand {
  build(run: Run): Command
}

type Work<Args extends unknown[]> = (...args: Args) => Promise<ExitCode | undefined>

/** A commander action that reports its exit code to the run. */
export const acting =
  <Args extends unknown[]>(run: Run, work: Work<Args>) =>
  async (...args: Args): Promise<void> => {
    const code = await work(...args)
    if (code) run.finish(code)
  }

export const withData = (command: Command): Command =>
  command.option('--data <dir>', 'the desk’s folder (TRUCELINE_DATA; DATABASE_URL for a server desk)')

export const withJson = (command: Command): Command => command.option('--json', 'one JSON object, for programs')

export const withPerson = (command: Command): Command =>
  command.option('--by <person>', 'who files this (TRUCELINE_PERSON; else your user name)')

export const withArchiveTime = (command: Command): Command =>
  command.option('--known-at <time>', 'stated knowledge time; only on an archive that is still being filed')

/** Repeatable and comma-separated options. */
export const list = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
]

/** A command that writes: on a desk, in somebody's name. */
export const writingCommand = (name: string): Command =>
  withArchiveTime(withPerson(withJson(withData(new Command(name)))))

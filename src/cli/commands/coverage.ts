/** `truceline coverage add`: who watched where and when. Without it a quiet day is unknown, not kept. */
import { Command } from 'commander'
import { type WriteFlags, writeEntry } from '../desk/writeEntry.js'
import { acting, type CliCommand, withArchiveTime, withData, withJson } from '../terminal/command.js'

interface Options extends Omit<WriteFlags, 'by'> {
  readonly by: string
  readonly person?: string
  readonly place: string
  readonly from: string
  readonly to: string
  readonly note?: string
}

export const coverageCommand: CliCommand = {
  build: (run) =>
    new Command('coverage').description('who watched where and when').addCommand(
      withArchiveTime(withJson(withData(new Command('add'))))
        .summary('record that somebody watched a place for a time')
        .description(
          'Records that somebody watched a place for a time. Without coverage a quiet day is unknown, not kept.',
        )
        .requiredOption('--by <watcher>', 'who watched')
        .requiredOption('--place <name>', 'where')
        .requiredOption('--from <date>', 'the first day, or the moment it began')
        .requiredOption('--to <date>', 'the last day, itself included, or the moment it ended')
        .option('--note <text>', 'what else there is to say')
        .option('--person <person>', 'who files this (TRUCELINE_PERSON; else your user name)')
        .action(
          acting(run, async ({ by: watcher, person, place, from, to, note, ...flags }: Options) =>
            writeEntry(
              run.io,
              'coverage',
              { ...flags, ...(person !== undefined && { by: person }) },
              { watcher, place, from, to, note },
              `${watcher} watched ${place} from ${from} to ${to}`,
            ),
          ),
        ),
    ),
}

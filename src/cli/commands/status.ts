/** `truceline status`: is it holding? */
import { Command } from 'commander'
import { incidentsOfDay } from '../desk/incidentsOfDay.js'
import { onDesk } from '../desk/openAccess.js'
import { showStatusAnswer } from '../show/status.js'
import { acting, type CliCommand, withData, withJson } from '../terminal/command.js'
import { print, printJson } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'

interface Options {
  readonly agreement?: string
  readonly on?: string
  readonly knownAt?: string
  readonly since?: string
  readonly data?: string
  readonly json?: boolean
}

export const statusCommand: CliCommand = {
  build: (run) =>
    withJson(withData(new Command('status')))
      .summary('is it holding? the board, the calm counter, what changed')
      .description('The board of one agreement: each term and party, the calm counter, besieged places, what changed.')
      .option('--agreement <id>', 'which agreement, when the desk has several')
      .option('--on <date>', 'the moment asked about; a bare date means the end of that day')
      .option('--known-at <time>', 'answer as the desk knew it then (default: now, or an archive’s last entry)')
      .option('--since <time>', 'show what changed since this knowledge time (default: a day before)')
      .action(
        acting(run, async ({ data, json, ...question }: Options) => {
          const { io } = run
          return onDesk(io, data, async (desk) => {
            const answer = await desk.status(question)
            if (json) await printJson(io, answer)
            else await print(io, showStatusAnswer(answer, await incidentsOfDay(desk, answer), showOptions(io)))
            return 0 as const
          })
        }),
      ),
}

/** `truceline incidents`: the list, with filters. */
import { Command, Option } from 'commander'
import { Problem } from '../../base/problem.js'
import { INCIDENT_TYPES } from '../../domain/vocabulary.js'
import { onDesk } from '../desk/openAccess.js'
import { showIncidents } from '../show/incidents.js'
import { acting, type CliCommand, withData, withJson } from '../terminal/command.js'
import { print, printJson } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'

interface Options {
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly type?: string
  readonly place?: string
  readonly party?: string
  readonly q?: string
  readonly knownAt?: string
  readonly after?: string
  readonly limit?: number
  readonly data?: string
  readonly json?: boolean
}

export const incidentsCommand: CliCommand = {
  build: (run) =>
    withJson(withData(new Command('incidents')))
      .summary('the incidents, with their voices and tolls')
      .description('What the desk’s claims amount to: every number with its voice, ranges and never averages.')
      .option('--on <date>', 'of one day')
      .option('--from <date>', 'from this day on')
      .option('--to <date>', 'up to and with this day')
      .addOption(new Option('--type <type>', 'of one type').choices([...INCIDENT_TYPES]))
      .option('--place <name>', 'at or inside a place')
      .option('--party <actor>', 'that some voice lays to this actor')
      .option('--q <words>', 'with these words in place, type, party or sentence')
      .option('--known-at <time>', 'as the desk knew it then')
      .option('--limit <n>', 'at most so many', wholeNumber)
      .option('--after <cursor>', 'the next page: `next` of the page before')
      .action(
        acting(run, async ({ data, json, on, from = on, to = on, ...rest }: Options) => {
          const { io } = run
          const answer = await onDesk(io, data, (desk) => desk.incidents({ from, to, ...rest }))
          await (json ? printJson(io, answer) : print(io, showIncidents(answer, showOptions(io))))
          return 0
        }),
      ),
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new Problem('bad-argument', `“${text}” is not a number from 1 on.`)
}

/** `truceline serve`: a desk over HTTP, with its page. */
import { Command } from 'commander'
import { deskPlace } from '../desk/place.js'
import { type AddressFlags, addressFrom, serving } from '../desk/serving.js'
import { openTeam } from '../desk/team.js'
import { acting, type CliCommand, withData } from '../terminal/command.js'
import type { ExitCode, Io } from '../terminal/io.js'

export interface ServeFlags extends AddressFlags {
  readonly data?: string
}

export const withAddress = (command: Command): Command =>
  command
    .option('--port <n>', 'port; 0 picks a free one (PORT; else 4680)')
    .option('--host <address>', 'address; off loopback a token is needed (TRUCELINE_TOKEN)', '127.0.0.1')

export const serveCommand: CliCommand = {
  build: (run) =>
    withAddress(withData(new Command('serve')))
      .summary('serve a desk: the page and the interface')
      .description('Serves the page and the interface of a desk until it is ended.')
      .action(acting(run, async (flags: ServeFlags) => serve(run.io, flags))),
}

async function serve(io: Io, flags: ServeFlags): Promise<ExitCode> {
  const address = addressFrom(io, flags)
  const place = deskPlace(io, flags.data)
  const team = await openTeam(io, place)
  try {
    return await serving(io, team, place, address)
  } finally {
    await team.desk.close()
  }
}

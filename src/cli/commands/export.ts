/** `truceline export ndjson`: the whole record, byte for byte, also while a server has the desk open. */
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { Problem } from '../../base/problem.js'
import { exportRecord } from '../../store/index.js'
import { type DeskPlace, deskPlace } from '../desk/place.js'
import { openTeam } from '../desk/team.js'
import { acting, type CliCommand, withData } from '../terminal/command.js'
import { type Io, write } from '../terminal/io.js'
import { linesOf } from '../terminal/lines.js'

export const exportCommand: CliCommand = {
  build: (run) =>
    new Command('export').description('the desk for other programs').addCommand(
      withData(new Command('ndjson'))
        .summary('the whole record, one entry a line')
        .description('The whole record, one entry a line, as `truceline verify` takes it. What is sealed stays sealed.')
        .action(
          acting(run, async ({ data }: { data?: string }) => {
            const { io } = run
            for await (const line of recordLines(io, deskPlace(io, data))) await write(io.stdout, line)
            return 0
          }),
        ),
    ),
}

/** A record only ever grows, so what is there can be read while another process writes; a line begun is left out. */
async function* recordLines(io: Io, place: DeskPlace): AsyncGenerator<string> {
  if (place.kind === 'folder') {
    const file = join(place.dir, 'record.ndjson')
    if (!existsSync(file)) throw new Problem('desk-missing', `There is no desk in ${place.dir}.`)
    for await (const line of linesOf(createReadStream(file), 'finished')) yield `${line}\n`
    return
  }
  const { desk } = await openTeam(io, place)
  try {
    yield* exportRecord(desk)
  } finally {
    await desk.close()
  }
}

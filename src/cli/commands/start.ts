/** `npm start`: the sample desk is opened, or made; the answer is printed; the page is served. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { Problem } from '../../base/problem.js'
import { greeting } from '../desk/greeting.js'
import { openAccess } from '../desk/openAccess.js'
import { type DeskPlace, deskPlace } from '../desk/place.js'
import { makeSample } from '../desk/sample.js'
import { addressFrom, serving } from '../desk/serving.js'
import { acting, type CliCommand, withData } from '../terminal/command.js'
import { type ExitCode, type Io, print, say } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'
import { lineProgressOn } from '../terminal/progress.js'
import { type ServeFlags, withAddress } from './serve.js'

export const startCommand: CliCommand = {
  build: (run) =>
    withAddress(withData(new Command('start')))
      .summary('open the sample desk, say whether the truce is holding, and serve it')
      .description('Opens the sample desk, or the one named; prints the answer on its last day; serves it until ended.')
      .action(acting(run, async (flags: ServeFlags) => start(run.io, flags))),
}

async function start(io: Io, flags: ServeFlags): Promise<ExitCode> {
  const place = deskPlace(io, flags.data)
  const address = addressFrom(io, flags)
  await ready(io, place)
  const desk = await openAccess(io, place)
  try {
    await print(io, await greeting(desk, showOptions(io)))
    if (desk.team) return await serving(io, desk.team, place, address)
    await say(io, 'truceline: Another process serves this desk already.')
    await print(io, `Truceline is at ${desk.where}`)
    return 0
  } finally {
    await desk.close()
  }
}

/** A folder that holds no desk yet gets the sample; one that holds something else is left alone. */
async function ready(io: Io, place: DeskPlace): Promise<void> {
  if (place.kind === 'server' || existsSync(join(place.dir, 'record.ndjson'))) return
  const isEmpty = !existsSync(place.dir) || readdirSync(place.dir).length === 0
  if (!isEmpty) {
    throw new Problem(
      'desk-missing',
      `${place.dir} holds other files and no desk. Name an empty folder, or make a desk: truceline init`,
    )
  }
  const progress = lineProgressOn(io, 'filing the sample story, once')
  await makeSample(io, place.dir, progress)
}

/** `npm start`: the sample desk is opened, or made; the answer is printed; the page is served. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { Problem } from '../../base/problem.js'
import type { DeskAccess } from '../desk/access.js'
import { greeting } from '../desk/greeting.js'
import { localDesk } from '../desk/local.js'
import { makeDesk } from '../desk/makeDesk.js'
import { openAccess } from '../desk/openAccess.js'
import { type DeskPlace, deskPlace, SAMPLE_STORY } from '../desk/place.js'
import { makeSample } from '../desk/sample.js'
import { addressFrom, serving } from '../desk/serving.js'
import { teamOn } from '../desk/team.js'
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
  if (place.kind === 'folder') await ready(io, place.dir)
  const desk = await openAccess(io, place).catch((error) => sampleOnServer(io, place, error))
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
async function ready(io: Io, dir: string): Promise<void> {
  if (existsSync(join(dir, 'record.ndjson'))) return
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    throw new Problem(
      'desk-missing',
      `${dir} holds other files and no desk. Name an empty folder, or make a desk: truceline init`,
    )
  }
  await makeSample(io, dir, lineProgressOn(io, DOING))
}

/** A database server that has no desk yet gets the sample too. */
async function sampleOnServer(io: Io, place: DeskPlace, error: unknown): Promise<DeskAccess> {
  const isMissing = error instanceof Problem && error.code === 'desk-missing' && place.kind === 'server'
  if (!isMissing) throw error
  const desk = await makeDesk(io, place, { story: SAMPLE_STORY }, lineProgressOn(io, DOING))
  return localDesk(teamOn(io, desk), 'the database server')
}

const DOING = 'filing the sample story, once'

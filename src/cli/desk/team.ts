/** A desk opened in this process, with all that the use cases need. */
import { resolve } from 'node:path'
import type { Team } from '../../flow/team.js'
import type { Desk } from '../../store/api.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { openDesk } from '../../store/openDesk.js'
import { type Io, say } from '../terminal/io.js'
import { type DeskPlace, templatesDir } from './place.js'

export const teamOn = (io: Io, desk: Desk): Team => ({
  desk,
  knowledge: loadKnowledge(),
  clock: io.clock,
  engine: `truceline ${io.version}`,
})

export async function openTeam(io: Io, place: DeskPlace): Promise<Team> {
  const desk = await openDesk(
    place.kind === 'folder'
      ? {
          dir: place.dir,
          clock: io.clock,
          templates: templatesDir(io),
          onNotice: (notice) => void say(io, `truceline: ${notice}`),
        }
      : { databaseUrl: place.databaseUrl, clock: io.clock, ...keysOf(io) },
  )
  return teamOn(io, desk)
}

export function keysOf(io: Io): { readonly keysFile?: string } {
  const file = io.env['TRUCELINE_KEYS']
  return file ? { keysFile: resolve(io.cwd, file) } : {}
}

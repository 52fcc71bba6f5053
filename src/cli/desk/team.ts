/** A desk opened in this process, with all that the use cases need. */
import { resolve } from 'node:path'
import { Problem } from '../../base/problem.js'
import type { Team } from '../../flow/team.js'
import type { Desk } from '../../store/api.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { openDesk } from '../../store/openDesk.js'
import { type Io, say } from '../terminal/io.js'
import { modelFrom } from './model.js'
import { type DeskPlace, templatesDir } from './place.js'
import { servedAt } from './remote.js'

/** Looked at when a model is wanted: a slip in its settings is no reason to refuse a question about the desk. */
function configuredModel(io: Io): NonNullable<Team['model']> {
  let model: ReturnType<typeof modelFrom> | undefined
  return () => (model ??= modelFrom(io, {}))
}

export const teamOn = (io: Io, desk: Desk): Team => ({
  desk,
  knowledge: loadKnowledge(),
  clock: io.clock,
  engine: `truceline ${io.version}`,
  model: configuredModel(io),
})

/** When another process serves the folder, the `desk-locked` problem says where: `extra.url`. */
export async function openTeam(io: Io, place: DeskPlace): Promise<Team> {
  if (place.kind === 'server') {
    return teamOn(io, await openDesk({ databaseUrl: place.databaseUrl, clock: io.clock, ...keysOf(io) }))
  }
  const { dir } = place
  const onNotice = (notice: string) => void say(io, `truceline: ${notice}`)
  try {
    return teamOn(io, await openDesk({ dir, clock: io.clock, templates: templatesDir(io), onNotice }))
  } catch (error) {
    throw error instanceof Problem && error.code === 'desk-locked' ? served(dir, error) : error
  }
}

function served(dir: string, locked: Problem): Problem {
  const url = servedAt(dir, locked.extra['pid'])
  return url
    ? new Problem('desk-locked', `${locked.message} It serves the desk at ${url}.`, { ...locked.extra, url })
    : locked
}

export function keysOf(io: Io): { readonly keysFile?: string } {
  const file = io.env['TRUCELINE_KEYS']
  return file ? { keysFile: resolve(io.cwd, file) } : {}
}

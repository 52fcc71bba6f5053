/** Opens the desk a command is about; while another process serves it, talks to that one instead. */
import { Problem } from '../../base/problem.js'
import type { Io } from '../terminal/io.js'
import type { DeskAccess } from './access.js'
import { localDesk } from './local.js'
import { type DeskPlace, deskPlace } from './place.js'
import { remoteDesk } from './remote.js'
import { openTeam } from './team.js'

/** Runs `work` on the desk and closes it, whatever happens. */
export async function onDesk<T>(io: Io, data: string | undefined, work: (desk: DeskAccess) => Promise<T>): Promise<T> {
  const desk = await openAccess(io, deskPlace(io, data))
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

export async function openAccess(io: Io, place: DeskPlace): Promise<DeskAccess> {
  try {
    return localDesk(await openTeam(io, place), place.kind === 'folder' ? place.dir : 'the database server')
  } catch (error) {
    const url = error instanceof Problem && error.code === 'desk-locked' ? error.extra['url'] : undefined
    if (typeof url !== 'string') throw error
    return remoteDesk(io, url, (error as Problem).extra['pid'])
  }
}

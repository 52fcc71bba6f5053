/** Serves an open desk until the process is asked to end. */
import { assertMayListen } from '../../base/listening.js'
import { Problem } from '../../base/problem.js'
import type { Team } from '../../flow/team.js'
import { type ExitCode, type Io, print } from '../terminal/io.js'
import type { DeskPlace } from './place.js'

const DEFAULT_PORT = 4680

export interface AddressFlags {
  readonly host?: string
  readonly port?: string
}

export interface Address {
  readonly host: string
  readonly port: number
  readonly token: string | undefined
}

/** Checked before the desk is opened, so that a slip costs no waiting. */
export function addressFrom(io: Io, { host = '127.0.0.1', port }: AddressFlags): Address {
  const token = io.env['TRUCELINE_TOKEN'] || undefined
  assertMayListen(host, token)
  return { host, port: portFrom(io, port), token }
}

export async function serving(io: Io, { desk, model }: Team, place: DeskPlace, address: Address): Promise<ExitCode> {
  const server = await io.serve({
    desk,
    model,
    ...(place.kind === 'folder' && { dir: place.dir }),
    ...address,
    hosts: namesIn(io.env['TRUCELINE_HOSTS']),
    clock: io.clock,
  })
  const ended = io.stopped()
  await print(io, `Truceline is at ${server.url}`)
  await ended
  await server.close()
  return 0
}

const namesIn = (list = ''): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)

function portFrom(io: Io, given: string | undefined): number {
  const text = given ?? io.env['PORT']
  if (text === undefined || text === '') return DEFAULT_PORT
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new Problem('bad-argument', `“${text}” is no port: a number from 0 to 65535 is.`)
}

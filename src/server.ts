/** A desk over HTTP: the page, the interface, the live stream. With `bin.ts` the only place that looks at the machine. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assertMayListen } from './base/listening.js'
import { Problem } from './base/problem.js'
import { buildApp } from './http/app.js'
import { HANDLERS } from './http/routes/all.js'
import type { ModelReader } from './model/modelReader.js'
import type { Desk } from './store/api.js'
import { loadKnowledge } from './store/dataFiles.js'
import { openDesk } from './store/openDesk.js'

/** The folder of the package, whether this runs from `src` or from `dist`. */
export const packageDir = dirname(dirname(fileURLToPath(import.meta.url)))
export const version = (JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string })
  .version

export interface ServerOptions {
  /** A desk that the caller has open, and will close. */
  readonly desk?: Desk | undefined
  /** The folder of an embedded desk; with `desk`, where the server leaves its address for other processes. */
  readonly dir?: string | undefined
  readonly databaseUrl?: string | undefined
  readonly host?: string | undefined
  /** 0, the default, picks a free one. */
  readonly port?: number | undefined
  readonly token?: string | undefined
  /** Further names under which people reach the server. */
  readonly hosts?: readonly string[] | undefined
  /** A model as a second reader, for those who file with `reader=model`. */
  readonly model?: (() => ModelReader) | undefined
  readonly clock?: (() => Date) | undefined
  /** Told about bugs; the default writes them to standard error. */
  readonly onBug?: ((error: unknown) => void) | undefined
}

export interface Server {
  readonly url: string
  readonly desk: Desk
  /** Ends the live streams, lets running requests finish, and closes the desk if the server opened it. */
  close(): Promise<void>
}

/** Rejects with `token-needed`, `port-taken`, or what opening a desk rejects with. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { host = '127.0.0.1', port = 0, token, hosts, clock = () => new Date(), onBug = logBug } = options
  assertMayListen(host, token)
  const desk = options.desk ?? (await openDesk(whereOf(options, clock)))
  const own = options.desk === undefined ? desk : undefined
  try {
    const { model } = options
    const team = { desk, knowledge: loadKnowledge(), clock, engine: `truceline ${version}`, model }
    const webDir = join(packageDir, 'dist', 'web')
    const app = await buildApp({ team, handlers: HANDLERS, webDir, version, onBug, host, token, hosts })
    await app.listen({ host, port }).catch((error: unknown) => {
      throw asProblem(error, host, port)
    })
    const url = urlOf(host, app.server.address() as AddressInfo)
    const forget = options.dir === undefined ? () => {} : leaveAddress(options.dir, url)
    return {
      url,
      desk,
      async close() {
        forget()
        await app.close()
        await own?.close()
      },
    }
  } catch (error) {
    await own?.close()
    throw error
  }
}

function whereOf({ dir, databaseUrl }: ServerOptions, clock: () => Date): Parameters<typeof openDesk>[0] {
  if (dir !== undefined) return { dir, clock }
  if (databaseUrl !== undefined) return { databaseUrl, clock }
  throw new Problem('bad-argument', 'A server needs a desk: `desk`, `dir` or `databaseUrl`.')
}

/** So that a command on the same folder can find us; see `cli/desk/remote.ts`. */
function leaveAddress(dir: string, url: string): () => void {
  const file = join(dir, 'server.json')
  writeFileSync(file, JSON.stringify({ url, pid: process.pid }), { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

function asProblem(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return new Problem(
      'port-taken',
      `Another program listens at ${host}:${port}. Take another with --port, or --port 0.`,
    )
  }
  if (code === 'EACCES') return new Problem('port-taken', `This user may not listen at port ${port}.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Problem('bad-argument', `${host} is no address of this machine.`)
  return error
}

/** Where everything is listened to, loopback is the address that surely works on this machine. */
function urlOf(host: string, { port, family }: AddressInfo): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${family === 'IPv6' && name.includes(':') ? `[${name}]` : name}:${port}`
}

function logBug(error: unknown): void {
  const said = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(
    `truceline: a request met a bug: ${process.env['TRUCELINE_DEBUG'] === '1' ? said.stack : said.message}\n`,
  )
}

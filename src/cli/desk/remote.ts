/** A desk behind the server that has it open. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROBLEMS, Problem, type ProblemCode } from '../../base/problem.js'
import type { Io } from '../terminal/io.js'
import type { DeskAccess } from './access.js'

/** Written by a server into the folder of the desk it serves. */
export const SERVER_FILE = 'server.json'

/** The address of the server that `pid` is; `undefined` when that process serves nothing. */
export function servedAt(dir: string, pid: unknown): string | undefined {
  const file = join(dir, SERVER_FILE)
  if (!existsSync(file)) return undefined
  try {
    const server = JSON.parse(readFileSync(file, 'utf8')) as { pid?: number; url?: string }
    return server.pid === pid && typeof server.url === 'string' ? server.url : undefined
  } catch {
    return undefined
  }
}

export function remoteDesk(io: Io, url: string, pid: unknown): DeskAccess {
  const base = `${url}/api/v1/desks/main`
  const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await io.fetch(`${base}${path}`, { ...init, headers: headersFor(io, init) }).catch(() => {
      if (init.signal?.aborted) throw new Problem('cancelled', 'The server may still finish what it was asked.')
      throw new Problem('desk-locked', `Process ${String(pid)} has this desk open at ${url} and does not answer.`)
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw asProblem(answer, url)
    return answer
  }
  const get = <T>(path: string, query: object = {}) => call(`${path}${queryString(query)}`) as Promise<T>
  const post = <T>(
    path: string,
    body: Uint8Array | string,
    type = 'application/json',
    by?: string,
    signal?: AbortSignal,
  ) =>
    call(path, {
      method: 'POST',
      ...(signal && { signal }),
      body: body as NonNullable<RequestInit['body']>,
      headers: { 'content-type': type, ...(by && { 'truceline-person': encodeURIComponent(by) }) },
    }) as Promise<T>
  return {
    where: url,
    team: null,
    describe: () => get(''),
    status: (question) => get('/status', question),
    why: (verdict) => get(`/verdicts/${encodeURIComponent(verdict)}`),
    incidents: (question) => get('/incidents', question),
    file: ({ bytes, by, mediaType = 'application/octet-stream', signal, ...rest }) =>
      post(`/documents${queryString(rest)}`, bytes, mediaType, by, signal),
    write: (name, body) => post(`/${name}`, JSON.stringify(body)),
    close: async () => {},
  }
}

function headersFor(io: Io, init: RequestInit): Record<string, string> {
  const token = io.env['TRUCELINE_TOKEN']
  return { ...(init.headers as Record<string, string>), ...(token && { authorization: `Bearer ${token}` }) }
}

function queryString(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(Object.fromEntries(given.map(([key, value]) => [key, String(value)])))}`
}

function asProblem(answer: unknown, url: string): Error {
  const { code, detail } = answer as { code?: string; detail?: string }
  if (code && code in PROBLEMS) return new Problem(code as ProblemCode, detail ?? '')
  return new Error(`the server at ${url} answered: ${detail ?? 'nothing it could explain'}`)
}

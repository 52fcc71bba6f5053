/**
 * Everything of the outside world that a command may touch, handed in: streams, clock, environment, working directory.
 * `bin.ts` hands in the real ones, a test its own.
 */
import { Problem } from '../../base/problem.js'
import type { ModelReader } from '../../model/modelReader.js'
import type { Desk } from '../../store/api.js'

export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface RunningServer {
  readonly url: string
  close(): Promise<void>
}

export interface ServeOptions {
  readonly desk: Desk
  /** Where the server leaves its address, so that other commands find it. */
  readonly dir?: string
  readonly host: string
  readonly port: number
  readonly token: string | undefined
  readonly hosts: readonly string[]
  readonly clock: () => Date
  readonly model?: (() => ModelReader) | undefined
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: () => Date
  readonly cwd: string
  /** The package: `data/` and the default desk are below it. */
  readonly packageDir: string
  /** The running code, `dist` or `src`: part of what makes a template out of date. */
  readonly codeDir: string
  readonly version: string
  /** IANA name: the zone of a new desk that names none. */
  readonly zone: string
  readonly fetch: typeof fetch
  serve(options: ServeOptions): Promise<RunningServer>
  /** Settles when the process is asked to end. */
  stopped(): Promise<void>
}

/** 0 done; 1 a bug; 2 the caller's mistake; 3 done, but something was left out or found bad. */
export type ExitCode = 0 | 1 | 2 | 3

/** The reader of a pipe has gone: there is nobody left to tell. */
export class PipeClosed extends Error {}

/** Resolves when the stream can take more, so that a long answer never piles up in memory. */
export async function write(stream: Output, text: string): Promise<void> {
  if ((stream as { destroyed?: boolean }).destroyed) throw new PipeClosed()
  if (stream.write(text)) return
  await new Promise<void>((resolve, reject) => {
    const settle = (how: () => void) => () => {
      stream.off('drain', onDrain)
      stream.off('close', onClose)
      how()
    }
    const onDrain = settle(resolve)
    const onClose = settle(() => reject(new PipeClosed()))
    stream.on('drain', onDrain)
    stream.on('close', onClose)
  })
}

export const say = (io: Io, line: string): Promise<void> => write(io.stderr, `${line}\n`)
export const print = (io: Io, text: string): Promise<void> => write(io.stdout, text.endsWith('\n') ? text : `${text}\n`)
export const printJson = (io: Io, value: unknown): Promise<void> => print(io, JSON.stringify(value, null, 2))
export const printLine = (io: Io, value: unknown): Promise<void> => print(io, JSON.stringify(value))

/** The person who files something: `--by`, else `TRUCELINE_PERSON`, else the name the machine knows. */
export function personFrom(io: Io, given: string | undefined): string {
  const name = given ?? io.env['TRUCELINE_PERSON'] ?? io.env['USER'] ?? io.env['LOGNAME'] ?? io.env['USERNAME']
  if (name && name.trim() !== '') return name.trim()
  throw new Problem('bad-argument', 'Say who files this, with --by NAME or TRUCELINE_PERSON.')
}

/** Runs commands in this process, with streams, a clock and a folder of their own. */
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { run } from '../../src/cli/run.js'
import type { ExitCode, Io } from '../../src/cli/terminal/io.js'
import { startServer } from '../../src/server.js'
import { root, steppingClock, temporaryFolder } from '../support/faces.js'

export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

export interface CliWorld {
  readonly dir: string
  /** The folder of the desk that `init` made. */
  readonly desk: string
  run(...argv: string[]): Promise<Ran>
  runWith(change: Partial<Io> & { readonly input?: string | Uint8Array }, ...argv: string[]): Promise<Ran>
  /** Ends what is being served. */
  stop(): void
  remove(): void
}

class Sink extends Writable {
  text = ''
  readonly columns = 100
  readonly isTTY = false
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}

export function cliWorld(): CliWorld {
  const folder = temporaryFolder()
  const clock = steppingClock('2016-09-16T12:00:00Z')
  let stop = () => {}
  const runWith: CliWorld['runWith'] = async ({ input, ...change }, ...argv) => {
    const [stdout, stderr] = [new Sink(), new Sink()]
    const stdin = new PassThrough()
    stdin.end(input ?? '')
    const code = await run(argv, {
      stdin,
      stdout,
      stderr,
      env: { TRUCELINE_PERSON: 'Ann', PORT: '0' },
      clock,
      zone: 'Asia/Damascus',
      cwd: folder.dir,
      packageDir: root,
      codeDir: join(root, 'src'),
      version: '0.0.0',
      fetch: (address, init) =>
        /^http:\/\/127\.0\.0\.1:/.test(String(address))
          ? fetch(address, init)
          : Promise.reject(new Error('no network in tests')),
      serve: startServer,
      stopped: () => new Promise((resolve) => (stop = resolve)),
      ...change,
    })
    return { code, out: stdout.text, err: stderr.text }
  }
  return {
    dir: folder.dir,
    desk: join(folder.dir, 'desk'),
    run: (...argv) => runWith({}, ...argv),
    runWith,
    stop: () => stop(),
    remove: folder.remove,
  }
}

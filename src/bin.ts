#!/usr/bin/env node
/** The program: hands the real streams, clock and environment to `run`. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './cli/run.js'
import { packageDir, startServer, version } from './server.js'

/** A supervisor waits five seconds before it kills; what has not closed by then would not have. */
const CLOSING_MS = 4_500

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        setTimeout(() => process.exit(1), CLOSING_MS).unref()
        resolve()
      })
    }
  })

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  clock: () => new Date(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  cwd: process.cwd(),
  packageDir,
  codeDir: dirname(fileURLToPath(import.meta.url)),
  version,
  fetch,
  serve: startServer,
  stopped,
})

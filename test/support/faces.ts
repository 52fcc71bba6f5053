/** A desk in a temporary folder with a clock of its own, for tests of the faces. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
/** Shared by all runs: an empty database takes seconds to make and a moment to copy. */
export const templates = join(root, '.truceline', 'test-templates')

export interface TemporaryFolder {
  readonly dir: string
  remove(): void
}

export function temporaryFolder(): TemporaryFolder {
  const dir = mkdtempSync(join(tmpdir(), 'truceline-faces-'))
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

/** A second later at every look, so that no two entries share their time. */
export function steppingClock(from: string): () => Date {
  let now = Date.parse(from)
  return () => new Date((now += 1000))
}

/** Material that lies beside the repository and not in it. A test that needs it says in one line when it is absent. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The file's text below `../shared`, or `undefined` and a line on the console. */
export function sharedText(path: string): string | undefined {
  const file = join(ROOT, '..', 'shared', path)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  console.warn(`left out: ../shared/${path} is not here`)
  return undefined
}

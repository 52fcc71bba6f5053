/** The event lines of a file or of standard input; what is no event line comes back as a finding with its number. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Problem } from '../../base/problem.js'
import { type ParsedEventLines, parseEventLines } from '../../judge/index.js'
import type { Io } from '../terminal/io.js'
import { bytesOf } from '../terminal/lines.js'

export async function readEvents(io: Io, file: string): Promise<ParsedEventLines> {
  const bytes = file === '-' ? await bytesOf(io.stdin, Infinity, () => new Error()) : await bytesIn(io, file)
  return parseEventLines(new TextDecoder().decode(bytes))
}

const bytesIn = (io: Io, file: string): Promise<Uint8Array> =>
  readFile(resolve(io.cwd, file)).catch(() => {
    throw new Problem('file-missing', `${file} is not there or may not be read.`)
  })

/** A small text file of the caller's, such as an agreement: there, readable, text. */
import { resolve } from 'node:path'
import { Problem } from '../../base/problem.js'
import type { Io } from '../terminal/io.js'
import { loadFile } from './findDocuments.js'

export async function readTextFile(io: Io, file: string): Promise<string> {
  const { bytes } = await loadFile(resolve(io.cwd, file), file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('document-binary', `${file} is not UTF-8 text.`)
  }
}

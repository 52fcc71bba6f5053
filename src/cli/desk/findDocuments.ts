/** What the arguments of `add` and `read` stand for: files, the documents of folders, addresses. In order, each once. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { Problem } from '../../base/problem.js'
import type { Io } from '../terminal/io.js'
import { bytesOf } from '../terminal/lines.js'

export interface LoadedDocument {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType?: string
  readonly from: string
}

export interface FoundDocument {
  /** As the caller wrote it, or below a folder that the caller wrote. */
  readonly file: string
  load(): Promise<LoadedDocument>
}

export interface Found {
  readonly documents: readonly FoundDocument[]
  readonly leftOut: readonly { readonly file: string; readonly problem: Problem }[]
}

export const DOCUMENT_BYTES_MAX = 12 * 1024 * 1024
const ENDINGS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.eml', '.pdf', '.docx'])
const FETCH_MS = 30_000

export async function findDocuments(io: Io, paths: readonly string[]): Promise<Found> {
  const documents = new Map<string, FoundDocument>()
  const leftOut: { file: string; problem: Problem }[] = []
  for (const path of paths) {
    try {
      for (const found of await find(io, path)) documents.set(found.file, found)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      leftOut.push({ file: path, problem: error })
    }
  }
  return { documents: [...documents.values()], leftOut }
}

async function find(io: Io, path: string): Promise<readonly FoundDocument[]> {
  if (/^https?:\/\//i.test(path)) return [{ file: path, load: () => fetchDocument(io, path) }]
  if (path === '-') return [{ file: path, load: () => standardInput(io) }]
  const full = resolve(io.cwd, path)
  const about = await orMissing(stat(full), path)
  if (!about.isDirectory()) return [{ file: path, load: () => loadFile(full, path) }]
  const names = await readdir(full, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()) && !entry.name.startsWith('.'))
    .map((entry) => join(path, join(entry.parentPath, entry.name).slice(full.length)))
    .sort()
    .map((file) => ({ file, load: () => loadFile(resolve(io.cwd, file), file) }))
}

async function standardInput(io: Io): Promise<LoadedDocument> {
  const tooLong = () => tooLarge('standard input', DOCUMENT_BYTES_MAX + 1)
  return { bytes: await bytesOf(io.stdin, DOCUMENT_BYTES_MAX, tooLong), name: '-', from: 'standard input' }
}

export async function loadFile(full: string, shown: string): Promise<LoadedDocument> {
  const { size } = await orMissing(stat(full), shown)
  if (size > DOCUMENT_BYTES_MAX) throw tooLarge(shown, size)
  return { bytes: await orMissing(readFile(full), shown), name: basename(full), from: shown }
}

const MB = 1024 * 1024
const tooLarge = (name: string, size: number): Problem =>
  new Problem(
    'document-too-large',
    `${name} has ${size > DOCUMENT_BYTES_MAX + 1 ? `${(size / MB).toFixed(1)} MB` : 'more'}; ${DOCUMENT_BYTES_MAX / MB} MB are the limit. Split it, or take only its text.`,
  )

async function fetchDocument(io: Io, address: string): Promise<LoadedDocument> {
  const response = await io
    .fetch(address, { signal: AbortSignal.timeout(FETCH_MS), redirect: 'follow' })
    .catch((error: unknown) => {
      throw new Problem('file-missing', `${address} cannot be fetched: ${reasonOf(error)}.`)
    })
  if (!response.ok) throw new Problem('file-missing', `${address} answers ${response.status} ${response.statusText}.`)
  const bytes = await bodyOf(response, address)
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim()
  const from = response.url || address
  return { bytes, name: basename(new URL(from).pathname) || 'page.html', from, ...(mediaType && { mediaType }) }
}

/** Read piece by piece, so that an endless answer ends at the limit. */
async function bodyOf(response: Response, address: string): Promise<Uint8Array> {
  const body = (response.body ?? []) as AsyncIterable<Uint8Array>
  return bytesOf(body, DOCUMENT_BYTES_MAX, () => tooLarge(address, DOCUMENT_BYTES_MAX + 1))
}

const reasonOf = (error: unknown): string => {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause
  return cause?.code ?? cause?.message ?? (error as Error).message
}

async function orMissing<T>(work: Promise<T>, shown: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why =
      code === 'ENOENT' ? 'is not there' : code === 'EACCES' ? 'may not be read' : `cannot be opened (${code})`
    throw new Problem('file-missing', `${shown} ${why}.`)
  }
}

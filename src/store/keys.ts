/**
 * The keys of protected sources: a file beside the record that only the desk's user can read, never part of the record.
 * A key is on the disk before anything is sealed with it, and overwritten when it is destroyed.
 */
import { randomBytes } from 'node:crypto'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '../base/problem.js'
import type { Sealed } from '../domain/entry.js'
import { syncDirectory } from './record/recordFile.js'
import { type Key, unseal } from './seal.js'

export interface Keys {
  /** The source's key; made, and safely on the disk, when it has none. `seq` is the record's head. */
  keyOf(source: string, seq: number): Promise<Key>
  unseal(sealed: Sealed): string | undefined
  /** Forgets every key that the source had when entry `seq` destroyed them. */
  destroy(source: string, seq: number): Promise<void>
  /** Reads the file again when another process has changed it. */
  refresh(): Promise<void>
}

interface Kept {
  readonly source: string
  /** The record's head when the key was made: a key younger than a destruction outlives it. */
  readonly since: number
  readonly key: string
}
type KeyFile = Readonly<Record<string, Kept>>

/** `path` undefined: a desk without a place for keys, which has no protected sources. */
export async function openKeys(path: string | undefined): Promise<Keys> {
  if (path === undefined) return keyless
  let kept: KeyFile = {}
  let readAt = -1
  const refresh = async (): Promise<void> => {
    const changed = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0
    if (changed === readAt) return
    kept = changed === 0 ? {} : await readKeys(path)
    readAt = changed
  }
  const write = async (next: KeyFile): Promise<void> => {
    await writeKeys(path, next)
    kept = next
    readAt = (await stat(path)).mtimeMs
  }
  await refresh()
  return {
    refresh,
    async keyOf(source, seq) {
      const found = Object.entries(kept).find(([, key]) => key.source === source)
      if (found) return asKey(...found)
      const id = `k-${randomBytes(6).toString('hex')}`
      const made: Kept = { source, since: seq, key: randomBytes(32).toString('base64') }
      await write({ ...kept, [id]: made })
      return asKey(id, made)
    },
    unseal(sealed) {
      const key = kept[sealed.sealed.key]
      return key && unseal(asKey(sealed.sealed.key, key), sealed)
    },
    async destroy(source, seq) {
      const left = Object.entries(kept).filter(([, key]) => key.source !== source || key.since >= seq)
      if (left.length < Object.keys(kept).length) await write(Object.fromEntries(left))
    },
  }
}

const asKey = (id: string, { key }: Kept): Key => ({ id, bytes: Buffer.from(key, 'base64') })

async function readKeys(path: string): Promise<KeyFile> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as KeyFile
  } catch (error) {
    // Going on without it would make new keys and hide that the old ones are lost.
    throw new Problem(
      'not-configured',
      `The key file ${path} cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}

async function writeKeys(path: string, keys: KeyFile): Promise<void> {
  const old = await open(path, 'r+').catch(() => undefined)
  const fresh = `${path}.new`
  const file = await open(fresh, 'w', 0o600)
  await file.chmod(0o600)
  await file.writeFile(`${JSON.stringify(keys, null, 2)}\n`)
  await file.sync()
  await file.close()
  await rename(fresh, path)
  await syncDirectory(dirname(path))
  // The old file has no name any more; its bytes would still lie on the disk with a destroyed key in them.
  if (!old) return
  await old.write(Buffer.alloc((await old.stat()).size), 0, undefined, 0)
  await old.sync()
  await old.close()
}

const keyless: Keys = {
  async keyOf() {
    throw new Problem(
      'not-configured',
      'A protected source needs a file for its key. Open the desk with one (TRUCELINE_KEYS).',
    )
  },
  unseal: () => undefined,
  async destroy() {},
  async refresh() {},
}

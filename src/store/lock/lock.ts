/**
 * One process at a time in a desk's folder. A lock is a file that appears with its content at once (a hard link to a
 * finished file). A dead owner's lock is taken over by whoever first links `lock.after-<its token>`: a token is never
 * used twice, so each dead lock has exactly one heir. The heir then puts its own file in the place of the lock.
 */
import { link, readdir, readFile, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../base/problem.js'
import { isAlive, type Owner, thisProcess } from './owner.js'

export interface Lock {
  readonly owner: Owner
  /** Rejects with `desk-locked` when somebody else has taken the lock since; asked before every append. */
  assertHeld(): Promise<void>
  release(): Promise<void>
}

export const LOCK_FILE = 'lock'
const HEARTBEAT_MS = 1000
/** Without a beat for so long, an owner on a machine we cannot look at is taken for dead. */
const SILENT_MS = 15_000

/** The folder must exist. Rejects with `desk-locked`, saying who holds it, when a living process does. */
export async function takeLock(dir: string): Promise<Lock> {
  const owner = thisProcess()
  const path = join(dir, LOCK_FILE)
  const mine = `${path}.${owner.token}`
  await writeFile(mine, JSON.stringify(owner), { flag: 'wx' })
  try {
    await settle(path, mine, owner)
  } finally {
    await unlink(mine).catch(() => undefined)
  }
  await sweep(dir)
  return heldLock(path, owner)
}

/** Removes what processes left that were killed while they were trying; the lock itself is ours by now. */
async function sweep(dir: string): Promise<void> {
  const left = (await readdir(dir)).filter((name) => name.startsWith(`${LOCK_FILE}.`)).map((name) => join(dir, name))
  for (const path of left) {
    const owner = await readOwner(path)
    if (owner && isAlive(owner) === false) await rm(path, { force: true })
  }
}

async function settle(path: string, mine: string, owner: Owner): Promise<void> {
  // Somebody else may win or leave between two looks; each round sees a newer state, so a handful is plenty.
  for (let round = 0; round < 50; round++) {
    if (await tryLink(mine, path)) return
    if (await inherit(path, mine, owner)) return
  }
  throw new Problem('desk-locked', `The lock ${path} changes all the time. Try again.`)
}

/** Follows the dead owners to the last one and takes its place. `false` when the picture changed meanwhile: look again. */
async function inherit(path: string, mine: string, owner: Owner): Promise<boolean> {
  const heirs: string[] = []
  for (let at = path; ; ) {
    const holder = await readOwner(at)
    if (!holder) return false
    if (!(await isDead(holder, at))) throw locked(holder, path)
    const heir = `${path}.after-${holder.token}`
    if (await tryLink(mine, heir)) return settleAs(path, [...heirs, heir], holder, owner)
    heirs.push(heir)
    at = heir
  }
}

/**
 * We are linked behind a dead owner. That counts only while the chain still starts at the lock: if another heir has
 * renamed itself into the place, our link hangs in the air and is taken back.
 */
async function settleAs(path: string, chain: readonly string[], last: Owner, owner: Owner): Promise<boolean> {
  const own = chain[chain.length - 1]!
  const before = chain.length > 1 ? chain[chain.length - 2]! : path
  const front = await readOwner(path)
  const hangs = chain.length > 1 ? `${path}.after-${front?.token}` !== chain[0] : front?.token !== last.token
  if (hangs || (await readOwner(before))?.token !== last.token) {
    await unlink(own).catch(() => undefined)
    return false
  }
  await rename(own, path)
  for (const dead of chain.slice(0, -1)) await rm(dead, { force: true })
  return (await readOwner(path))?.token === owner.token
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** `undefined` when there is no such file. */
export async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    const owner = JSON.parse(await readFile(path, 'utf8')) as Owner
    if (typeof owner.token === 'string' && typeof owner.pid === 'number') return owner
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  }
  return garbled(path)
}

/** A lock that a power cut left without its content: nobody can say whose it was, so only its age tells. */
async function garbled(path: string): Promise<Owner | undefined> {
  const file = await stat(path).catch(() => undefined)
  if (!file) return undefined
  const since = file.mtime.toISOString()
  return { token: `unreadable-${file.ino}`, pid: 0, host: '', boot: null, started: null, since }
}

async function isDead(holder: Owner, path: string): Promise<boolean> {
  const alive = isAlive(holder)
  if (alive !== undefined) return !alive
  const beat = await stat(path).catch(() => undefined)
  return beat !== undefined && Date.now() - beat.mtimeMs > SILENT_MS
}

const locked = (holder: Owner, path: string): Problem =>
  new Problem(
    'desk-locked',
    `Process ${holder.pid} on ${holder.host} has had this desk open since ${holder.since}. ` +
      `Use that one, or end it and try again. (The lock is ${path}.)`,
    { pid: holder.pid, host: holder.host, since: holder.since },
  )

function heldLock(path: string, owner: Owner): Lock {
  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, HEARTBEAT_MS)
  beat.unref()
  return {
    owner,
    async assertHeld() {
      const holder = await readOwner(path)
      if (holder?.token === owner.token) return
      throw holder
        ? locked(holder, path)
        : new Problem('desk-locked', `The lock ${path} has gone. Open the desk again.`)
    },
    async release() {
      clearInterval(beat)
      if ((await readOwner(path))?.token === owner.token) await unlink(path).catch(() => undefined)
    },
  }
}

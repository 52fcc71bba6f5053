/** Who holds a lock, and whether that process can still be alive. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

export interface Owner {
  readonly token: string
  readonly pid: number
  readonly host: string
  /** Of this start of this machine; `null` where the system does not tell. */
  readonly boot: string | null
  /** When the process started, in the kernel's ticks: a pid is used again, a pid with its start is not. */
  readonly started: string | null
  /** ISO 8601 in UTC. */
  readonly since: string
}

export const thisProcess = (): Owner => ({
  token: randomUUID(),
  pid: process.pid,
  host: hostname(),
  boot: boot(),
  started: startOf(process.pid),
  since: new Date().toISOString(),
})

/** `undefined` when it ran where we cannot look: another machine, another container. Then only its heartbeat tells. */
export function isAlive(owner: Owner): boolean | undefined {
  if (owner.host !== hostname()) return undefined
  // The machine was started again since: nothing of that time runs.
  if (owner.boot !== null && boot() !== null && owner.boot !== boot()) return false
  if (!pidExists(owner.pid)) return false
  const started = startOf(owner.pid)
  return owner.started === null || started === null || owner.started === started
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const boot = (): string | null => readText('/proc/sys/kernel/random/boot_id')

/** Field 22 of `/proc/<pid>/stat`; the name in field 2 may hold blanks and brackets. A zombie has ended already. */
function startOf(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields?.[0] === 'Z' ? 'ended' : (fields?.[19] ?? null)
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

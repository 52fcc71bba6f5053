/** Writes one entry in somebody's name and says what it changed. */
import { showChanges } from '../show/status.js'
import { type Io, personFrom, print, printJson } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'
import type { WriteName } from './access.js'
import { onDesk } from './openAccess.js'

export interface WriteFlags {
  readonly by?: string
  readonly knownAt?: string
  readonly data?: string
  readonly json?: boolean
}

/** `say` tells in words what was done, for people. */
export async function writeEntry(
  io: Io,
  name: WriteName,
  flags: WriteFlags,
  body: Readonly<Record<string, unknown>>,
  say: string,
): Promise<0> {
  const by = personFrom(io, flags.by)
  const whole = { ...given(body), by, ...(flags.knownAt !== undefined && { knownAt: flags.knownAt }) }
  const { entry, changed } = await onDesk(io, flags.data, (desk) => desk.write(name, whole))
  if (flags.json) await printJson(io, { entry, changed })
  else {
    const lines = [`${say} (entry ${entry.seq}, by ${entry.by})`]
    await print(
      io,
      [...lines, ...(changed.length > 0 ? ['What it changed', ...showChanges(changed, showOptions(io))] : [])].join(
        '\n',
      ),
    )
  }
  return 0
}

const given = (body: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))

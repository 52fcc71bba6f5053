/** One entry into the record, by somebody with a name. */
import { Problem } from '../../base/problem.js'
import type { Draft, Entry } from '../../domain/entry.js'
import { instantOf } from './clocks.js'
import { followMatching } from './matching.js'
import type { Team } from './team.js'

/** Who files it, and on an archive being filed when it was known. */
export interface Hand {
  readonly by: string
  readonly knownAt?: string | undefined
}

export async function recordEntry(team: Team, draft: Draft): Promise<Entry> {
  const [entry] = await team.desk.write((tx) => tx.append([draft]))
  followMatching(team, entry!)
  return entry!
}

/** The draft's own part of a hand; a bare date is the end of that day. */
export function handOf(team: Team, { by, knownAt }: Hand): { readonly by: string; readonly knownAt?: string } {
  if (by.trim() === '') throw new Problem('bad-argument', 'An entry names who made it.')
  return knownAt === undefined
    ? { by }
    : { by, knownAt: new Date(instantOf(knownAt, team.desk.info.zone)).toISOString() }
}

/** Not on this desk; with the id that was probably meant. */
export function notFound(what: string, id: string, known: readonly string[]): Problem {
  const near = nearest(id, known)
  return new Problem('not-found', `There is no ${what} ${id} on this desk.${near ? ` Did you mean ${near}?` : ''}`, {
    ...(near ? { hint: near } : {}),
  })
}

function nearest(id: string, known: readonly string[]): string | undefined {
  const prefixed = known.find((one) => one.startsWith(id) || (id.length >= 4 && one.includes(id)))
  if (prefixed) return prefixed
  const scored = known.map((one) => ({ one, shared: sharedPrefix(id, one) })).sort((a, b) => b.shared - a.shared)
  return scored[0] && scored[0].shared >= 6 ? scored[0].one : undefined
}

function sharedPrefix(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}

/** Agreements on the desk, and which of them a question is about. */

import { Problem } from '../../base/problem.js'
import type { Agreement } from '../../domain/agreement.js'
import { parseAgreement } from '../../judge/index.js'
import { agreementsKnownAt } from '../../store/index.js'
import { notFound } from './record.js'
import type { Team } from './team.js'

/** Whose agreement it is: everybody a set of parties names. */
export const partiesOf = ({ sets }: Agreement): readonly string[] =>
  [...sets.values()].flatMap((set) => (set.kind === 'actors' && set.accepted ? set.members.map(({ id }) => id) : []))

const EVER = '9999-12-31T23:59:59.999Z'

export async function agreementOnDesk({ desk }: Team, id: string): Promise<Agreement> {
  const rows = await agreementsKnownAt(desk.db, desk.id, EVER)
  const text = rows.find((row) => row.id === id)?.text
  const agreement = text === undefined ? undefined : parseAgreement(text).agreement
  if (!agreement)
    throw notFound(
      'agreement',
      id,
      rows.map((row) => row.id),
    )
  return agreement
}

/** The one asked for; else the one in force at that moment, else the latest to begin before it, else the first. */
export function chosenAgreement(agreements: readonly Agreement[], id: string | undefined, on: number): Agreement {
  if (id !== undefined) {
    const named = agreements.find((agreement) => agreement.id === id)
    if (!named)
      throw notFound(
        'agreement',
        id,
        agreements.map((agreement) => agreement.id),
      )
    return named
  }
  const latestFirst = [...agreements].sort((a, b) => beginningOf(b) - beginningOf(a) || (a.id < b.id ? -1 : 1))
  const chosen =
    latestFirst.find((agreement) => isInForce(agreement, on)) ??
    latestFirst.find((a) => beginningOf(a) <= on) ??
    latestFirst.at(-1)
  if (!chosen) throw new Problem('not-found', 'There is no agreement on this desk yet. Adopt one first.')
  return chosen
}

const beginningOf = ({ phases }: Agreement): number => Math.min(...phases.map(({ from }) => from))
const isInForce = ({ phases }: Agreement, on: number): boolean =>
  phases.some(({ from, to }) => from <= on && (to === null || on < to))

/** The verdict that waits for an answer about what a document told. */
import type { Verdict } from '../../domain/verdict.js'
import { judgeIn } from './judged.js'
import type { Team } from './team.js'
import { worldKnownAt } from './world.js'

export interface WaitingAsked {
  readonly agreement?: string | undefined
  readonly term: string
  readonly exception?: string | undefined
  /** Only verdicts on events that this document tells of. */
  readonly document?: string | undefined
}

export async function waitingInstance(team: Team, knownAt: string, asked: WaitingAsked): Promise<Verdict | undefined> {
  const world = await worldKnownAt(team, knownAt)
  const told = new Set(
    world.claims.filter(({ document }) => document === asked.document).flatMap(({ id }) => world.eventOf.get(id) ?? []),
  )
  const about = ({ event }: Verdict): boolean =>
    asked.document === undefined || (event !== undefined && told.has(event))
  const verdicts = world.agreements
    .filter(({ id }) => asked.agreement === undefined || id === asked.agreement)
    .flatMap((agreement) => judgeIn(team, world, { agreement, on: Date.parse(knownAt), knownAt }).verdicts)
  return verdicts.find((one) => one.term === asked.term && one.flags.includes('needs-attest') && about(one))
}

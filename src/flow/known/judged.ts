/** One agreement judged at two clocks, kept beside the world it was judged in. */
import type { Agreement } from '../../domain/agreement.js'
import type { Judgement } from '../../domain/verdict.js'
import { judge } from '../../judge/index.js'
import { chosenAgreement } from './agreements.js'
import { instantOf, knownAtOf, momentOf } from './clocks.js'
import type { Team } from './team.js'
import { type World, worldKnownAt } from './world.js'

export interface JudgedAsked {
  readonly agreement?: string | undefined
  readonly on?: string | undefined
  readonly knownAt?: string | undefined
}

export interface Judged {
  readonly agreement: Agreement
  readonly judgement: Judgement
  readonly on: number
  readonly knownAt: string
  readonly world: World
}

/** Answers of one world, oldest forgotten first: a page asks the same thing several times. */
const KEPT = 8
const JUDGEMENTS = new WeakMap<World, Map<string, Judgement>>()

export async function judgedKnownAt(team: Team, asked: JudgedAsked = {}): Promise<Judged> {
  const knownAt = await knownAtOf(team, asked.knownAt)
  const world = await worldKnownAt(team, knownAt)
  const around = await momentOf(team, asked.on, knownAt, team.desk.info.zone)
  const agreement = chosenAgreement(world.agreements, asked.agreement, around)
  // A bare date is a day of the agreement's zone, which may not be the desk's.
  const on =
    asked.on === undefined
      ? await momentOf(team, undefined, knownAt, agreement.zone)
      : instantOf(asked.on, agreement.zone)
  return { agreement, judgement: judgeIn(team, world, { agreement, on, knownAt }), on, knownAt, world }
}

export function judgeIn(
  { engine }: Team,
  world: World,
  { agreement, on, knownAt }: { readonly agreement: Agreement; readonly on: number; readonly knownAt: string },
): Judgement {
  const kept = JUDGEMENTS.get(world) ?? new Map<string, Judgement>()
  JUDGEMENTS.set(world, kept)
  const key = `${agreement.id} ${on} ${knownAt}`
  const { actors, places, lines } = world
  const made = kept.get(key) ?? judge([agreement], lines, { on, knownAt: Date.parse(knownAt), actors, places, engine })
  kept.delete(key)
  kept.set(key, made)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest)
  return made
}

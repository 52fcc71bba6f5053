/**
 * The evidence table of JUDGING.md for a set of voices: an interested party or an anonymous voice claims, one independent
 * voice reports, two corroborate. Opposed parties that agree make one report; reliability D or E never rises above a claim.
 */
import type { ActorIndex } from '../domain/actor.js'
import type { Voice } from '../domain/eventLine.js'
import type { Grade } from '../domain/verdict.js'
import type { KnownSource } from './view/known.js'

export interface GradeTools {
  readonly sources: ReadonlyMap<string, KnownSource>
  readonly actors: ActorIndex
  /** Actors whose quarrel it is: the parties of the desk's agreements and whoever is named in the incident. */
  readonly quarrel: ReadonlySet<string>
}

interface Heard {
  readonly voice: Voice
  readonly origin: string
}

export function gradeVoices(heard: readonly Heard[], tools: GradeTools): Grade {
  if (heard.length === 0) return 0
  if (heard.some(({ voice }) => voice.id === 'desk')) return 4
  const named = heard.filter((one) => isTrusted(one, tools))
  const independent = new Set(named.filter(({ voice }) => !isInterested(voice, tools)).map(({ origin }) => origin))
  if (independent.size >= 2) return 3
  if (independent.size === 1) return 2
  return opposedAgree(named.filter(({ voice }) => isInterested(voice, tools))) ? 2 : 1
}

const isTrusted = ({ voice }: Heard, { sources }: GradeTools): boolean =>
  !voice.anonymous && !/^[DE]$/.test(sources.get(voice.id)?.reliability ?? '')

export const isInterested = (voice: Voice, { quarrel }: GradeTools): boolean =>
  (voice.alignment ?? []).some((actor) => quarrel.has(actor))

const opposedAgree = (interested: readonly Heard[]): boolean =>
  interested.some(({ voice: a }) =>
    interested.some(({ voice: b }) => !(a.alignment ?? []).some((actor) => b.alignment?.includes(actor))),
  )

/** The accused asserting its own act by name; an ally's word is no admission, nor is a "he said" worked out from context. */
export const admits = (voice: Voice, actor: string, at: number, actors: ActorIndex): boolean =>
  !voice.anonymous &&
  !voice.implied &&
  (voice.id === actor || actors.belongsTo(voice.id, actor, at) || isOfOneState(voice.id, actor, at, actors))

/** A ministry speaks for the air force of its state; a rebel group does not speak for another. */
const isOfOneState = (voice: string, actor: string, at: number, actors: ActorIndex): boolean =>
  actors
    .alignmentAt(voice, at)
    .some(
      (one) =>
        actors.byId(one)?.kind === 'state' && actors.belongsTo(voice, one, at) && actors.belongsTo(actor, one, at),
    )

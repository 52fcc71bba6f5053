/**
 * How much a set of claims is worth. Voices count, not outlets: claims are grouped by origin, an interested or unreliable
 * origin is worth 1, anonymous ones together 1, one independent origin 2, two 3; the desk's own eyes and an admission 4.
 */
import type { Voice } from '../../domain/eventLine.js'
import type { Grade } from '../../domain/verdict.js'
import { type Evidence, groupBy, type World } from './world.js'

export type Weight = 'desk' | 'admission' | 'independent' | 'anonymous' | 'interested' | 'unreliable'

/** One origin with what it is worth and why. */
export interface WeighedVoice {
  readonly origin: string
  readonly weight: Weight
  /** The sides of the quarrel it is aligned with. */
  readonly sides: readonly string[]
  readonly evidence: readonly Evidence[]
}

export interface Graded {
  readonly grade: Grade
  readonly voices: readonly WeighedVoice[]
}

export const NOTHING: Graded = { grade: 0, voices: [] }

export interface Question {
  /** When it happened: alliances are those of that time. */
  readonly at: number
  /** The actors between whom the question stands. */
  readonly between: readonly string[]
  /** Whether a claim is somebody asserting its own act or refusal. */
  readonly admits: (evidence: Evidence) => boolean
}

export function grade(world: World, evidence: readonly Evidence[], question: Question): Graded {
  if (evidence.length === 0) return NOTHING
  const groups = groupBy(evidence, (item) => item.origin)
  const voices = [...groups].map(([origin, group]) => weigh(world, origin, group, question))
  return { grade: gradeOfVoices(voices), voices }
}

export function gradeOfVoices(voices: readonly WeighedVoice[]): Grade {
  const has = (weight: Weight): boolean => voices.some((voice) => voice.weight === weight)
  if (has('desk') || has('admission')) return 4
  const independent = voices.filter((voice) => voice.weight === 'independent').length
  if (independent >= 2) return 3
  if (independent === 1 || opposedAgree(voices)) return 2
  return voices.length > 0 ? 1 : 0
}

/** Two interested voices with no side in common: what both grant is more than one of them claims. */
function opposedAgree(voices: readonly WeighedVoice[]): boolean {
  const interested = voices.filter((voice) => voice.weight === 'interested' && voice.sides.length > 0)
  return interested.some((a) => interested.some((b) => !a.sides.some((side) => b.sides.includes(side))))
}

function weigh(world: World, origin: string, group: readonly Evidence[], question: Question): WeighedVoice {
  return { origin, ...bestOf(group.map((item) => weighOne(world, item, question))), evidence: group }
}

interface Weighed {
  readonly weight: Weight
  readonly sides: readonly string[]
}

/** What one origin says through several voices is worth the best of them. */
export const bestOf = (weighed: readonly Weighed[]): Weighed =>
  weighed.reduce((a, b) => (RANK[b.weight] > RANK[a.weight] ? b : a))

const RANK: Record<Weight, number> = {
  desk: 6,
  admission: 5,
  independent: 4,
  anonymous: 3,
  interested: 2,
  unreliable: 1,
}

function weighOne(world: World, item: Evidence, question: Question): Weighed {
  if (item.voice.id === 'desk') return { weight: 'desk', sides: [] }
  if (question.admits(item)) return { weight: 'admission', sides: [] }
  return weighVoice(world, item.voice, item.origin, question)
}

export function weighVoice(
  world: World,
  voice: Voice,
  origin: string,
  question: Pick<Question, 'at' | 'between'>,
): Weighed {
  if (voice.id === 'desk') return { weight: 'desk', sides: [] }
  const aligned = [...alignmentOf(world, voice, question.at), ...alignmentOf(world, { id: origin }, question.at)]
  const sides = question.between.filter((side) => aligned.includes(side))
  if (isUnreliable(world, voice.id) || isUnreliable(world, origin)) return { weight: 'unreliable', sides }
  if (sides.length > 0) return { weight: 'interested', sides }
  return { weight: voice.anonymous ? 'anonymous' : 'independent', sides }
}

const isUnreliable = (world: World, id: string): boolean =>
  ['D', 'E'].includes(world.settings.get(id)?.reliability ?? '')

/** The voice itself and those it stands with: what the desk set, else what the line says; and all their allies then. */
function alignmentOf(world: World, voice: Voice, at: number): readonly string[] {
  const stated = world.settings.get(voice.id)?.alignment ?? voice.alignment ?? []
  return [voice.id, ...stated].flatMap((id) => [id, ...alliesOf(world, id, at)])
}

function alliesOf(world: World, id: string, at: number): readonly string[] {
  if (!world.actors) return []
  const key = `${id}@${at}`
  const known = world.alignments.get(key)
  if (known) return known
  const allies = world.actors.alignmentAt(id, at)
  world.alignments.set(key, allies)
  return allies
}

/** Whether a deed of `part` is a deed of `whole`. */
export const isOrBelongs = (world: World, part: string, whole: string, at: number): boolean =>
  part === whole || (world.actors?.belongsTo(part, whole, at) ?? false)

/** Whether a claim's voice is this actor speaking; a medium that an actor owns is aligned with it and is not it. */
export function speaksAs(world: World, item: Evidence, actor: string): boolean {
  if (item.voice.implied) return false
  return [...(item.voice.anonymous ? [] : [item.voice.id]), item.origin].some(
    (id) =>
      id === actor || (world.actors?.byId(id)?.kind !== 'media' && isOrBelongs(world, id, actor, item.reportedAt)),
  )
}

export const atMost = (grade: Grade, cap: Grade): Grade => (grade > cap ? cap : grade)
export const worse = (a: Grade, b: Grade): Grade => (a < b ? a : b)
export const better = (a: Grade, b: Grade): Grade => (a > b ? a : b)

/** What is said about access and stands, as the situation takes it. */
import { correctClaims, statementsOf, voiceOf } from '../../reconcile/index.js'
import type { AccessSaid } from '../../situation/besieged.js'
import type { World } from './world.js'

export function accessSaid(world: World): readonly AccessSaid[] {
  const { claims, selected, withdrawn, actors, deskActors, sources } = world
  const tools = { actors, sources, sourceIds: deskActors.sourceIds, statements: statementsOf(claims) }
  return correctClaims(claims, selected.corrections).flatMap((known) => {
    const { claim, publishedAt, recordedAt, citation } = known
    if (claim.kind !== 'access' || withdrawn.because(known) !== undefined) return []
    const { voice } = voiceOf(known, tools)
    return [{ claim, voice: voice.name ?? voice.id, publishedAt, recordedAt, citation }]
  })
}

/** Who did it: everybody any voice names, with how well that is established. Occurrence is another question. */
import { allOf } from '../domain/claim.js'
import { ATTRIBUTIONS, type Incident } from '../domain/incident.js'
import type { Grade } from '../domain/verdict.js'
import { admits, type GradeTools, gradeVoices } from './grade.js'
import { asserting, byOrigins, type Member } from './member.js'
import type { KnownFinding } from './view/known.js'

type Perpetrator = Incident['perpetrators'][number]

export function perpetratorsOf(
  members: readonly Member[],
  findings: readonly KnownFinding[],
  tools: GradeTools,
): readonly Perpetrator[] {
  const standing = asserting(members)
  const named = byOrigins(standing, ({ claim }) => [...allOf(claim.slots.perpetrator), ...allOf(claim.slots.claimedBy)])
  const found = findings.flatMap(({ attribution }) => Object.keys(attribution ?? {}))
  return [...new Set([...named.map(({ value }) => value), ...found])].map((actor) => {
    const grade = gradeOf(actor, standing, findings, tools)
    const voices = named.find(({ value }) => value === actor)?.voices ?? []
    return { actor, grade, attribution: ATTRIBUTIONS[grade]!, voices }
  })
}

function gradeOf(
  actor: string,
  standing: readonly Member[],
  findings: readonly KnownFinding[],
  tools: GradeTools,
): Grade {
  const settled = findings.findLast(({ attribution }) => attribution?.[actor] !== undefined)?.attribution?.[actor]
  const blaming = standing.filter(({ claim }) => allOf(claim.slots.perpetrator).includes(actor))
  const claimed = standing.some(({ claim }) => allOf(claim.slots.claimedBy).includes(actor))
  if (claimed || blaming.some((member) => isAdmission(member, actor, tools))) return 4
  return (settled as Grade | undefined) ?? gradeVoices(blaming, tools)
}

export const isAdmission = (member: Member, actor: string, tools: GradeTools): boolean =>
  admits(member.voice, actor, member.facts.period?.start ?? 0, tools.actors)

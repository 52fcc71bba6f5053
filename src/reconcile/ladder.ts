/** How far an incident is established, and what stands beside that. An accepted finding settles it. */
import { allOf } from '../domain/claim.js'
import { LADDER, type Ladder, type SideState } from '../domain/incident.js'
import { isAdmission } from './blame.js'
import { type GradeTools, gradeVoices } from './grade.js'
import { asserting, denying, type Member } from './member.js'
import type { KnownFinding } from './view/known.js'

export interface Established {
  readonly ladder: Ladder
  readonly side: readonly SideState[]
}

export function establish(
  members: readonly Member[],
  findings: readonly KnownFinding[],
  tools: GradeTools,
): Established {
  const standing = asserting(members)
  const admitted = standing.some((member) =>
    allOf(member.claim.slots.perpetrator).some((actor) => isAdmission(member, actor, tools)),
  )
  const finding = findings.at(-1)
  const grade = admitted ? 4 : (finding?.occurrence ?? gradeVoices(standing, tools))
  const against = finding && !admitted ? 0 : gradeVoices(denying(members), tools)
  const side: SideState[] = []
  if (against >= 2) side.push('disputed')
  if (finding?.occurrence === 0 && !admitted) side.push('refuted')
  if (standing.length === 0) side.push('retracted')
  return { ladder: LADDER[Math.max(grade, 1) - 1]!, side }
}

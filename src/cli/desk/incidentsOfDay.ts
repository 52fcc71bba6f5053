/** The incidents of the calendar day that an answer is about, as known then. */
import { dayOf } from '../../base/period.js'
import type { StatusAnswer } from '../../domain/answer.js'
import type { Incident } from '../../domain/incident.js'
import type { DeskAccess } from './access.js'

const MAX = 500

export async function incidentsOfDay(desk: DeskAccess, answer: StatusAnswer): Promise<readonly Incident[]> {
  const day = dayOf(Date.parse(answer.on), answer.agreement.zone)
  return (await desk.incidents({ from: day, to: day, knownAt: answer.knownAt, limit: MAX })).incidents
}

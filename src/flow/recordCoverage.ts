/** Who watched where, and when: without it a quiet day is unknown and not kept. */
import { parsePeriod } from '../base/period.js'
import { Problem } from '../base/problem.js'
import type { BodyOf, Entry } from '../domain/entry.js'
import { type Hand, handOf, recordEntry } from './known/record.js'
import type { Team } from './known/team.js'

export interface NewCoverage extends Hand {
  /** Whose eyes: a source's id. */
  readonly watcher: string
  readonly place: string | BodyOf<'coverage'>['place']
  /** EDTF days or times, both included. */
  readonly from: string
  readonly to: string
  readonly note?: string | undefined
}

export async function recordCoverage(team: Team, given: NewCoverage): Promise<Entry> {
  const period = given.from === given.to ? given.from : `${given.from}/${given.to}`
  const isPeriod = !given.from.includes('/') && !given.to.includes('/') && parsePeriod(`${given.from}/${given.to}`)
  if (!isPeriod)
    throw new Problem('bad-date', `${given.from} to ${given.to} is no period, such as 2016-09-13 to 2016-09-14.`)
  const place = typeof given.place === 'string' ? { name: given.place } : given.place
  return recordEntry(team, {
    type: 'coverage',
    ...handOf(team, given),
    body: { by: given.watcher, place, period, ...(given.note ? { note: given.note } : {}) },
  })
}

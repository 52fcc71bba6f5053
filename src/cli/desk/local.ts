/** A desk that this process has open itself. */
import { Problem } from '../../base/problem.js'
import type { Entry } from '../../domain/entry.js'
import { adoptAgreement } from '../../flow/adoptAgreement.js'
import { attestInstance } from '../../flow/attestInstance.js'
import { correctClaim } from '../../flow/correctClaim.js'
import { decideLink } from '../../flow/decideLink.js'
import { describeDesk } from '../../flow/describeDesk.js'
import { fileDocument } from '../../flow/fileDocument.js'
import { incidentsKnownAt } from '../../flow/incidentsKnownAt.js'
import { recordCoverage } from '../../flow/recordCoverage.js'
import { recordFinding } from '../../flow/recordFinding.js'
import { retract } from '../../flow/retract.js'
import { setSource } from '../../flow/setSource.js'
import { statusKnownAt } from '../../flow/statusKnownAt.js'
import type { Team } from '../../flow/team.js'
import { whyKnownAt } from '../../flow/whyKnownAt.js'
import type { DeskAccess, WriteName, Written } from './access.js'

type Write = (team: Team, body: never) => Promise<unknown>

const FLOWS: Readonly<Record<WriteName, Write>> = {
  coverage: recordCoverage,
  retractions: retract,
  sources: setSource,
  attestations: attestInstance,
  findings: recordFinding,
  links: decideLink,
  corrections: correctClaim,
  agreements: adoptAgreement,
}

export const localDesk = (team: Team, where: string): DeskAccess => ({
  where,
  team,
  describe: () => describeDesk(team),
  status: (question) => statusKnownAt(team, question),
  why: (verdict) => whyKnownAt(team, { verdict }),
  incidents: (question) => incidentsKnownAt(team, question),
  file: (document) => fileDocument(team, document),
  write: async (name, body) => written(await FLOWS[name](team, body as never)),
  close: () => team.desk.close(),
})

/** Some flows give the entry alone, some with what it changed. */
function written(result: unknown): Written {
  const { entry, changed } = result as Partial<Written>
  if (entry) return { entry, changed: changed ?? [] }
  if (typeof (result as Entry | undefined)?.seq === 'number') return { entry: result as Entry, changed: [] }
  throw new Problem('conflict', 'Nothing was written.')
}

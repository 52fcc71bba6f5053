/** What people know and decide, each an entry with a name; and the lists of who watched and who speaks. */
import { attestInstance } from '../../flow/attestInstance.js'
import { correctClaim } from '../../flow/correctClaim.js'
import { decideLink } from '../../flow/decideLink.js'
import { recordCoverage } from '../../flow/recordCoverage.js'
import { recordFinding } from '../../flow/recordFinding.js'
import { retract } from '../../flow/retract.js'
import { setSource } from '../../flow/setSource.js'
import { coverageKnownAt, isProtected, sourcesKnownAt } from '../../store/index.js'
import type { SomeHandlers } from '../handlers.js'
import { heardAt } from './heard.js'
import { written } from './written.js'

type Routes =
  | 'coverage'
  | 'recordCoverage'
  | 'retract'
  | 'sources'
  | 'setSource'
  | 'attest'
  | 'recordFinding'
  | 'decideLink'
  | 'correctClaim'

export const peopleHandlers: SomeHandlers<Routes> = {
  async coverage({ team, query }) {
    const { at, heard } = await heardAt(team, query.knownAt)
    const rows = await coverageKnownAt(team.desk.db, team.desk.id, at)
    return { ...heard, coverage: rows.map(({ seq: _seq, ...row }) => row) }
  },
  recordCoverage: ({ team, body, by }) => written(recordCoverage(team, { ...body, by })),
  retract: ({ team, body, by }) => written(retract(team, { ...body, by })),
  async sources({ team, query }) {
    const { at, heard } = await heardAt(team, query.knownAt)
    const rows = await sourcesKnownAt(team.desk.db, team.desk.id, at)
    return { ...heard, sources: rows.map(sourceRow) }
  },
  setSource: ({ team, body, by }) => written(setSource(team, { ...body, by })),
  attest: ({ team, body, by }) => written(attestInstance(team, { ...body, by })),
  recordFinding: ({ team, body, by }) => written(recordFinding(team, { ...body, by })),
  decideLink: ({ team, body, by }) => written(decideLink(team, { ...body, by })),
  correctClaim: ({ team, body, by }) => written(correctClaim(team, { ...body, by })),
}

type SourceRow = Awaited<ReturnType<typeof sourcesKnownAt>>[number]

/** The name of a protected source stays on the desk. */
function sourceRow({ id, name, kind, alignment, reliability, note, recordedAt, enteredBy, ...rest }: SourceRow) {
  const hidden = isProtected({ protected: rest.protected, kind })
  return {
    id,
    name: !hidden && typeof name === 'string' ? name : null,
    kind: kind ?? null,
    alignment: alignment ?? [],
    reliability: reliability ?? null,
    protected: hidden,
    note: note ?? null,
    recordedAt,
    enteredBy,
  }
}

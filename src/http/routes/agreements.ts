/** Agreements on the desk, adopting one, checking a file. */

import { Problem } from '../../base/problem.js'
import type { Agreement } from '../../domain/agreement.js'
import { adoptAgreement } from '../../flow/adoptAgreement.js'
import type { Team } from '../../flow/team.js'
import { checkAgreement, parseAgreement, termInfo } from '../../judge/index.js'
import { agreementsKnownAt } from '../../store/index.js'
import type { SomeHandlers } from '../handlers.js'
import { heardAt } from './heard.js'
import { written } from './written.js'

type Routes = 'agreements' | 'agreement' | 'adoptAgreement' | 'checkAgreement'

export const agreementHandlers: SomeHandlers<Routes> = {
  async agreements({ team, query }) {
    const { at, heard } = await heardAt(team, query.knownAt)
    return { ...heard, agreements: (await adopted(team, at)).map(({ summary }) => summary) }
  },
  async agreement({ team, params, query }) {
    const { at, heard } = await heardAt(team, query.knownAt)
    const found = (await adopted(team, at)).find(({ summary }) => summary.id === params.id)
    if (!found) throw new Problem('not-found', `There is no agreement ${params.id} on this desk.`)
    return { ...heard, agreement: found.summary, text: found.text }
  },
  adoptAgreement: ({ team, body, by }) => written(adoptAgreement(team, { ...body, by })),
  checkAgreement: ({ body }) => ({ findings: [...checkAgreement(body.text)] }),
}

async function adopted(team: Team, at: string) {
  const rows = await agreementsKnownAt(team.desk.db, team.desk.id, at)
  return rows.flatMap(({ text, recordedAt, enteredBy }) => {
    const { agreement } = parseAgreement(text)
    return agreement ? [{ text, summary: { ...summaryOf(agreement), recordedAt, enteredBy } }] : []
  })
}

const summaryOf = (agreement: Agreement) => ({
  id: agreement.id,
  title: agreement.title,
  zone: agreement.zone,
  terms: agreement.terms.map((term) => termInfo(agreement, term)),
})

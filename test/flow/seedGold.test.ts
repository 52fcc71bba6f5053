/** The article's claims as marked by hand, through reconciling: what the reader should come to, it comes to here. */
import { describe, expect, test } from 'vitest'
import { showCount } from '../../src/base/count.js'
import type { Claim } from '../../src/domain/claim.js'
import { factsOf, type KnownClaim, proposeLinks, reconcileIncidents, statementsOf } from '../../src/reconcile/index.js'
import { loadKnowledge } from '../../src/store/dataFiles.js'
import { sharedText } from '../support/shared.js'

const gold = sharedText('seed/gold.json')
const article = sharedText('seed/article.txt')

describe.skipIf(gold === undefined || article === undefined)('the bombings of 5 September, marked by hand', () => {
  test('are separate incidents, with the total apart from its parts', () => {
    expect(incidents()).toMatchInlineSnapshot(`
      "I8, airstrike, Ramouseh corridor, 2016-09-04, reported
      I2, explosion, Syria, 2016-09-05, killed ≥ 40, reported, claimed by islamic-state, 4 parts
      I3, bombing, Tartus, 2016-09-05, killed ≥ 30, reported, claimed by islamic-state, a part, 2 parts
      I3a, car-bombing, bridge, 2016-09-05, reported, claimed by islamic-state, a part
      I3b, suicide-bombing, 2016-09-05, reported, claimed by islamic-state, a part
      I4, explosion, Homs, 2016-09-05, killed 4, reported, claimed by islamic-state, a part
      I5, bombing, Rif Dimashq, 2016-09-05, killed 1, reported, claimed by islamic-state, a part
      I6, bombing, Hasakah, 2016-09-05, killed 5, reported, claimed by islamic-state, a part
      I7, bombing, Qamishli, reported, claimed by islamic-state, not reported by sana"
    `)
  })
})

function incidents(): string {
  const { claims } = JSON.parse(gold!) as { claims: Claim[] }
  const known = claims.map(
    (claim): KnownClaim => ({
      id: claim.id,
      document: 'article',
      source: 'newspaper',
      publishedAt: '2016-09-05',
      recordedAt: '2016-09-06T00:00:00.000Z',
      claim,
      citation: { document: 'article', span: claim.span, text: article!.slice(...claim.span) },
    }),
  )
  const { actors, places } = loadKnowledge()
  const tools = { actors, places, sources: new Map(), zone: 'Asia/Damascus', parties: [] }
  const statements = statementsOf(known)
  const facts = known.flatMap((one) => factsOf(one, { ...tools, statements }) ?? [])
  const links = proposeLinks(facts, [], tools).map((link, seq) => ({ ...link, seq }))
  const { incidents } = reconcileIncidents(
    { claims: known, links, retractions: [], corrections: [], findings: [] },
    tools,
  )
  return incidents
    .map(({ claims, place, date, type, tolls, partOf, parts, claimedBy, notReportedBy, ladder }) =>
      [
        claims.map(({ id }) => id).join('+'),
        type,
        place?.name,
        date,
        tolls.killed?.range ? `killed ${showCount(tolls.killed.range)}` : '',
        ladder,
        claimedBy.map(({ actor }) => `claimed by ${actor}`),
        notReportedBy.map(({ actor }) => `not reported by ${actor}`),
        partOf ? 'a part' : '',
        parts.length > 0 ? `${parts.length} parts` : '',
      ]
        .flat()
        .filter(Boolean)
        .join(', '),
    )
    .join('\n')
}

/** The documents a desk had, the newest first. */
import type { DocumentSummary, DocumentsAnswer } from '../domain/answer.js'
import type { DocumentRow } from '../store/api.js'
import { askedOf, knownAtOf, momentOf } from './known/clocks.js'
import { type PageAsked, pageOf } from './known/page.js'
import type { Team } from './known/team.js'
import { type World, worldKnownAt } from './known/world.js'

export async function documentsKnownAt(
  team: Team,
  asked: PageAsked & { readonly knownAt?: string | undefined } = {},
): Promise<DocumentsAnswer> {
  const knownAt = await knownAtOf(team, asked.knownAt)
  const world = await worldKnownAt(team, knownAt)
  const { items, total, next } = pageOf([...world.selected.documents].reverse(), asked)
  return {
    ...askedOf(team, knownAt, await momentOf(team, undefined, knownAt, team.desk.info.zone)),
    documents: items.map((document) => summaryOf(document, world)),
    total,
    next,
  }
}

export const summaryOf = (document: DocumentRow, world: World): DocumentSummary => ({
  id: document.id,
  title: document.title,
  source: document.source,
  publisher: world.publisherOf(document.source),
  publishedAt: document.publishedAt,
  recordedAt: document.recordedAt,
  claims: document.claimCount,
  retracted: world.selected.retractions.some((retraction) => retraction.document === document.id),
})

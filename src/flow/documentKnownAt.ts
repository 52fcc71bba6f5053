/** One document with its text, its claims as corrected by then, and what became of each. */
import type { DocumentAnswer } from '../domain/answer.js'
import { correctClaims } from '../reconcile/index.js'
import { notesKnownAt } from '../store/index.js'
import { summaryOf } from './documentsKnownAt.js'
import { askedOf, knownAtOf, momentOf } from './known/clocks.js'
import { notFound } from './known/record.js'
import type { Team } from './known/team.js'
import { type World, worldKnownAt } from './known/world.js'

export async function documentKnownAt(
  team: Team,
  id: string,
  asked: { readonly knownAt?: string | undefined } = {},
): Promise<DocumentAnswer> {
  const { desk } = team
  const knownAt = await knownAtOf(team, asked.knownAt)
  const world = await worldKnownAt(team, knownAt)
  const document = world.documents.get(id) ?? world.documents.get(`sha256:${id}`)
  if (!document) throw notFound('document', id, [...world.documents.keys()])
  return {
    ...askedOf(team, knownAt, await momentOf(team, undefined, knownAt, desk.info.zone)),
    document: summaryOf(document, world),
    text: document.text,
    claims: claimsOf(document.id, world),
    notes: await notesKnownAt(desk.db, desk.id, knownAt, document.id),
  }
}

function claimsOf(document: string, world: World): DocumentAnswer['claims'] {
  const claims = world.claims.filter((known) => known.document === document)
  return correctClaims(claims, world.selected.corrections).map((known) => {
    const incident = world.eventOf.get(known.id)
    return {
      ...known.claim,
      ...(incident ? { incident } : {}),
      ...(world.withdrawn.because(known) === undefined ? {} : { retracted: true }),
    }
  })
}

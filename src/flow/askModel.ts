/**
 * What a model writes about a document that is to be filed. Asked before the transaction, which nothing slow may hold up;
 * what it is worth is decided inside, with what the desk knows then.
 */
import { Problem } from '../base/problem.js'
import type { ModelAnswers } from '../read/index.js'
import { documentKnownAt, isProtected, sourcesKnownAt } from '../store/index.js'
import { sourceOf } from './known/publisher.js'
import type { Team } from './known/team.js'

export interface ToAsk {
  /** The document's, by its bytes. */
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly source: string | undefined
  readonly signal: AbortSignal | undefined
}

export interface ModelSaid {
  /** Which model: the entry of the claims says so. */
  readonly name: string
  readonly answers: ModelAnswers
}

const EVER = '9999-12-31T23:59:59.999Z'

/** `undefined` for a document that the desk has already: nobody pays twice. */
export async function askModel(
  { desk, knowledge, model: configured }: Team,
  { id, text, title, publishedAt, source, signal }: ToAsk,
): Promise<ModelSaid | undefined> {
  if (!configured) throw new Problem('not-configured', 'This desk has no model as a second reader.')
  const model = configured()
  if (await documentKnownAt(desk.db, desk.id, EVER, id)) return undefined
  const sources = await sourcesKnownAt(desk.db, desk.id, EVER)
  const whose = sourceOf(source, text, sources)
  if (!model.isLocal && isProtected(sources.find((one) => one.id === whose)))
    throw new Problem(
      'conflict',
      `${whose} is a protected source: what it said goes to no model elsewhere. File it with the built-in reader, or with a model on this machine.`,
    )
  const input = { text, title, publishedAt, zone: desk.info.zone }
  return { name: model.name, answers: await model.ask(input, knowledge.tools, { signal, whole: true }) }
}

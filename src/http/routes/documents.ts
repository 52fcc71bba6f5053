/** Documents: what is on the desk, filing another, reading one without filing it. */
import { documentKnownAt } from '../../flow/documentKnownAt.js'
import { documentsKnownAt } from '../../flow/documentsKnownAt.js'
import { fileDocument } from '../../flow/fileDocument.js'
import { readDocument } from '../../read/index.js'
import type { Ask, SomeHandlers } from '../handlers.js'

export const documentHandlers: SomeHandlers<'documents' | 'document' | 'fileDocument' | 'readText'> = {
  documents: ({ team, query }) => documentsKnownAt(team, query),
  document: ({ team, params, query }) => documentKnownAt(team, params.id, query),
  fileDocument: (ask) => fileDocument(ask.team, { ...givenWith(ask), by: ask.by }),
  readText: ({ team, body: { text, publishedAt } }) =>
    readDocument({ text, publishedAt, zone: team.desk.info.zone }, team.knowledge.tools),
}

const UNNAMED = 'document.txt'

/** As JSON with its text, or its bytes with the rest in the query. */
function givenWith({ body, query }: Ask<'fileDocument'>) {
  if ('bytes' in body) return { ...query, name: query.name ?? UNNAMED, ...body }
  const { text, name = query.name ?? UNNAMED, ...rest } = body
  return { mediaType: 'text/plain', ...query, ...rest, name, bytes: new TextEncoder().encode(text) }
}

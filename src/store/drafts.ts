/**
 * From what a caller wants to append to what may be appended: the body is checked and made plain JSON, and what belongs
 * to a protected source is sealed. What was looked up is kept for one transaction, so that drafts may build
 * on each other.
 */
import { canonicalJson } from '../base/canonical.js'
import { Problem } from '../base/problem.js'
import { BODIES, type BodyOf, type Draft, type EntryType } from '../domain/entry.js'
import type { ClaimKind, Sensitivity } from '../domain/vocabulary.js'
import type { Db } from './db/db.js'
import type { Keys } from './keys.js'
import { sayIssue } from './record/sayIssue.js'
import { seal } from './seal.js'
import { type SealText, sealClaims, sealCorrection, sealDocument, sealSource } from './sealBody.js'
import { isProtected } from './sources.js'

export interface Prepared {
  readonly type: EntryType
  readonly body: BodyOf<EntryType>
  readonly sensitivity: Sensitivity
}

export interface Preparing {
  readonly db: Db
  readonly deskId: string
  readonly keys: Keys
}

/** `seq` is the record's head. Rejects with a `Problem` when the draft does not fit. */
export type Prepare = (draft: Draft, seq: number) => Promise<Prepared>

export function preparer({ db, deskId, keys }: Preparing): Prepare {
  const settings = new Map<string, BodyOf<'source'>>()
  const documents = new Map<string, string>()

  const settingsOf = async (source: string): Promise<BodyOf<'source'>> => {
    const known = settings.get(source)
    if (known) return known
    const rows = await db.query<{ body: BodyOf<'source'> }>(
      'select body from source_setting where desk_id = $1 and id = $2 order by seq',
      [deskId, source],
    )
    const merged = Object.assign({ id: source }, ...rows.map(({ body }) => body)) as BodyOf<'source'>
    settings.set(source, merged)
    return merged
  }
  const sourceOf = async (document: string): Promise<string> => {
    const known = documents.get(document)
    if (known !== undefined) return known
    const [row] = await db.query<{ source: string }>('select source from document where desk_id = $1 and id = $2', [
      deskId,
      document,
    ])
    if (!row) throw new Problem('not-found', `There is no document ${document} on this desk.`)
    documents.set(document, row.source)
    return row.source
  }
  /** What seals for a source; `undefined` when it is not protected. */
  const sealerOf = async (source: string, seq: number): Promise<SealText | undefined> => {
    if (!isProtected(await settingsOf(source))) return undefined
    const key = await keys.keyOf(source, seq)
    return (text) => seal(key, text)
  }

  const SEALING: { readonly [T in EntryType]?: (body: BodyOf<T>, seq: number) => Promise<BodyOf<T>> } = {
    async source(body, seq) {
      settings.set(body.id, { ...(await settingsOf(body.id)), ...body })
      const sealer = await sealerOf(body.id, seq)
      return sealer ? sealSource(body, sealer) : body
    },
    async document(body, seq) {
      const known = 'select id from document where desk_id = $1 and id = $2'
      if ((await db.query(known, [deskId, body.id])).length > 0) {
        throw new Problem('conflict', `The document ${body.id} is on this desk already.`)
      }
      documents.set(body.id, body.source)
      const sealer = await sealerOf(body.source, seq)
      return sealer ? sealDocument(body, sealer) : body
    },
    async claims(body, seq) {
      const sealer = await sealerOf(await sourceOf(body.document), seq)
      return sealer ? sealClaims(body, sealer) : body
    },
    async correct(body, seq) {
      const [claim] = await db.query<{ document: string; kind: ClaimKind }>(
        'select document, kind from claim where desk_id = $1 and id = $2 limit 1',
        [deskId, body.claim],
      )
      if (!claim) throw new Problem('not-found', `There is no claim ${body.claim} on this desk.`)
      const sealer = await sealerOf(await sourceOf(claim.document), seq)
      return sealer ? sealCorrection(body, claim.kind, sealer) : body
    },
  }

  return async (draft, seq) => {
    const body = plainBody(draft)
    const sealing = SEALING[draft.type] as ((body: unknown, seq: number) => Promise<BodyOf<EntryType>>) | undefined
    const kept = sealing ? await sealing(body, seq) : body
    return { type: draft.type, body: kept, sensitivity: draft.sensitivity ?? defaultSensitivity(kept) }
  }
}

/** As open as may be: what is sealed says so, and what people of the desk decide is the desk's. */
const defaultSensitivity = (body: BodyOf<EntryType>): Sensitivity =>
  canonicalJson(body).includes('"sealed":{') ? 'sealed' : 'desk'

// JSON escapes exactly what no database text can hold: U+0000, and half of a surrogate pair.
const UNKEEPABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i

function plainBody({ type, body }: Draft): BodyOf<EntryType> {
  const parsed = BODIES[type].safeParse(body)
  if (!parsed.success) {
    throw new Problem('bad-argument', `This is no "${type}" entry: ${sayIssue(parsed.error)}`)
  }
  const json = canonicalJson(parsed.data)
  if (UNKEEPABLE.test(json)) {
    throw new Problem('bad-argument', 'The text holds a character that cannot be kept: U+0000 or half of a pair.')
  }
  const plain = JSON.parse(json) as BodyOf<EntryType>
  const wrong = WRONG[type]?.(plain as never)
  if (wrong !== undefined) throw new Problem('bad-argument', wrong)
  return plain
}

/** What a schema of one field does not see. */
const WRONG: { readonly [T in EntryType]?: (body: BodyOf<T>) => string | undefined } = {
  link: ({ a, b }) => (a === b ? 'A claim is not linked with itself.' : undefined),
  retract: ({ claim, document }) =>
    (claim === undefined) === (document === undefined) ? 'A retraction names a claim or a document.' : undefined,
}

/**
 * A document comes in: read, its claims matched with what is known, all of it one transaction. The same bytes twice are
 * one document. Everything that files documents comes through here; `fileDocument` adds what it changed.
 */
import { sha256 } from '../base/canonical.js'
import { parsePeriod } from '../base/period.js'
import { Problem } from '../base/problem.js'
import type { FiledAnswer } from '../domain/answer.js'
import type { Claim } from '../domain/claim.js'
import type { Draft, Entry } from '../domain/entry.js'
import type { Note, Reading } from '../domain/reading.js'
import type { ReaderName } from '../domain/vocabulary.js'
import { textOf } from '../read/formats/textOf.js'
import { type ReadInput, readAnswers, readDocument } from '../read/index.js'
import { proposeLinks } from '../reconcile/index.js'
import type { Tx } from '../store/api.js'
import { documentKnownAt } from '../store/index.js'
import { askModel, type ModelSaid } from './askModel.js'
import { citationOf } from './known/citation.js'
import { dropMatching, factsOfAll, keepMatching, type Matching, matchingAt } from './known/matching.js'
import { sourceOf } from './known/publisher.js'
import { type Hand, handOf } from './known/record.js'
import type { Team } from './known/team.js'

export interface NewDocument extends Hand {
  readonly bytes: Uint8Array
  /** A file name; its ending tells the format when there is no `mediaType`. */
  readonly name: string
  readonly mediaType?: string | undefined
  /** EDTF. Without it, what the document itself says; else nothing, with a note. */
  readonly publishedAt?: string | undefined
  readonly source?: string | undefined
  /** Where it was collected: an address or a path. */
  readonly from?: string | undefined
  readonly title?: string | undefined
  /** Who reads it; the built-in reader unless it says `model`. */
  readonly reader?: ReaderName | undefined
  /** Ends the asking of a model. */
  readonly signal?: AbortSignal | undefined
}

export interface Recorded extends Omit<FiledAnswer, 'incidents' | 'changed'> {
  readonly claimIds: readonly string[]
}

/** The name of whatever the program itself decides: readings and links. */
export const MACHINE = 'truceline'
const EVER = '9999-12-31T23:59:59.999Z'

export async function recordDocument(team: Team, given: NewDocument): Promise<Recorded> {
  if (given.publishedAt !== undefined && parsePeriod(given.publishedAt) === undefined)
    throw new Problem('bad-date', `"${given.publishedAt}" is no date of publication, such as 2016-09-15.`)
  const hand = handOf(team, given)
  const plain = await textOf(given)
  const id = `sha256:${sha256(given.bytes)}`
  const said = await saidByModel(team, given, plain, id)
  try {
    return await team.desk.write(async (tx) => {
      const known = await documentKnownAt(tx.db, team.desk.id, EVER, id)
      if (known)
        return {
          document: id,
          title: known.title,
          state: 'known',
          claims: known.claimCount,
          notes: [],
          recordedAt: known.recordedAt,
          claimIds: [],
        }
      return fileNew(team, tx, { given, plain, id, hand, said })
    })
  } catch (error) {
    dropMatching(team)
    throw error
  }
}

type Plain = Awaited<ReturnType<typeof textOf>>

const saidByModel = async (team: Team, given: NewDocument, plain: Plain, id: string): Promise<ModelSaid | undefined> =>
  given.reader === 'model'
    ? askModel(team, {
        id,
        text: plain.text,
        title: given.title ?? plain.title,
        publishedAt: given.publishedAt ?? plain.publishedAt ?? null,
        source: given.source,
        signal: given.signal,
      })
    : undefined

interface Filing {
  readonly given: NewDocument
  readonly plain: Plain
  readonly id: string
  readonly hand: ReturnType<typeof handOf>
  /** Only where a model read it. */
  readonly said: ModelSaid | undefined
}

async function fileNew(team: Team, tx: Tx, filing: Filing): Promise<Recorded> {
  const { given, plain, id, hand, said } = filing
  const matching = await matchingAt(team, tx.db, (await team.desk.head()).seq)
  const source = sourceOf(given.source, plain.text, matching.sources)
  const publishedAt = given.publishedAt ?? plain.publishedAt ?? null
  const input: ReadInput = {
    text: plain.text,
    title: given.title ?? plain.title,
    publishedAt,
    zone: team.desk.info.zone,
    deskPlaces: matching.places,
    deskActors: matching.actors.added,
    publisher: matching.tools.sources.has(source) ? { id: source } : undefined,
  }
  const { tools } = team.knowledge
  const reading = said ? readAnswers(input, tools, said.answers).reading : readDocument(input, tools)
  const engine = said ? `${team.engine}, model ${said.name}` : team.engine
  const claims = reading.claims.map((claim) => onDesk(claim, id))
  const notes = [...plain.notes, ...(publishedAt === null ? [UNDATED] : []), ...reading.notes]
  const filed = await tx.append([
    documentDraft(filing, reading, { source, publishedAt }),
    { type: 'claims', by: MACHINE, body: { document: id, engine, claims, notes }, ...known(hand) },
  ])
  const links = linkDrafts(claims, {
    matching,
    id,
    source,
    publishedAt,
    title: reading.document.title,
    text: plain.text,
    recordedAt: filed[0]!.recordedAt,
  })
  const linked = await tx.append(links.map((draft) => ({ ...draft, ...known(hand) })))
  keepMatching(team, matching, [...filed, ...linked])
  return {
    document: id,
    title: reading.document.title,
    state: 'filed',
    claims: claims.length,
    notes,
    recordedAt: (filed[0] as Entry).recordedAt,
    claimIds: claims.map((claim) => claim.id),
  }
}

const known = ({ knownAt }: { readonly knownAt?: string }) => (knownAt === undefined ? {} : { knownAt })

const UNDATED: Note = {
  code: 'undated-document',
  say: 'Nobody said when this was published, so days of the week and "yesterday" stay open.',
  hint: 'Give the date of publication.',
}

/** Claim ids are unique on a desk: those of the reading behind the document's own. */
function onDesk(claim: Claim, document: string): Claim {
  const prefix = document.slice('sha256:'.length, 'sha256:'.length + 10)
  const { inStatement, partOf } = claim
  return {
    ...claim,
    id: `${prefix}.${claim.id}`,
    ...(inStatement === undefined ? {} : { inStatement: `${prefix}.${inStatement}` }),
    ...(partOf === undefined ? {} : { partOf: `${prefix}.${partOf}` }),
  }
}

function documentDraft(
  { given, plain, id, hand }: Filing,
  { document }: Reading,
  { source, publishedAt }: { readonly source: string; readonly publishedAt: string | null },
): Draft {
  const isPlain = Buffer.from(plain.text, 'utf8').equals(given.bytes)
  return {
    type: 'document',
    ...hand,
    body: {
      id,
      title: document.title,
      source,
      publishedAt,
      language: document.language,
      text: plain.text,
      original: {
        mediaType: plain.mediaType,
        size: given.bytes.length,
        sha256: id.slice('sha256:'.length),
        ...(isPlain ? {} : { base64: Buffer.from(given.bytes).toString('base64') }),
      },
      collected: { by: hand.by, from: given.from ?? null },
    },
  }
}

interface Placed {
  readonly matching: Matching
  readonly id: string
  readonly source: string
  readonly publishedAt: string | null
  readonly title: string | null
  readonly text: string
  readonly recordedAt: string
}

function linkDrafts(claims: readonly Claim[], placed: Placed): readonly Draft[] {
  const { matching, id, title, text, source, publishedAt, recordedAt } = placed
  const knownClaims = claims.map((claim) => ({
    id: claim.id,
    document: id,
    source,
    publishedAt,
    recordedAt,
    claim,
    citation: citationOf({ id, title, text }, source, claim.span)!,
  }))
  return proposeLinks(factsOfAll(knownClaims, matching.tools), matching.index, matching.tools).map(
    ({ a, b, decision, score, reasons }): Draft => ({
      type: 'link',
      by: MACHINE,
      body: { a, b, decision, score, reasons: reasons.map((reason) => ({ ...reason })) },
    }),
  )
}

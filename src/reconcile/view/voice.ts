/**
 * Whose word a claim is. A claim inside a statement is its speaker's, and of nested statements the innermost one's: ten
 * papers that quote one agency have one origin. Otherwise it is the monitor's who reports it, else the document's source.
 */
import type { ActorIndex } from '../../domain/actor.js'
import { allOf, type Claim, type ClaimOf, firstOf } from '../../domain/claim.js'
import type { Voice } from '../../domain/eventLine.js'
import type { KnownClaim, KnownSource } from './known.js'

export interface VoiceTools {
  readonly actors: ActorIndex
  readonly sources: ReadonlyMap<string, KnownSource>
  /** Every statement known, by its claim id. */
  readonly statements: ReadonlyMap<string, ClaimOf<'statement'>>
  /** What the desk calls an actor that is one of its sources under another id. */
  readonly sourceIds?: ReadonlyMap<string, string> | undefined
}

export interface Spoken {
  readonly voice: Voice
  /** Who said it first. Anonymous speakers of different documents are different people until somebody names them. */
  readonly origin: string
}

export function voiceOf(known: KnownClaim, tools: VoiceTools): Spoken {
  const at = Date.parse(known.publishedAt ?? '') || Date.parse(known.recordedAt)
  const statement = known.claim.inStatement ? tools.statements.get(known.claim.inStatement) : undefined
  if (statement) return speakerOf(statement, known, at, tools)
  const monitor = known.claim.kind === 'incident' ? firstOf(known.claim.slots.reportedBy) : undefined
  return named([monitor ?? known.source], at, tools)
}

function speakerOf(statement: ClaimOf<'statement'>, known: KnownClaim, at: number, tools: VoiceTools): Spoken {
  const speakers = allOf(statement.slots.speaker)
  const anonymous =
    speakers.length === 0 ||
    firstOf(statement.slots.anonymous) === true ||
    speakers.every(isUnnamed) ||
    (statement.slots.speaker ?? []).every((speaker) => isDescription(speaker, tools))
  if (!anonymous) {
    const spoken = named(speakers, at, tools)
    const isWorkedOut = (statement.slots.speaker ?? []).every(({ how }) => how === 'implied')
    return isWorkedOut ? { ...spoken, voice: { ...spoken.voice, implied: true } } : spoken
  }
  const id = speakers[0] ?? 'unnamed'
  return {
    voice: { id, anonymous: true, name: nameless(id, known), alignment: [...alignmentOf(speakers, at, tools)] },
    origin: `${id}@${known.document}`,
  }
}

/** "local media", "initial information": words without a name in them, for nobody that is known. */
const isDescription = (
  { value, text = '' }: { readonly value: string; readonly text?: string | undefined },
  { actors, sources, sourceIds }: VoiceTools,
): boolean =>
  !actors.byId(value) &&
  !sources.has(sourceIds?.get(value) ?? value) &&
  /^\p{L}+(?:[\s-]|$)/u.test(text) &&
  !/^(?:he|she|it|they|we|i)$/i.test(text) &&
  !/\s\p{Lu}|\d/u.test(text) &&
  (/\s/.test(text) || /^\p{Ll}/u.test(text))

/** "an unnamed official in Two days of quiet": a name that a person can read. */
function nameless(id: string, { citation, source }: KnownClaim): string {
  const role =
    id
      .replace(/-\d+$/, '')
      .replace(/^unnamed-?/, '')
      .replaceAll('-', ' ') || 'person'
  return `an unnamed ${role} in ${citation?.title ?? `a report of ${source}`}`
}

function named(actorIds: readonly string[], at: number, tools: VoiceTools): Spoken {
  const ids = actorIds.map((actor) => tools.sourceIds?.get(actor) ?? actor)
  const [id] = ids as [string]
  const name = tools.sources.get(id)?.name ?? tools.actors.byId(id)?.name
  return {
    voice: {
      id,
      alignment: [...alignmentOf(ids, at, tools)],
      ...(typeof name === 'string' ? { name } : {}),
    },
    origin: mouthpieceOf(id, at, tools),
  }
}

const SPEAKS_FOR: ReadonlySet<string> = new Set(['agency', 'office', 'force', 'person'])

/**
 * A ministry, a spokesman and their state are one origin, as are the agencies of one organisation. A medium is not what
 * owns it: that is a matter of alignment.
 */
function mouthpieceOf(id: string, at: number, tools: VoiceTools): string {
  const actor = tools.actors.byId(id)
  const speaksFor = actor ? SPEAKS_FOR.has(actor.kind) : tools.sources.get(id) === undefined
  if (!speaksFor) return id
  const whole = actor
    ? actor.parents[0]?.id
    : tools.actors.alignmentAt(id, at).find((one) => belongs(id, one, at, tools))
  if (whole === undefined || whole === id) return id
  const known = tools.sourceIds?.get(whole) ?? whole
  return known === id ? id : mouthpieceOf(known, at, tools)
}

const belongs = (id: string, whole: string, at: number, { actors }: VoiceTools): boolean =>
  whole !== id && actors.belongsTo(id, whole, at)

/** The source's setting and what the actor lexicon knows of its name: itself, those it belongs to, its allies then. */
function alignmentOf(ids: readonly string[], at: number, { sources, actors }: VoiceTools): ReadonlySet<string> {
  return new Set(
    ids.flatMap((id) => [
      ...(sources.get(id)?.alignment ?? []).flatMap((actor) => [actor, ...actors.alignmentAt(actor, at)]),
      ...(actors.byId(id) ? actors.alignmentAt(id, at) : []),
    ]),
  )
}

const isUnnamed = (id: string): boolean => /^(unnamed|unknown|anonymous)\b/.test(id)

export const statementsOf = (claims: readonly { readonly claim: Claim }[]): ReadonlyMap<string, ClaimOf<'statement'>> =>
  new Map(claims.flatMap(({ claim }) => (claim.kind === 'statement' ? [[claim.id, claim] as const] : [])))

/**
 * The program's actors with the desk's sources and alliances on top. A source is an actor too: texts name it, and an
 * official or party body speaks for whom it is first aligned with.
 */
import { foldName } from '../../base/fold.js'
import type { Actor, ActorBook, Dated } from '../../domain/actor.js'
import { withActors } from '../../domain/actorIndex.js'
import { type ActorResolver, actorResolver, ownerFinder } from '../../domain/actorResolver.js'
import type { AlignmentRow, SourceRow } from '../../store/api.js'

export interface DeskActors {
  readonly book: ActorBook
  /** What the desk adds or changes, for the reader. */
  readonly added: readonly Actor[]
  /** Actor id -> the desk's id of the source that it is. */
  readonly sourceIds: ReadonlyMap<string, string>
  readonly resolve: ActorResolver
  readonly ownerIn: (words: string) => string | undefined
}

export function deskActors(
  book: ActorBook,
  sources: readonly SourceRow[],
  alignments: readonly AlignmentRow[],
): DeskActors {
  const byName = new Map(book.all.flatMap((actor) => namesOf(actor).map((name) => [foldName(name), actor] as const)))
  const added = new Map<string, Actor>()
  const sourceIds = new Map<string, string>()
  for (const source of sources) {
    const name = typeof source.name === 'string' ? source.name : source.id
    const known = book.byId(source.id) ?? byName.get(foldName(name)) ?? byName.get(foldName(source.id))
    if (known && known.id !== source.id) sourceIds.set(known.id, source.id)
    added.set(source.id, actorOf(source, name, known))
  }
  for (const alignment of alignments) {
    const actor = added.get(alignment.actor) ?? book.byId(alignment.actor) ?? unknownActor(alignment.actor)
    added.set(actor.id, {
      ...actor,
      allies: [...actor.allies, ...alignment.with.map((id) => ({ id, ...dates(alignment) }))],
    })
  }
  const all = [...added.values()]
  const whole = withActors(book, all)
  return {
    book: whole,
    added: all,
    sourceIds,
    resolve: actorResolver(whole, [...added.keys()]),
    ownerIn: ownerFinder(whole),
  }
}

const namesOf = ({ id, name, aliases }: Actor): readonly string[] => [id, name, ...aliases]

/** Kinds of source that are a side's own mouth, so that its word about its own deed is an admission. */
const SPEAKS_FOR_A_SIDE: ReadonlySet<string> = new Set(['official', 'party'])
const ACTOR_KINDS: Readonly<Record<string, Actor['kind']>> = {
  media: 'media',
  'state-media': 'media',
  party: 'group',
  official: 'office',
}

function actorOf(source: SourceRow, name: string, known: Actor | undefined): Actor {
  const owner = SPEAKS_FOR_A_SIDE.has(source.kind ?? '') ? source.alignment?.[0] : undefined
  const base: Actor = known
    ? { ...known, id: source.id, aliases: [...known.aliases, known.name, name] }
    : { ...unknownActor(source.id), name, kind: ACTOR_KINDS[source.kind ?? ''] ?? 'agency', sourceKind: source.kind }
  const owned = owner === undefined || base.parents.some(({ id }) => id === owner)
  return owned ? base : { ...base, parents: [{ id: owner }, ...base.parents] }
}

const unknownActor = (id: string): Actor => ({ id, name: id, aliases: [], kind: 'group', parents: [], allies: [] })

const dates = ({ from, to }: Dated): Dated => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) })

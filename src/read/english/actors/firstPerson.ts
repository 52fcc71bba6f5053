/**
 * Who "we" is: the side the speaker speaks for, and outside anybody's words whoever issued the text ("We, the
 * representatives of X and Y, …"; "STATEMENT BY X"). Known only once it is known whose words are whose.
 */
import { type Span, spanContains, spanLength } from '../../../base/span.js'
import type { ActorMention, Attribution, ReadContext, Sentence } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'

export function withFirstPersons(draft: Draft): ActorMention[] {
  const owners = ownersOf(draft.attributions)
  let issuer: readonly string[] | undefined
  const found: ActorMention[] = []
  for (const sentence of draft.sentences) {
    if (sentence.role === 'furniture') continue
    for (const { lower, span } of sentence.tokens) {
      if (!/^(?:we|we're|we've|we'll|we'd|i|i'm|i've|i'll)$/.test(lower)) continue
      const speakers = owners(span)?.statement.slots.speaker?.map(({ value }) => String(value))
      const plural = lower.startsWith('w')
      if (!plural && !speakers) continue
      const ids = speakers?.map((id) => (plural ? sideOf(draft, id) : id)) ?? (issuer ??= issuersOf(draft))
      if (ids.length === 0) continue
      const end = span[0] + lower.replace(/'.*$/, '').length
      found.push({ span: [span[0], end], ids: [...new Set(ids)], kind: 'pronoun', how: 'implied', plural })
    }
  }
  return [...draft.actors, ...found].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** A person speaks for their state or body; an unnamed official for whom their description names. */
function sideOf(draft: Draft, id: string): string {
  const actor = draft.tools.actors.byId(id)
  if (actor) return actor.kind === 'person' || actor.kind === 'office' ? (actor.parents[0]?.id ?? id) : id
  const body =
    /^(.+?)-(?:official|spokesman|spokeswoman|diplomat|source|aide|officer|commander|minister)(?:-\d+)?$/.exec(id)?.[1]
  if (!body || body === 'unnamed') return id
  const known =
    draft.tools.actors.byId(body) ??
    draft.tools.actors.all.find(({ metonyms }) => metonyms?.some((name) => slug(name) === body))
  return known && known.kind !== 'person' ? known.id : id
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^a-z0-9]+/g, '-')

/** The innermost attribution around a span; asked in the order of the text. */
function ownersOf(attributions: readonly Attribution[]): (span: Span) => Attribution | undefined {
  const all = attributions
    .flatMap((attribution) => attribution.scope.map((scope) => ({ scope, attribution })))
    .sort((a, b) => a.scope[0] - b.scope[0])
  let next = 0
  let open: typeof all = []
  return (span) => {
    while (next < all.length && all[next]!.scope[0] <= span[0]) open.push(all[next++]!)
    open = open.filter(({ scope }) => scope[1] > span[0])
    const around = open.filter(({ scope }) => spanContains(scope, span))
    return around.sort((a, b) => spanLength(a.scope) - spanLength(b.scope))[0]?.attribution
  }
}

const OPENS = /^\W*we,\s/i
const HEADING = /\b(?:statement|communiqu[eé]|declaration|press release|appeal|announcement)\b/i

/** Whoever a text that says "we" of itself names at its head. */
function issuersOf(draft: ReadContext): readonly string[] {
  const opening = draft.sentences.find(({ span }) => OPENS.test(draft.text.slice(span[0], span[0] + 8)))
  if (opening) return namedIn(draft, [opening.span[0], subjectEnd(opening)])
  const heading = draft.sentences
    .slice(0, 4)
    .find(
      ({ span, role }) =>
        role !== 'furniture' && HEADING.test(draft.text.slice(span[0], Math.min(span[1], span[0] + 160))),
    )
  return heading ? namedIn(draft, heading.span).slice(0, 2) : []
}

/** "We, the delegations of X and Y, met …": up to the first verb. */
function subjectEnd({ tokens, span }: Sentence): number {
  const verb = tokens.find(
    ({ lower }, i) =>
      i > 3 &&
      /^(?:met|have|has|are|were|agree|agreed|declare|hereby|announce|reaffirm|express|welcome|reiterate|condemn)$/.test(
        lower,
      ),
  )
  return verb?.span[0] ?? Math.min(span[1], span[0] + 240)
}

const namedIn = (draft: ReadContext, span: Span): readonly string[] => [
  ...new Set(
    draft.actors
      .filter(
        (mention) => spanContains(span, mention.span) && mention.kind !== 'adjective' && mention.kind !== 'pronoun',
      )
      .flatMap(({ ids }) => ids),
  ),
]

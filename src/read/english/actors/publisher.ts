/**
 * Who "we" is outside quotation marks: whoever publishes the text. "Our artillery" is theirs too, and "this agency",
 * "our correspondent" are the medium itself; "our people", "our country" are whoever they speak for and stay open.
 */
import type { ActorMention } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'

const ITSELF =
  /^(?:agency|newspaper|paper|reporter|correspondent|correspondents|network|organi[sz]ation|office|ministry|centre|center|committee|command|room|bureau|website|channel|radio)$/

/** The mention that begins at atom `i`, when it is the publisher speaking of itself. */
export function publisherAt(draft: Draft, atoms: readonly Atom[], i: number): ActorMention | undefined {
  const { publisher } = draft.input
  const atom = atoms[i]!
  if (!publisher || !/^(?:we|our|this)$/.test(atom.key) || isQuoted(draft, atom)) return undefined
  const mention = (last: Atom, kind: ActorMention['kind']): ActorMention => ({
    span: [atom.span[0], last.span[1]],
    ids: [publisher.id],
    kind,
    how: 'implied',
  })
  if (atom.key === 'we') return mention(atom, 'pronoun')
  const forces = draft.lexicon.list('force-nouns')
  const named = atoms.slice(i + 1, i + 3).findIndex(({ key, kind }) => {
    if (kind !== 'word') return false
    return ITSELF.test(key) || (atom.key === 'our' && forces.has(key))
  })
  return named < 0 ? undefined : mention(atoms[i + 1 + named]!, 'description')
}

const isQuoted = ({ quotes }: Draft, { span }: Atom): boolean =>
  quotes.some((quote) => quote.span[0] <= span[0] && span[1] <= quote.span[1])

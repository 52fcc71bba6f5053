/** What was forwarded or answered is in the words of whoever wrote it; the message that stands first has no voice but its own. */
import { foldName, slugOf } from '../../../base/fold.js'
import { type Span, spanLength } from '../../../base/span.js'
import type { Draft } from '../../model/draft.js'
import { mailHeadsOf } from '../text/mail.js'
import { actorIn } from './callers.js'
import type { Voice } from './statements.js'

/** Less than this before a head is no message of its own. */
const NOTHING = 3
/** Names of bodies are kept whole; of a person's the surname is. */
const BODY =
  /\b(?:office|desk|team|mission|unit|centre|center|press|news|agency|ministry|monitors?|group|committee|network|service|department|operations|ops|admin|info|alerts?|bureau|cell|hub|command|embassy|hospital)\b/i

export const mailsOf = (draft: Draft): Voice[] =>
  mailHeadsOf(draft).flatMap(({ span, who, body }): Voice[] => {
    const name = draft.text.slice(...who)
    const pieces = paragraphsIn(draft, body)
    if (span[0] <= NOTHING || pieces.length === 0 || !/\p{L}/u.test(name)) return []
    const known = actorIn(draft, who)
    const isWhole = known !== undefined && spanLength(known.span) >= name.length * 0.9
    const value = (isWhole && known.ids[0]) || idOfName(name)
    return [
      {
        span: [who[0], pieces.at(-1)![1]],
        subject: undefined,
        cue: who,
        unled: true,
        pieces,
        speakers: [{ value, text: name, at: who, how: 'stated' }],
      },
    ]
  })

function idOfName(name: string): string {
  const plain = name.replace(/@.*$/s, '')
  const words = foldName(plain).split(/[\s.]+/)
  // "Gomez, Ana": the surname stands first.
  if (/^[^,]+,\s*\S+$/.test(plain)) return slugOf(plain.split(',')[0]!)
  return BODY.test(plain) || words.length > 3 ? slugOf(plain) : slugOf(words.at(-1)!)
}

/** A message of several paragraphs is told paragraph by paragraph, without what its program put below it. */
function paragraphsIn(draft: Draft, [start, end]: Span): readonly Span[] {
  const said = draft.sentences.filter(({ role, span }) => role !== 'furniture' && span[0] >= start && span[1] <= end)
  const paragraphs = new Map<number, Span>()
  for (const { paragraph, span } of said)
    paragraphs.set(paragraph, [paragraphs.get(paragraph)?.[0] ?? span[0], span[1]])
  return [...paragraphs.values()].filter((span) => /\p{L}/u.test(draft.text.slice(...span)))
}

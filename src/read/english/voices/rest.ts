/** What follows a verb of saying, when the verb is one that may be followed by it. */
import type { Span } from '../../../base/span.js'
import type { Cue } from '../lexicon/cues.js'
import { isPastForm } from '../patterns/inflect.js'
import { isThatThing } from './after.js'
import { contentEnd, pieceOf } from './content.js'
import { isMark, lowerAt, type View } from './view.js'

export function restOf(
  view: View,
  cue: Cue,
  start: number,
  limit: number,
  has: { that: boolean; before: boolean; inverted: boolean; open?: boolean },
): Span | undefined {
  if (start >= limit) return undefined
  let from = start
  const lower = lowerAt(view, from)
  if (lower === ',') {
    const quoted = view.quoteAt[from + 1]
    const goesOn = !has.inverted && (has.open === true || goesOnWithin(view, from + 1))
    if (
      !has.before ||
      (!quoted &&
        !goesOn &&
        (has.inverted ||
          /^(?:who|which|adding|but|and|while|citing|referring|in|on|as|after|with|according|a|the|where|when|though|although|speaking|noting|saying)$/.test(
            lowerAt(view, from + 1),
          )))
    )
      return undefined
    from += goesOn && !has.open && isOnlyLink(view, from + 1) ? 2 : 1
  } else if (isMark(view, from) && !view.quoteAt[from] && !/^[—–(]$/.test(lower)) return undefined
  const quoted = view.quoteAt[from]
  const clause =
    has.that ||
    quoted !== undefined ||
    lowerAt(view, start - 1) === ':' ||
    isCommitment(view, cue, from) ||
    (/^(?:otherwise|so|as|not)$/.test(lowerAt(view, from)) && /^(?:[.,;]|much|such|)$/.test(lowerAt(view, from + 1))) ||
    /^(?:whether|how|what|why)$/.test(lowerAt(view, from))
  if (has.inverted && !quoted && !has.that) return undefined
  if (has.before && !quoted && lower !== ',')
    return has.that ? pieceOf(view, from, contentEnd(view, from, limit)) : undefined
  const any =
    cue.classes.has('strong') ||
    cue.classes.has('object') ||
    cue.classes.has('count') ||
    cue.classes.has('ask') ||
    cue.classes.has('urge') ||
    (cue.classes.has('of') &&
      (/^(?:of|for|against)$/.test(lowerAt(view, from)) || /^(?:of|for|on|upon)$/.test(lowerAt(view, from - 1)))) ||
    (/^(?:promise|pledge|vow|threaten)$/.test(cue.base) &&
      /^(?:an?|the|its|their|his|her|more|new|further|no|full)$/.test(lowerAt(view, from))) ||
    (cue.classes.has('weak') && looksLikeClause(view, from, limit))
  if (!clause && !any && !has.open && !(cue.classes.has('tell') && looksLikeClause(view, from, limit, true)))
    return undefined
  // "dismissed as groundless claims that …": what is dismissed stands behind what it is called.
  if (/^(?:dismiss|reject|denounce|condemn)$/.test(cue.base) && lowerAt(view, from) === 'as' && from + 2 < limit)
    return pieceOf(view, from + 2, contentEnd(view, from + 2, limit))
  // "says nothing about the towns": what is not said.
  if (!quoted && /^(?:nothing|anything|little)$/.test(lowerAt(view, from))) return undefined
  if (/^(?:admit|confess|object|own)$/.test(cue.base) && lowerAt(view, from) === 'to')
    return pieceOf(view, from + 1, contentEnd(view, from + 1, limit))
  if (!clause && cue.classes.has('object') && /^(?:to|by|in|on|as|at|that)$/.test(lowerAt(view, from)))
    return isThatThing(view, from) ? pieceOf(view, from, contentEnd(view, from, limit)) : undefined
  const skip = chargeFrom(view, cue, from, limit) ?? (isLinked(view, from) ? from + 1 : from)
  return pieceOf(view, skip, contentEnd(view, skip, limit))
}

/** "vowed to fight on", "has offered to talk", "told residents to leave": what is to be done is what is said. */
const isCommitment = (view: View, { base }: Cue, i: number): boolean =>
  lowerAt(view, i) === 'to' &&
  (/^(?:vow|pledge|promise|undertake|swear)$/.test(base)
    ? view.startsAt.get(i + 1) === undefined && !/^(?:the|an?|its|his|her|their)$/.test(lowerAt(view, i + 1))
    : base === 'tell' && !/^t(?:ell|ells|old)$/.test(lowerAt(view, i - 1)))

/** "spoke of 40 dead", "warned about raids"; "said about 40 died" tells how many. */
const isLinked = (view: View, i: number): boolean =>
  /^(?:of|for|by|against|upon)$/.test(lowerAt(view, i)) ||
  (lowerAt(view, i) === 'about' &&
    !/^(?:\d|an?$|half|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+ty$|\w+teen$)/.test(lowerAt(view, i + 1)))

/** "accused the rebels of shelling", "blamed that on drones": the charge stands behind the accused. */
function chargeFrom(view: View, { base }: Cue, from: number, limit: number): number | undefined {
  const link = base === 'accuse' ? 'of' : base === 'blame' ? 'on' : base === 'thank' ? 'for' : undefined
  if (link === undefined) return undefined
  let last: number | undefined
  for (let i = from; i < Math.min(limit, from + 16); i++) {
    if (view.quoteAt[i] || /^[;:—–]$/.test(lowerAt(view, i))) break
    if (lowerAt(view, i) !== link) continue
    last = i + 1
    if (link !== 'of' || isCharge(view, i + 1)) return last
  }
  return last
}

/** "of shelling", "of a massacre", "of 3,097 breaches" charge; "forces of the north" do not. */
const isCharge = (view: View, i: number): boolean =>
  /ing$|^(?:an?|\d.*|having|not)$/.test(lowerAt(view, i)) || view.quoteAt[i] !== undefined

/** "…, he said, because …", "…, she said, and driven …": behind the voice the clause goes on and is still the speaker's. */
export const goesOnWithin = (view: View, i: number): boolean =>
  /^(?:because|and|but|or|unless|if|with|including|among|despite|leaving|killing|wounding|injuring|damaging|destroying|forcing)$/.test(
    lowerAt(view, i),
  ) ||
  (lowerAt(view, i + 1) === 'of' && /^(?:them|whom|those|these)$/.test(lowerAt(view, i + 2)))

/** "and", "but" before a clause of its own are the document's; before a bare verb they are part of what is said. */
const isOnlyLink = (view: View, i: number): boolean =>
  /^(?:and|but)$/.test(lowerAt(view, i)) &&
  !isPastForm(lowerAt(view, i + 1)) &&
  !/(?:ed|en)$/.test(lowerAt(view, i + 1))

const CONTRACTED = /n't$|^['’](?:d|ll|ve|re)$|^(?:he|she|they|it|we|i|you|there|that)['’](?:d|ll|ve|re|m|s)$/

/** "he indicated the talks had failed": a finite verb within reach makes a clause of what follows. */
function looksLikeClause(view: View, from: number, limit: number, told = false): boolean {
  if (/^(?:to|by|in|on|as|with|for|from|into|at|and|or)$/.test(lowerAt(view, from))) return false
  if (CONTRACTED.test(lowerAt(view, from))) return true
  for (let i = from + 1; i < Math.min(limit, from + 12); i++) {
    const lower = lowerAt(view, i)
    if (
      /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do)$/.test(lower) ||
      CONTRACTED.test(lower) ||
      (told && isPastForm(lower) && lowerAt(view, i + 1) !== 'by')
    )
      return true
    if (isMark(view, i) && lower !== "'" && lower !== '’') return false
  }
  return false
}

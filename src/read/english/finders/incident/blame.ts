/**
 * Who is said to be behind a deed: "accused the army of shelling the camp", "attributed the murder to a gang", "the ambush was
 * the work of bandits". The voice that says so alleges it, and it is the one who did it as far as this claim goes.
 */
import { onceIn } from '../../../../base/once.js'
import type { Hit } from '../../../patterns/match.js'
import { agentAfter, type Party, partiesOf, partyFrom, subjectBefore } from '../../syntax/parties.js'
import { hitsOf, type View } from '../../syntax/view.js'
import type { Anchor } from './anchors.js'

/** How far a word of blame reaches to the deed. */
const REACH = 26

/** Those blamed for the deed of the anchor; nobody when the blame is denied, asked about or laid on no one we know. */
export function blamedFor(view: View, { hit: deed, type }: Anchor): readonly Party[] {
  if (type === 'detention' || type === 'release') return []
  for (const hit of wordsOfBlame(view)) {
    const apart = hit.from >= deed.to ? hit.from - deed.to : deed.from - hit.to
    if (apart > REACH || apart < 0 || isDenied(view, hit)) continue
    const found = BY_MEANING[hit.meaning]!(view, hit, deed)
    if (found.length > 0) return found
  }
  return []
}

const wordsOfBlame = onceIn((view: View): readonly Hit[] => hitsOf(view, 'blame'))

type Finds = (view: View, hit: Hit, deed: Hit) => readonly Party[]

const BY_MEANING: Readonly<Record<string, Finds>> = {
  accused(view, hit, deed) {
    const lead = prepositionTo(view, hit.to, deed.from)
    if (lead === undefined) return /^blam/.test(view.words[hit.from]!.lower) ? laidOn(view, hit, deed) : []
    // "was accused of", "a man accused of", "pleaded guilty to": nothing stands between the verb and the preposition.
    return lead - hit.to <= 1 ? subjectBefore(view, hit.from) : partyFrom(view, hit.to, 4)
  },
  attributed: laidOn,
  behind: (view, hit, deed) => (deed.from < hit.to || isCut(view, hit.to, deed.from) ? [] : subjectOf(view, hit)),
  // "admitted killing them", "confessed to the murder", but not "admitted that they were killed".
  admitted: (view, hit, deed) =>
    deed.from >= hit.to &&
    deed.from - hit.to <= 4 &&
    !view.words.slice(hit.to, deed.from).some(({ lower }) => lower === 'that')
      ? subjectBefore(view, hit.from)
      : [],
  'work-of': (view, hit, deed) =>
    hit.from < deed.to || isCut(view, deed.to, hit.from)
      ? []
      : view.words[hit.to - 1]!.lower === 'by'
        ? agentAfter(view, hit.to - 1, 4)
        : partyFrom(view, hit.to, 4),
}

/** "The army is responsible", "gunmen responsible for": a noun of its own right before ("those responsible") is nobody we know. */
function subjectOf(view: View, hit: Hit): readonly Party[] {
  const isVerb = hit.form !== 'word'
  const before = view.words[hit.from - 1]?.lower ?? ''
  if (isVerb || /^(?:is|are|was|were|be|been|being|had|directly|also|jointly|\w+ly)$/.test(before))
    return subjectBefore(view, hit.from)
  return partiesOf(view).filter(({ to }) => to === hit.from)
}

/** "of", "for", "with", "in connection with": the last word that leads from the verb to the deed, with the deed near. */
function prepositionTo(view: View, from: number, deed: number): number | undefined {
  if (deed < from || isCut(view, from, deed)) return undefined
  for (let at = from; at < deed; at++) {
    if (!/^(?:of|for|with|in|over)$/.test(view.words[at]!.lower)) continue
    // "the head of the army for the raid": a preposition inside the name of the one blamed is not the one.
    const isWithin = view.actors.some(({ span }) => span[0] < view.words[at]!.start && view.words[at]!.end < span[1])
    if (!isWithin) return at
  }
  return undefined
}

/** "blamed the raid on bandits", "attributed to the army": the one blamed is behind the next "on" or "to". */
function laidOn(view: View, hit: Hit, deed: Hit): readonly Party[] {
  if (deed.from < hit.from && isCut(view, deed.to, hit.from)) return []
  const from = Math.max(hit.to, deed.from < hit.from ? 0 : deed.to)
  const lead = view.words.findIndex(({ lower }, i) => i >= from && i < from + 14 && /^(?:on|to|[.;:])$/.test(lower))
  return lead < 0 || view.words[lead]!.isMark ? [] : partyFrom(view, lead + 1, 4)
}

const isCut = (view: View, from: number, to: number): boolean =>
  view.words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:[.;:]|but|while|although|whereas|after|before|during|following|when|where|amid)$/.test(lower),
    )

/** "denied being behind the raid", "no one was blamed", "asked whether the army was responsible". */
const isDenied = (view: View, hit: Hit): boolean =>
  view.words
    .slice(Math.max(0, hit.from - 18), hit.from)
    .some(
      ({ lower }, i, all) =>
        /^(?:acquit\w*|cleared|exonerat\w*|absolv\w*)$/.test(lower) ||
        (all.length - i <= 6 &&
          /^(?:not|never|n't|no|nobody|none|den(?:y|ies|ied|ying)|whether|if|who|unclear)$/.test(lower)),
    )

/** Whether people and aid can pass: sieges. */
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isPeaceful } from '../../syntax/domain.js'
import { draftOf, meaningOf, placeAfter, placeBefore, unnamedPlaceAt } from '../../syntax/draft.js'
import { nameAt } from '../../syntax/ground.js'
import { phraseBefore } from '../../syntax/nounPhrase.js'
import { agentAfter, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { datesIn, implied, stated } from '../../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'

export const sieges: Finder = {
  name: 'siege',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    return hitsOf(view, 'siege').flatMap((hit) => siegeOf(view, hit) ?? [])
  },
}

/** "the road has been cut off since", "water was cut off": a way or a good that is cut, and no place. */
const isCutThing = (view: View, hit: Hit): boolean => {
  if (!/\bcut\b|seal|isolat/i.test(view.text.slice(...hit.span))) return false
  const { from } = clauseAt(view, hit.from)
  const before = (name: string) => hitsOf(view, name).some((one) => one.from >= from && one.to <= hit.from)
  return before('route-nouns') || before('need-nouns')
}

function siegeOf(view: View, hit: Hit): ClaimDraft | undefined {
  if (isCutThing(view, hit)) return undefined
  // "Cut off for the third day, the people of Djibo": what opens the sentence has its place further on.
  const listed = placeAfter(view, hit.to, hit.from < 2 ? 12 : 7)
  const named =
    listed.length > 0 ? listed : /^(?:of|on|around|to)$/.test(view.words[hit.to - 1]!.lower) ? nameAt(view, hit.to) : []
  const unnamed = named.length > 0 ? [] : unnamedPlaceAt(view, modifierStart(view, hit))
  const place = named.length > 0 ? named : unnamed.length > 0 ? unnamed : placeBefore(view, hit.from, 8)
  const people = peopleIn(view, hit)
  if (place.length === 0 && people.length === 0) return undefined
  const acts = hit.form !== 'word' && !isAdjective(view, hit)
  const by = acts
    ? isDone(view, hit)
      ? agentAfter(view, hit.to, 8)
      : subjectBefore(view, hit.from)
    : agentAfter(view, hit.to, 2)
  return draftOf({
    view,
    kind: 'access',
    hit,
    slots: {
      form: implied('siege'),
      place,
      state: meaningOf(view, hit),
      people,
      by: valuesOf(by),
      date: acts || people.length > 0 || isSince(view) ? datesIn(view, clauseSpan(view, hit)) : [],
    },
    beside: ['by', 'date'],
    ...(isAdjective(view, hit) && { modality: 'asserted' as const }),
  })
}

const PEOPLE =
  /people|persons?$|civilian|resident|inhabitant|famil|child|patient|wounded|souls?$|population|fighter|men$|women$/i

/** "275,000 people are besieged", "the siege of 40,000 civilians": how many are shut in. */
function peopleIn(view: View, hit: Hit): readonly SlotValue[] {
  const { from, to } = clauseAt(view, hit.from)
  const count = view.counts.find(({ span, noun }) => {
    const at = rangeOf(view, span)[0]
    return at >= from && at < to && noun !== undefined && PEOPLE.test(noun.head)
  })
  return count?.noun ? [stated(view.text, [count.span[0], count.noun.span[1]], { ...count.value })] : []
}

const isSince = (view: View): boolean => view.words.some(({ lower }) => lower === 'since')

/** "the besieged city": the word stands in front of what it describes. */
const isAdjective = (view: View, hit: Hit): boolean =>
  hit.to - hit.from === 1 &&
  (hit.form === 'ed' || hit.form === 'part') &&
  !isDone(view, hit) &&
  view.words[hit.to]?.lower !== 'by' &&
  !/^(?:has|have|had)$/.test(view.words[hit.from - 1]?.lower ?? '')

/** "is besieged", "remains under siege", "has besieged": the words are a verb or stand with one. */
const isDone = (view: View, hit: Hit): boolean =>
  /^(?:is|are|was|were|be|been|being)$/.test(view.words[hit.from]!.lower) ||
  view.words
    .slice(Math.max(0, hit.from - 3), hit.from)
    .some(({ lower }) => /^(?:was|were|been|is|are|be|being|has|have|remain|remains|remained)$/.test(lower))

/** Back over "more than a dozen" to where the phrase begins. */
function modifierStart(view: View, hit: Hit): number {
  const before = phraseBefore(view, hit.from, 5)
  return before && isAdjective(view, hit) ? widened(view, before.from) : hit.to
}

const widened = (view: View, at: number): number =>
  view.words[at - 1]?.lower === 'than' && /^(?:more|fewer|less)$/.test(view.words[at - 2]?.lower ?? '') ? at - 2 : at

const clauseSpan = (view: View, hit: Hit) => {
  const { from, to } = clauseAt(view, hit.from)
  return spanOfWords(view, from, to)
}

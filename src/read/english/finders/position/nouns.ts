/** A stance in a noun: "Kenya's opposition to the deal", "repeated its demand for an inquiry", "has no objection to monitors". */
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { draftOf, meaningOf } from '../../syntax/draft.js'
import { possessorOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { toldBy } from '../../syntax/scope.js'
import { clauseAt, hitsOf, type View } from '../../syntax/view.js'
import { speakersOf } from './charges.js'
import { topicFrom } from './topic.js'

export const nounStancesOf = (view: View): readonly ClaimDraft[] =>
  hitsOf(view, 'position-nouns').flatMap((hit) => stanceOf(view, hit) ?? [])

function stanceOf(view: View, hit: Hit): ClaimDraft | undefined {
  const held = heldBy(view, hit)
  const told = held && toldBy(view.context, held.span)
  const owner = valuesOf(possessorOf(view, hit.from, 3))
  const party: readonly SlotValue[] = held ? (speakersOf(told) ?? valuesOf(subjectBefore(view, held.from))) : owner
  const topic = topicFrom(view, hit.to)
  if (party.length === 0 || topic.length === 0 || !isAboutConflict(view.context) || isHelp(view, hit)) return undefined
  const turned = (held?.meaning === 'given-up') !== isNone(view, hit)
  const stance = turned ? TURNED[hit.meaning] : hit.meaning
  if (stance === undefined) return undefined
  const whole = held ? { ...hit, from: held.from, span: [held.span[0], hit.span[1]] as const } : hit
  return draftOf({
    view,
    kind: 'position',
    hit: whole,
    slots: { party, stance: meaningOf(view, { ...hit, meaning: stance }), topic },
    ...(isNone(view, hit) && { modality: 'asserted' as const }),
    voicedAt: told?.scope[0],
  })
}

/** "its support for the offensive": what it does and no stance. */
const isHelp = (view: View, hit: Hit): boolean =>
  hitsOf(view, 'posture').some(({ meaning, from, to }) => meaning === 'support' && from < hit.to && hit.from < to)

/** Given up, or said to be none: the other side of the stance. */
const TURNED: Readonly<Record<string, string>> = { for: 'against', against: 'for', concerned: 'for' }

const isNone = (view: View, hit: Hit): boolean =>
  view.words.slice(Math.max(0, hit.from - 2), hit.from).some(({ lower }) => /^(?:no|little|scant)$/.test(lower)) &&
  !/^secret$/.test(view.words[hit.from - 2]?.lower ?? '')

/** The verb whose object the noun is, a few words before it in its clause. */
const heldBy = (view: View, hit: Hit): Hit | undefined => {
  const clause = clauseAt(view, hit.from)
  return hitsOf(view, 'position-holds')
    .filter(({ from, to }) => from >= clause.from && to <= hit.from && hit.from - to <= 4)
    .at(-1)
}

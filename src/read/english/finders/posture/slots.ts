/** The slots of a posture: whose forces, how many, with what, where, against whom, since when. */
import { spansOverlap } from '../../../../base/span.js'
import type { Modality } from '../../../../domain/vocabulary.js'
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import { type Hit, matchTable } from '../../../patterns/match.js'
import { isVerb } from '../../syntax/clause.js'
import { distanceIn } from '../../syntax/distance.js'
import { draftOf, meaningOf, placeAfter, placeBefore } from '../../syntax/draft.js'
import { groundBehindPreposition } from '../../syntax/forces.js'
import { phraseAt } from '../../syntax/nounPhrase.js'
import { agentAfter, partiesOf, possessorOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { toldBy, voiceAt } from '../../syntax/scope.js'
import { datesIn, idOf, stated, wordsValue } from '../../syntax/slots.js'
import { clauseAt, rangeOf, spanOfWords, type View } from '../../syntax/view.js'

export interface Parts {
  readonly actor: readonly SlotValue[]
  readonly place: readonly SlotValue[]
  readonly weapon: readonly SlotValue[]
  readonly count?: readonly SlotValue[]
}

export function made(view: View, hit: Hit, parts: Parts, force: Hit | undefined): ClaimDraft | undefined {
  const clause = clauseAt(view, hit.from)
  const slots = {
    form: meaningOf(view, hit),
    count: countOf(view, force),
    ...parts,
    actor: parts.actor.length > 0 || !force ? parts.actor : byTheirWords(view, force),
    target: targetOf(view, hit),
    phase: phaseOf(view, hit),
    date: datesIn(view, spanOfWords(view, clause.from, clause.to)),
    distance: distanceIn(view, [[Math.min(hit.from, force?.from ?? hit.from), clause.to]]),
  }
  // "to disarm": asked of somebody, or what a deal provides for.
  if (hit.meaning === 'stand-down' && hit.form === 'base') return undefined
  const whole = force ? joined(view, hit, force) : hit
  const own = force && isNone(view, force) ? 'denied' : reportedPlan(view, hit)
  const draft = draftOf({ view, kind: 'posture', hit: whole, slots, ...(own && { modality: own }) })
  // "soldiers are to leave": neither done nor told as coming.
  if (draft.modality === 'asserted' && isBareInfinitive(view, hit)) return undefined
  // What is asked for or only supposed is a term or a condition.
  return /demanded|hypothetical/.test(draft.modality) ? undefined : draft
}

/** "There are no soldiers here", "not one soldier", "neither army". */
const isNone = (view: View, force: Hit): boolean =>
  view.words
    .slice(Math.max(clauseAt(view, force.from).from, force.from - 3), force.from)
    .some(({ lower }) => /^(?:no|none|nobody|neither|not)$/.test(lower))

/** "said the brigade would leave": somebody's "will", told afterwards. */
const reportedPlan = (view: View, { from, span }: Hit): Modality | undefined =>
  view.words.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'would') && toldBy(view.context, span)
    ? 'predicted'
    : undefined

const isBareInfinitive = (view: View, { from, form }: Hit): boolean =>
  form === 'base' &&
  view.words[from - 1]?.lower === 'to' &&
  !/^(?:beg[aiu]n|start|continu|resum|manag|forced|compelled|had|ha[sv]e|help|seen|used|refus|believ|thought|said|estimat|report|known|in)/.test(
    view.words[from - 2]?.lower ?? '',
  )

/** The claim's words take in the forces; its modality is that of the verb. */
const joined = (view: View, hit: Hit, force: Hit): Hit => {
  const clause = clauseAt(view, hit.from)
  if (force.from < clause.from || force.to > clause.to) return hit
  const from = Math.min(hit.from, force.from)
  const to = Math.max(hit.to, force.to)
  return { ...hit, span: spanOfWords(view, from, to) }
}

/** The owner of the noun, "by X" behind it, the subject of the verb or of the light verb before it, or the forces' own. */
export function actorOf(view: View, hit: Hit, force: Hit | undefined): readonly SlotValue[] {
  const own = hit.form === 'word' ? possessorOf(view, hit.from, 3) : []
  if (own.length > 0) return valuesOf(own)
  const by = agentAfter(view, hit.to, 5)
  if (by.length > 0) return valuesOf(by)
  // "had begun a gradual withdrawal": the noun is the object of the verb whose subject we want.
  let verb = hit.from
  if (hit.form === 'word')
    for (let at = hit.from - 1; at >= Math.max(0, hit.from - 6) && verb === hit.from; at--)
      if (isVerb(view.words, at)) verb = at
  const found = valuesOf(subjectBefore(view, verb))
  const subject = found.length > 0 ? found : saidOfItself(view, hit, verb)
  if (subject.length > 0 || !force) return subject
  const theirs = ownersOf(view, force)
  return theirs.length > 0 ? theirs : holderOf(view, force)
}

/** "Chad denied that it had moved troops": the speaker's own. */
const saidOfItself = (view: View, { span }: Hit, verb: number): readonly SlotValue[] =>
  view.words.slice(Math.max(0, verb - 3), verb).some(({ lower }) => /^(?:it|we)$/.test(lower))
    ? (voiceAt(view.context, span)?.statement.slots.speaker ?? []).map((speaker) => ({ ...speaker, how: 'implied' }))
    : []

/** "the front had 300 cadres dug in": forces that are the object of the verb before them. */
function holderOf(view: View, force: Hit): readonly SlotValue[] {
  for (let at = force.from - 1; at >= Math.max(0, force.from - 4); at--)
    if (isVerb(view.words, at)) return valuesOf(subjectBefore(view, at))
  return []
}

/** "the battalion": soldiers whom nobody owns are an actor by their own words. */
function byTheirWords(view: View, force: Hit): readonly SlotValue[] {
  const id = force.meaning === 'people' ? idOf(view.text.slice(...force.span)) : undefined
  return id === undefined ? [] : [stated(view.text, force.span, id)]
}

/** The party the forces' own words name, or the one right before them. */
export function ownersOf(view: View, force: Hit): readonly SlotValue[] {
  const theirs = partiesOf(view).filter(({ span, to }) => spansOverlap(span, force.span) || to === force.from)
  return valuesOf(theirs.slice(-1))
}

export function placeOf(view: View, hit: Hit): readonly SlotValue[] {
  const after = placeAfter(view, hit.to, 8)
  if (after.length > 0) return after
  const behind = groundBehindPreposition(view, hit.to)
  if (behind.length > 0) return behind
  const clause = clauseAt(view, hit.from)
  return placeBefore(view, hit.from, Math.min(8, hit.from - clause.from))
}

export function countOf(view: View, force: Hit | undefined): readonly SlotValue[] {
  const count =
    force &&
    view.counts.find(
      ({ span, noun }) =>
        rangeOf(view, span)[1] <= force.to && noun !== undefined && spansOverlap(noun.span, force.span),
    )
  return count?.noun ? [stated(view.text, [count.span[0], count.noun.span[1]], { ...count.value })] : []
}

const WITH_WEAPONS: ReadonlySet<string> = new Set(['positioned', 'withdrawal', 'build-up', 'reinforcement', 'support'])

export function weaponsAfter(view: View, hit: Hit): readonly SlotValue[] {
  if (hit.meaning !== 'force' && !WITH_WEAPONS.has(hit.meaning)) return []
  return weaponsIn(view, hit.from, hit.to + 8).slice(0, 2)
}

export const weaponsIn = (view: View, from: number, to: number): readonly SlotValue[] =>
  matchTable(view.words.slice(from, to), view.context.lexicon.table('weapons')).map(({ span, meaning }) =>
    stated(view.text, span, meaning),
  )

function targetOf(view: View, hit: Hit): readonly SlotValue[] {
  if (hit.meaning === 'support') {
    const at = view.words.findIndex(({ lower }, i) => i >= hit.from && i < hit.to + 3 && lower === 'for')
    const beside = /alongside|support of/.test(view.text.slice(...hit.span)) ? hit.to : -1
    const phrase = at >= 0 ? phraseAt(view, at + 1) : beside >= 0 ? phraseAt(view, beside) : undefined
    return phrase ? wordsValue(view.text, phrase.span) : []
  }
  const next = view.words[hit.to]?.lower
  const of = hit.meaning === 'air-campaign' && view.words[hit.to - 1]?.lower === 'of'
  const phrase = of ? phraseAt(view, hit.to) : next === 'against' ? phraseAt(view, hit.to + 1) : undefined
  return phrase ? wordsValue(view.text, phrase.span) : []
}

function phaseOf(view: View, hit: Hit): readonly SlotValue[] {
  const from = Math.max(clauseAt(view, hit.from).from, hit.from - 5)
  const near = matchTable(view.words.slice(from, hit.to), view.context.lexicon.table('incident-phase')).at(-1)
  if (near) return [stated(view.text, near.span, near.meaning)]
  if (hit.meaning !== 'offensive') return []
  const fresh = view.words.slice(Math.max(0, hit.from - 4), hit.to).find(({ lower }) => lower === 'new')
  return fresh ? [stated(view.text, [fresh.start, fresh.end], 'started')] : []
}

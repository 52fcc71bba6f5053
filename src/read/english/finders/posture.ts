/** Forces do something short of an incident: an offensive, a deployment, reinforcements, a withdrawal, support. */
import { spansOverlap } from '../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import { type Hit, matchTable } from '../../patterns/match.js'
import { isVerb } from '../syntax/clause.js'
import { draftOf, meaningOf, placeAfter, placeBefore } from '../syntax/draft.js'
import { forcesBeside, groundBehindPreposition, isBeing } from '../syntax/forces.js'
import { phraseAt } from '../syntax/nounPhrase.js'
import { agentAfter, partiesOf, possessorOf, subjectBefore, valuesOf } from '../syntax/parties.js'
import { withListed } from '../syntax/place.js'
import { datesIn, stated, wordsValue } from '../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const postures: Finder = {
  name: 'posture',
  kind: 'posture',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const forces = hitsOf(view, 'forces')
    const said = hitsOf(view, 'posture').flatMap((hit) => postureOf(view, hit, forcesBeside(view, hit, forces)) ?? [])
    if (forces.length === 0) return said
    const moved = hitsOf(view, 'posture-moves').flatMap((hit) => movedBy(view, hit, forces) ?? [])
    const stood = hitsOf(view, 'posture-stands').flatMap((hit) => standing(view, hit, forces) ?? [])
    return [...said, ...moved, ...stood].filter(
      ({ span }, i, all) => all.findIndex((other) => spansOverlap(other.span, span)) === i,
    )
  },
}

function postureOf(view: View, hit: Hit, force: Hit | undefined): ClaimDraft | undefined {
  const actor = actorOf(view, hit, force)
  const place = withListed(view, placeOf(view, hit))
  const weapon = weaponsAfter(view, hit)
  if (actor.length === 0 && force === undefined) return undefined
  if (hit.meaning === 'positioned' && place.length === 0 && weapon.length === 0 && !force) return undefined
  return made(view, hit, { actor, place, weapon }, force)
}

/** "flew in 300 soldiers", "troops were massing": the verb says it only of forces. */
function movedBy(view: View, hit: Hit, forces: readonly Hit[]): ClaimDraft | undefined {
  const force = forcesBeside(view, hit, forces)
  if (!force || (hit.form === 'word' && hit.to - hit.from === 1 && isAdverb(view, hit, force))) return undefined
  const actor = actorOf(view, hit, force)
  const place = placeOf(view, hit)
  // "troops pulled out of the town": that is who holds it.
  if (
    hit.meaning === 'withdrawal' &&
    hit.form !== 'word' &&
    force.to <= hit.from &&
    place.length > 0 &&
    isOutOf(view, hit)
  )
    return undefined
  if (actor.length === 0 && place.length === 0 && countOf(view, force).length === 0) return undefined
  return made(view, hit, { actor, place, weapon: weaponsAfter(view, hit) }, force)
}

const isOutOf = (view: View, hit: Hit): boolean => /^(?:of|from)$/.test(view.words[hit.to]?.lower ?? '')

/** "more", "fresh": only right before the forces they add. */
const isAdverb = (view: View, hit: Hit, force: Hit): boolean =>
  /^(?:more|extra|fresh|additional)$/.test(view.words[hit.from]!.lower) &&
  !(force.from >= hit.to && force.from - hit.to <= 1)

/** "Soldiers stood in a school", "there are no troops here": forces, a verb of being, and where. */
function standing(view: View, hit: Hit, forces: readonly Hit[]): ClaimDraft | undefined {
  const force = isBeing(view, hit, forces)
  if (!force) return undefined
  const place = groundBehindPreposition(view, Math.max(hit.to, force.to))
  if (place.length === 0) return undefined
  return made(view, hit, { actor: actorOf(view, hit, force), place, weapon: weaponsAfter(view, force) }, force)
}

interface Parts {
  readonly actor: readonly SlotValue[]
  readonly place: readonly SlotValue[]
  readonly weapon: readonly SlotValue[]
}

function made(view: View, hit: Hit, parts: Parts, force: Hit | undefined): ClaimDraft | undefined {
  const clause = clauseAt(view, hit.from)
  const slots = {
    form: meaningOf(view, hit),
    ...parts,
    count: countOf(view, force),
    target: targetOf(view, hit),
    phase: phaseOf(view, hit),
    date: datesIn(view, spanOfWords(view, clause.from, clause.to)),
  }
  // "to disarm": asked of somebody, or what a deal provides for.
  if (hit.meaning === 'stand-down' && hit.form === 'base') return undefined
  const draft = draftOf({ view, kind: 'posture', hit: force ? joined(view, hit, force) : hit, slots })
  // What is asked for or only supposed is a term or a condition.
  return /demanded|hypothetical/.test(draft.modality) ? undefined : draft
}

/** The claim's words take in the forces; its modality is that of the verb. */
const joined = (view: View, hit: Hit, force: Hit): Hit => {
  const clause = clauseAt(view, hit.from)
  if (force.from < clause.from || force.to > clause.to) return hit
  const from = Math.min(hit.from, force.from)
  const to = Math.max(hit.to, force.to)
  return { ...hit, span: spanOfWords(view, from, to) }
}

/** The owner of the noun, "by X" behind it, the subject of the verb or of the light verb before it, or the forces' own. */
function actorOf(view: View, hit: Hit, force: Hit | undefined): readonly SlotValue[] {
  const own = hit.form === 'word' ? possessorOf(view, hit.from, 3) : []
  if (own.length > 0) return valuesOf(own)
  const by = agentAfter(view, hit.to, 5)
  if (by.length > 0) return valuesOf(by)
  // "had begun a gradual withdrawal": the noun is the object of the verb whose subject we want.
  let verb = hit.from
  if (hit.form === 'word')
    for (let at = hit.from - 1; at >= Math.max(0, hit.from - 6) && verb === hit.from; at--)
      if (isVerb(view.words, at)) verb = at
  const subject = valuesOf(subjectBefore(view, verb))
  if (subject.length > 0 || !force) return subject
  const theirs = partiesOf(view).filter(({ span, to }) => spansOverlap(span, force.span) || to === force.from)
  return valuesOf(theirs.slice(-1))
}

function placeOf(view: View, hit: Hit): readonly SlotValue[] {
  const after = placeAfter(view, hit.to, 8)
  if (after.length > 0) return after
  const behind = groundBehindPreposition(view, hit.to)
  if (behind.length > 0) return behind
  const clause = clauseAt(view, hit.from)
  return placeBefore(view, hit.from, Math.min(8, hit.from - clause.from))
}

function countOf(view: View, force: Hit | undefined): readonly SlotValue[] {
  const count =
    force &&
    view.counts.find(
      ({ span, noun }) =>
        rangeOf(view, span)[1] <= force.from && noun !== undefined && spansOverlap(noun.span, force.span),
    )
  return count?.noun ? [stated(view.text, [count.span[0], count.noun.span[1]], { ...count.value })] : []
}

const WITH_WEAPONS: ReadonlySet<string> = new Set(['positioned', 'withdrawal', 'build-up', 'reinforcement', 'support'])

function weaponsAfter(view: View, hit: Hit): readonly SlotValue[] {
  if (hit.meaning !== 'force' && !WITH_WEAPONS.has(hit.meaning)) return []
  const near = matchTable(view.words.slice(hit.from, hit.to + 8), view.context.lexicon.table('weapons'))
  return near.slice(0, 2).map(({ span, meaning }) => stated(view.text, span, meaning))
}

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

/** Forces do something short of an incident: an offensive, a deployment, reinforcements, a withdrawal, support. */
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import { type Hit, matchTable } from '../../patterns/match.js'
import { isVerb } from '../syntax/clause.js'
import { draftOf, hitsOf, meaningOf, placeAfter } from '../syntax/draft.js'
import { phraseAt } from '../syntax/nounPhrase.js'
import { agentAfter, possessorOf, subjectBefore, valuesOf } from '../syntax/parties.js'
import { datesIn, stated, wordsValue } from '../syntax/slots.js'
import { clauseAt, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const postures: Finder = {
  name: 'posture',
  kind: 'posture',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    return hitsOf(view, 'posture').flatMap((hit) => postureOf(view, hit) ?? [])
  },
}

function postureOf(view: View, hit: Hit): ClaimDraft | undefined {
  const actor = actorOf(view, hit)
  const place = placeAfter(view, hit.to, 8)
  const weapon = weaponsAfter(view, hit)
  if (actor.length === 0) return undefined
  if (hit.meaning === 'positioned' && place.length === 0 && weapon.length === 0) return undefined
  const clause = clauseAt(view, hit.from)
  const slots = {
    form: meaningOf(view, hit),
    actor,
    weapon,
    target: targetOf(view, hit),
    place,
    phase: phaseOf(view, hit),
    date: datesIn(view, spanOfWords(view, clause.from, clause.to)),
  }
  return draftOf({ view, kind: 'posture', hit, slots })
}

/** The owner of the noun, "by X" behind it, or the subject of the verb or of the light verb before it. */
function actorOf(view: View, hit: Hit): readonly SlotValue[] {
  const own = hit.form === 'word' ? possessorOf(view, hit.from, 3) : []
  if (own.length > 0) return valuesOf(own)
  const by = agentAfter(view, hit.to, 5)
  if (by.length > 0) return valuesOf(by)
  // "had begun a gradual withdrawal": the noun is the object of the verb whose subject we want.
  let verb = hit.from
  if (hit.form === 'word')
    for (let at = hit.from - 1; at >= Math.max(0, hit.from - 6) && verb === hit.from; at--)
      if (isVerb(view.words, at)) verb = at
  return valuesOf(subjectBefore(view, verb))
}

const WITH_WEAPONS: ReadonlySet<string> = new Set(['positioned', 'withdrawal', 'build-up', 'reinforcement', 'support'])

function weaponsAfter(view: View, hit: Hit): readonly SlotValue[] {
  if (!WITH_WEAPONS.has(hit.meaning)) return []
  const near = matchTable(view.words.slice(hit.from, hit.to + 8), view.context.lexicon.table('weapons'))
  return near.slice(0, 2).map(({ span, meaning }) => stated(view.text, span, meaning))
}

function targetOf(view: View, hit: Hit): readonly SlotValue[] {
  if (hit.meaning === 'support') {
    const at = view.words.findIndex(({ lower }, i) => i >= hit.from && i < hit.to && lower === 'for')
    const phrase = phraseAt(view, at >= 0 ? at + 1 : hit.to)
    return at >= 0 && phrase ? wordsValue(view.text, phrase.span) : []
  }
  const next = view.words[hit.to]?.lower
  const of = hit.meaning === 'air-campaign' && view.words[hit.to - 1]?.lower === 'of'
  const phrase = of ? phraseAt(view, hit.to) : next === 'against' ? phraseAt(view, hit.to + 1) : undefined
  return phrase ? wordsValue(view.text, phrase.span) : []
}

function phaseOf(view: View, hit: Hit): readonly SlotValue[] {
  const from = Math.max(0, hit.from - 5)
  const near = matchTable(view.words.slice(from, hit.from), view.context.lexicon.table('incident-phase')).at(-1)
  if (near) return [stated(view.text, near.span, near.meaning)]
  if (hit.meaning !== 'offensive') return []
  const fresh = view.words.slice(Math.max(0, hit.from - 4), hit.to).find(({ lower }) => lower === 'new')
  return fresh ? [stated(view.text, [fresh.start, fresh.end], 'started')] : []
}

/** "A man in uniform shot two pedestrians": people who are only described stand in the place of the one who acts. */

import type { SlotValue } from '../../../model/context.js'
import { hasVerb } from '../../syntax/clause.js'
import { type Phrase, phraseAt, phraseBefore } from '../../syntax/nounPhrase.js'
import { idOf, stated } from '../../syntax/slots.js'
import { clauseAt, type View } from '../../syntax/view.js'
import type { Anchor } from './anchors.js'
import { isPassive } from './roles.js'

/** The described subject of an active verb of force, with an id from the words. */
export function somebodyBefore(view: View, { kind, hit, type }: Anchor): readonly SlotValue[] {
  const verb = hit.from
  if (kind !== 'verb' || hit.form === 'ing' || type === 'release' || isPassive(view, verb, hit.form)) return []
  const clause = clauseAt(view, verb)
  const isRelative = /^(?:who|which|that)$/.test(clause.opens)
  const phrase = isRelative ? phraseBefore(view, clause.from) : subjectAt(view, firstWord(view, clause.from))
  if (!phrase || phrase.to > verb || !endsInPerson(view, phrase)) return []
  if (!isRelative && !onlyDescribed(view, phrase.to, verb)) return []
  const id = idOf(view.text.slice(...phrase.span))
  return id === undefined ? [] : [stated(view.text, phrase.span, id)]
}

/** The phrase up to the words that only describe it. */
function subjectAt(view: View, start: number): Phrase | undefined {
  const whole = phraseAt(view, start)
  const cut = whole ? view.words.findIndex(({ lower }, i) => i > start && i < whole.to && DESCRIBES.test(lower)) : -1
  return cut < 0 ? whole : phraseAt(view, start, cut - start)
}

const firstWord = (view: View, from: number): number => {
  let at = from
  while (at < view.words.length && (view.words[at]!.isMark || OPENER.test(view.words[at]!.lower))) at++
  return at
}

const OPENER =
  /^(?:and|but|then|that|when|while|as|after|where|because|later|meanwhile|also|yesterday|today|apparently)$/

function endsInPerson(view: View, { from, to }: Phrase): boolean {
  const heads = view.context.lexicon.list('agent-heads')
  const kind = heads.get(view.words[to - 1]!.lower)
  return kind !== undefined && kind !== 'part' && !view.actors.some(({ span }) => span[0] === view.words[from]!.start)
}

/** Between the people and their verb stand only words about them: "wearing masks", "on a motorcycle", "armed with rifles". */
function onlyDescribed(view: View, from: number, verb: number): boolean {
  let at = verb
  while (at > from && AUXILIARY.test(view.words[at - 1]!.lower)) at--
  if (at === from) return true
  const { lower } = view.words[from]!
  if (!DESCRIBES.test(lower)) return false
  return !hasVerb(view.words, from + 1, at)
}

const DESCRIBES =
  /^(?:in|on|with|wearing|dressed|armed|carrying|riding|driving|travell?ing|from|disguised|posing|aboard|using|of)$/

const AUXILIARY = /^(?:has|have|had|then|also|later|reportedly|allegedly|apparently|suddenly|\w+ly)$/

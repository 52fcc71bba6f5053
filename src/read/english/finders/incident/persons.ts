/** Named people in the place of a subject or an object, each for themselves: "Ana Ruiz, 42; Luis Paz, mayor of X, and …". */
import { onceIn } from '../../../../base/once.js'
import type { ActorMention, SlotValue } from '../../../model/context.js'
import { hasVerb, isVerb } from '../../syntax/clause.js'
import { clauseAt, rangeOf, type View } from '../../syntax/view.js'

interface Person {
  readonly mention: ActorMention
  readonly from: number
  readonly to: number
}

const personsOf = onceIn((view: View): readonly Person[] =>
  view.actors
    .filter(({ kind, ids }) => kind === 'person' && ids.length > 0)
    .map((mention) => {
      const [from, to] = rangeOf(view, mention.span)
      return { mention, from, to }
    }),
)

const valuesOf = (view: View, persons: readonly Person[]): readonly SlotValue[] =>
  persons.map(({ mention: { ids, span, how } }) => ({ value: ids[0], text: view.text.slice(...span), at: span, how }))

/** Who stands in the phrase that begins at the word, and who is listed after them. */
export function personsAfter(view: View, at: number): readonly SlotValue[] {
  const first = personsOf(view).find(({ from }) => from >= at)
  if (!first || first.from - at > 9 || !leadsTo(view, at, first.from)) return []
  return valuesOf(view, listFrom(view, first))
}

/** Only words of a description up to the name: no mark, no verb, no preposition. */
const leadsTo = (view: View, at: number, name: number): boolean =>
  view.words
    .slice(at, name)
    .every(({ lower, isMark }, i) =>
      isMark
        ? /^["“”'‘’)\]([]$/.test(lower) || isInBrackets(view, at + i)
        : isInBrackets(view, at + i) || (!ENDS.test(lower) && !isVerb(view.words, at + i)),
    )

const ENDS =
  /^(?:of|in|on|at|by|from|to|into|who|whom|which|that|when|while|where|as|and|or|but|after|before|during|near|with|for|because|was|were|is|are|'s|his|her|their)$/

/** "director of [the department of …] general X": an editor's aside. */
function isInBrackets(view: View, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - 12); i--) {
    const { lower } = view.words[i]!
    if (i < at && /^[)\]]$/.test(lower)) return false
    if (/^[([]$/.test(lower)) return true
  }
  return false
}

function listFrom(view: View, first: Person): readonly Person[] {
  const all = personsOf(view)
  const list = [first]
  for (const next of all.slice(all.indexOf(first) + 1)) {
    if (!isListed(view, list.at(-1)!, next)) break
    list.push(next)
  }
  return list
}

/** The next name of a list: joined by a comma or "and", with at most an age or an office between. */
function isListed(view: View, last: Person, next: Person): boolean {
  const between = view.words.slice(last.to, next.from)
  if (between.length === 0 || between.length > 16) return false
  const joined = between.some(({ lower }) => /^(?:and|,|;|&)$/.test(lower))
  const stops = between.some(
    ({ lower }, i) =>
      /^(?:who|whom|which|that|when|while|where|but|by|after|before|because|from|said|:|\.)$/.test(lower) ||
      isVerb(view.words, last.to + i),
  )
  if (!joined || stops) return false
  // "killed Ruiz, Paz said": the next one speaks.
  const isSpeaker =
    isVerb(view.words, next.to) && !/^(?:was|were|is|are|has|have|had|also|died)$/.test(view.words[next.to]!.lower)
  return !isSpeaker || between.some(({ lower }) => lower === 'and')
}

/** The named subject of a passive verb or of "died": before it in its clause, or in the clause its comma cut off. */
export function personsBefore(view: View, verb: number): readonly SlotValue[] {
  const clause = clauseAt(view, verb)
  const isBare = view.words.slice(clause.from, verb).every(({ lower }) => AUXILIARY.test(lower))
  if (/^(?:who|whom|that)$/.test(clause.opens) && verb - clause.from <= 6) return antecedents(view, clause.from)
  const start = isBare ? (view.clauses[clause.index - 1]?.from ?? clause.from) : clause.from
  const all = personsOf(view).filter(({ to }) => to <= verb)
  const near = all.find((person) => person.from >= start && !isGoverned(view, person.from))
  if (!near) return []
  const first = headOfList(view, all, near)
  const list = listFrom(view, first)
  const gap = view.words.slice(list.at(-1)!.to, verb)
  const base = list.at(-1)!.to
  const isOwn = gap.every(
    ({ lower }, i) =>
      AUXILIARY.test(lower) || !(isVerb(view.words, base + i) || /^(?:who|and|by|but|;|:|'s)$/.test(lower)),
  )
  return isOwn && (gap.every(({ lower }) => AUXILIARY.test(lower)) || gap[0]?.isMark) ? valuesOf(view, list) : []
}

/** The first of a list that began in clauses before. */
function headOfList(view: View, all: readonly Person[], near: Person): Person {
  let at = all.indexOf(near)
  while (at > 0 && isListed(view, all[at - 1]!, all[at]!)) at--
  return isGoverned(view, all[at]!.from) ? near : all[at]!
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|got|reportedly|also|later|then|both|today|yesterday|and|who|that|which|allegedly|apparently|recently|all|\w+ly)$/

/** "the mayor, Luis Paz, who was": those the relative clause is about. */
function antecedents(view: View, relative: number): readonly SlotValue[] {
  const last = personsOf(view).findLast(({ to }) => to <= relative)
  if (!last || relative - last.to > 14) return []
  if (hasVerb(view.words, last.to, relative)) return []
  const all = personsOf(view)
  const first = all.find((person) => person.from <= last.from && listFrom(view, person).includes(last))
  return first
    ? valuesOf(
        view,
        listFrom(view, first).filter(({ to }) => to <= relative),
      )
    : []
}

/** Behind a preposition a name is no subject: "the brother of Luis Paz was killed". */
function isGoverned(view: View, name: number): boolean {
  for (let at = name - 1; at >= Math.max(0, name - 5); at--) {
    const { lower, isMark } = view.words[at]!
    if (isMark) return false
    if (/^(?:of|in|on|at|by|from|to|with|for|against|near|'s|than|between|after|before)$/.test(lower)) return true
    if (isVerb(view.words, at) || /^(?:that|and|but|when|while)$/.test(lower)) return false
  }
  return false
}

/** "Ruiz's murder": the name right before the noun. */
export function personOwning(view: View, noun: number): readonly SlotValue[] {
  const owner = personsOf(view).find(({ to }) => to <= noun && noun - to <= 2)
  return owner && view.words[owner.to]?.lower === "'s" ? valuesOf(view, [owner]) : []
}

/** An act asked of somebody: "called on the rebels to leave", "insists on a withdrawal first". */
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { cueWords } from '../../lexicon/cues.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { draftOf } from '../../syntax/draft.js'
import { phraseBefore } from '../../syntax/nounPhrase.js'
import { type Party, partyFrom, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { voiceAt } from '../../syntax/scope.js'
import { idOf, implied, wordsValue } from '../../syntax/slots.js'
import { clauseAt, rangeOf, spanOfWords, type View } from '../../syntax/view.js'
import { speakerOf } from './sides.js'
import { inVoice, STOP, until } from './when.js'

/** "Russia has been asking the Americans for …", "called on the rebels to leave": an act asked of somebody. */
export function demandOf(view: View, hit: Hit): ClaimDraft | undefined {
  const own = valuesOf(subjectBefore(view, hit.from).slice(0, 2))
  if (hit.meaning === 'want' && !isFirst(view, hit)) return undefined
  const isOurs = /^(?:we|i)$/.test(view.words[hit.from - 1]?.lower ?? '')
  const by = own.length > 0 ? own : isOurs ? speakerOf(view, hit) : describedBefore(view, hit.from)
  if (by.length === 0) return undefined
  const asked = askedOf(view, hit)
  if (!asked) return undefined
  const { to, start } = asked
  const quoted =
    view.words[start]?.lower === '“' ? view.words.findIndex(({ lower }, at) => at > start && lower === '”') : -1
  const end = quoted > start ? quoted : until(view, start, STOP)
  if (end <= start) return undefined
  const wish = view.words.findIndex(({ lower }, at) => at > start && at < end && lower === 'so')
  const price = view.words.findIndex(
    ({ lower }, at) => at > start && at < end - 3 && lower === 'as' && PRICE.test(wordsFrom(view, at)),
  )
  // "asked that the embargo go before it deploys": what waits for it.
  const before = view.words.findIndex(
    ({ lower }, at) =>
      at > start &&
      at < end - 1 &&
      lower === 'before' &&
      !view.times.some(({ span }) => rangeOf(view, span)[0] === at + 1),
  )
  const goal = before > 0 ? before : price > 0 ? price : wish > 0 && view.words[wish + 1]?.lower === 'that' ? wish : end
  const behind =
    before > 0 ? before + 1 : price > 0 ? price + wordsFrom(view, price).match(PRICE)![0].split(' ').length : goal + 2
  const slots = {
    by,
    to: valuesOf(to),
    if: wordsValue(view.text, spanOfWords(view, start, goal)),
    // biome-ignore lint/suspicious/noThenProperty: the slot's name in the contract; never awaited
    then: goal < end ? wordsValue(view.text, spanOfWords(view, behind, end)) : [],
    form:
      isFirst(view, hit) && hit.meaning === 'insist'
        ? implied('requirement')
        : hit.meaning === 'want' || /^(?:insist|demands|calls)/i.test(view.text.slice(...hit.span))
          ? implied('demand')
          : [{ value: 'demand', text: view.text.slice(...hit.span), at: hit.span, how: 'stated' as const }],
  }
  return draftOf({ view, kind: 'condition', hit, slots, modality: 'demanded', voicedAt: slots.if[0]?.at })
}

/** "as a condition for a truce": what the demand is the price of. */
const PRICE = /^as (?:a |the )?(?:pre)?(?:condition|requisite|price) (?:for|of)/
const wordsFrom = (view: View, at: number): string =>
  view.words
    .slice(at, at + 4)
    .map(({ lower }) => lower)
    .join(' ')

/** Of whom it is asked, and where what is asked begins: behind "to", "for" or "that". */
function askedOf(view: View, hit: Hit): { to: readonly Party[]; start: number } | undefined {
  const next = view.words[hit.to]?.lower ?? ''
  if (next === 'that' || /\bthat$/.test(view.text.slice(...hit.span).toLowerCase())) {
    const start = next === 'that' ? hit.to + 1 : hit.to
    return { to: partyFrom(view, start, 3), start }
  }
  if (hit.meaning === 'insist' || hit.meaning === 'want') return { to: partyFrom(view, hit.to, 8), start: hit.to }
  const to = partyFrom(view, hit.to, 3)
  const known = to.at(-1)?.to
  // Someone unnamed: "the community", "everyone".
  const from =
    known ?? view.words.findIndex(({ lower }, at) => at > hit.to && at < hit.to + 7 && /^(?:to|for)$/.test(lower))
  if (from < 0 || !/^(?:for|to)$/.test(view.words[from]?.lower ?? '')) return undefined
  if (known === undefined && !/^(?:the|all|both|everyone|every|his|her|its|their|any|them|us|him|you)$/.test(next))
    return undefined
  return { to, start: from + 1 }
}

/** "Local church leaders have asked": nobody named, called by their words. */
function describedBefore(view: View, verb: number): readonly SlotValue[] {
  const { from } = clauseAt(view, verb)
  let end = verb
  while (
    end > from &&
    /^(?:has|have|had|been|also|again|then|is|are|was|were|repeatedly)$/.test(view.words[end - 1]!.lower)
  )
    end--
  const phrase = phraseBefore(view, end, 5)
  const last = phrase && view.words[phrase.to - 1]!.lower
  if (!phrase || !last || !cueWords(view.context.lexicon).speakers.has(last)) return []
  const id = idOf(view.text.slice(...phrase.span))
  return id ? [{ value: id, text: view.text.slice(...phrase.span), at: phrase.span, how: 'stated' }] : []
}

/** "wants a timetable first": the wish comes before something else. */
function isFirst(view: View, hit: Hit): boolean {
  const end = until(view, hit.to, STOP)
  return /^(?:first|beforehand)$/.test(view.words[end - 1]?.lower ?? '')
}

/** "Those troops must leave, she said": what a speaker says that others must do. */
export function mustDo(view: View): readonly ClaimDraft[] {
  if (!view.words.some(({ lower }) => lower === 'must') || !isAboutConflict(view.context)) return []
  return view.words.flatMap(({ lower, start, end }, at) => {
    const voice = lower === 'must' ? voiceAt(view.context, [start, end]) : undefined
    const speaker = (voice?.statement.slots.speaker ?? []).slice(0, 1) as readonly SlotValue[]
    if (speaker.length === 0) return []
    const others = subjectBefore(view, at).filter(({ values }) =>
      values.every(({ value }) => value !== speaker[0]!.value),
    )
    const clause = clauseAt(view, at)
    const to = Math.min(until(view, at, STOP), clause.to)
    if (others.length === 0 || to - at < 2) return []
    const from =
      view.words[clause.from]?.lower === 'that' || view.words[clause.from]?.isMark ? clause.from + 1 : clause.from
    const hit: Hit = { meaning: 'must', form: 'word', from: at, to: at + 1, span: [start, end] }
    const slots = {
      by: speaker.map(({ value }) => ({ value, how: 'implied' as const })),
      to: valuesOf(others.slice(0, 2)),
      if: wordsValue(view.text, spanOfWords(view, ...inVoice(view, hit, [Math.min(from, at), to]))),
      form: implied('demand'),
    }
    return [draftOf({ view, kind: 'condition', hit, slots, modality: 'demanded' })]
  })
}

/** One party's act tied to another's: offers, threats, requirements, demands. */
import type { Modality } from '../../../domain/vocabulary.js'
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { draftOf, hitsOf } from '../syntax/draft.js'
import { partiesOf, partyFrom, subjectBefore, valuesOf } from '../syntax/parties.js'
import { voiceAt } from '../syntax/scope.js'
import { datesIn, implied, wordsValue } from '../syntax/slots.js'
import { clauseAt, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const conditions: Finder = {
  name: 'condition',
  kind: 'condition',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const hits = hitsOf(view, 'conditions')
    const demands = hitsOf(view, 'demand-verbs')
    if (hits.length + demands.length === 0 || !isAboutConflict(view)) return []
    return [
      ...hits.flatMap((hit) => conditionOf(view, hit) ?? []),
      ...demands.flatMap((hit) => demandOf(view, hit) ?? []),
    ]
  },
}

const FORM_MODALITY: Readonly<Record<string, Modality>> = {
  offer: 'proposed',
  demand: 'demanded',
  requirement: 'demanded',
  threat: 'hypothetical',
}

function conditionOf(view: View, hit: Hit): ClaimDraft | undefined {
  const parts =
    hit.meaning === 'if'
      ? whenParts(view, hit)
      : hit.meaning === 'exchange'
        ? exchangeParts(view, hit)
        : beforeParts(view, hit)
  if (!parts) return undefined
  const form = formOf(view, parts, hit)
  if (form === undefined) return undefined
  const acting = partiesIn(view, parts.follows)
  const by = acting.length > 0 || hit.meaning === 'before' ? acting : speakerOf(view, hit)
  const to = partiesIn(view, parts.when).filter(({ value }) => !by.some((mine) => mine.value === value))
  if (by.length === 0 && to.length === 0 && !saidBySomebody(view, hit)) return undefined
  const clause = clauseAt(view, hit.from)
  return draftOf({
    view,
    kind: 'condition',
    hit,
    slots: {
      by: by.slice(0, 1),
      to: to.slice(0, 1),
      if: wordsValue(view.text, spanOfWords(view, ...parts.when)),
      // biome-ignore lint/suspicious/noThenProperty: the slot's name in the contract; never awaited
      then: wordsValue(view.text, spanOfWords(view, ...parts.follows)),
      form: implied(form),
      date: datesIn(view, spanOfWords(view, clause.from, clause.to), 'only there'),
    },
    modality: FORM_MODALITY[form] ?? 'proposed',
  })
}

type Words = readonly [from: number, to: number]
interface Parts {
  readonly when: Words
  readonly follows: Words
}

const STOP = /^(?:[,;.:”"“)—–]|but)$/

function until(view: View, from: number, stop: RegExp): number {
  let at = from
  while (at < view.words.length && !stop.test(view.words[at]!.lower)) at++
  return at
}

/** "If A, B" and "B if A". */
function whenParts(view: View, hit: Hit): Parts | undefined {
  if (/^(?:as|even|what|asked|see|know|wonder|unclear)$/.test(view.words[hit.from - 1]?.lower ?? '')) return undefined
  const end = until(view, hit.to, STOP)
  if (end - hit.to < 2) return undefined
  const opens =
    hit.from === 0 ||
    /^[“"—–,;:(]$/.test(view.words[hit.from - 1]!.lower) ||
    /^(?:that|and|but)$/.test(view.words[hit.from - 1]!.lower)
  if (opens && view.words[end]?.lower === ',') {
    const last = until(view, end + 1, /^[;.:”"“]$/)
    return last - end > 2 ? { when: [hit.to, end], follows: [end + 1, last] } : undefined
  }
  return withMain(view, hit, [hit.to, end])
}

/** What stands before the condition, back to the start of its clause or of the words said. */
function withMain(view: View, hit: Hit, condition: Words): Parts | undefined {
  let from = hit.from
  while (
    from > 0 &&
    !/^[;.:“"”,]$/.test(view.words[from - 1]!.lower) &&
    !/^(?:that|which|but)$/.test(view.words[from - 1]!.lower)
  )
    from--
  return hit.from - from >= 3 ? { when: condition, follows: [from, hit.from] } : undefined
}

const exchangeParts = (view: View, hit: Hit): Parts | undefined => {
  const end = until(view, hit.to, STOP)
  return end > hit.to ? withMain(view, hit, [hit.to, end]) : undefined
}

/** "it was up to the United States to separate them before a deal could be struck": what must come first is the condition. */
function beforeParts(view: View, hit: Hit): Parts | undefined {
  const end = until(view, hit.from, STOP)
  let from = hit.from
  while (from > 0 && !/^[;.:“"”,]$/.test(view.words[from - 1]!.lower)) from--
  const main = view.words.slice(from, hit.from)
  const asks = main.findIndex(({ lower }) => /^(?:must|should|need|needs|has|have|up)$/.test(lower))
  const first = from + asks + (main[asks + 1]?.lower === 'to' ? 2 : 1)
  return asks >= 0 ? { when: [first, hit.from], follows: [hit.from + 1, end] } : undefined
}

/** What nobody offers: with "will" or "would" before it, it is threatened. */
const HARM = /^(?:retaliate|respond|attack|strike|bomb|kill|punish|execute|destroy|shoot|walk|collapse|invade)$/
/** What may be offered or threatened; a condition of refusal or going on makes it a threat. */
const STEP_BACK = /^(?:withdraw|suspend|resume|quit|leave|fight|end|cancel|stop|halt|face|abandon|target|hit)$/
const WILL = /^(?:will|would|shall|'ll|we'll|he'll|they'll)$/
const READY =
  /^(?:ready|prepared|willing|want|wants|offered|offers|offer|propose|proposed|proposes|agree|agreed|agrees|promised|pledged)$/

function formOf(view: View, { follows, when: condition }: Parts, hit: Hit): string | undefined {
  if (hit.meaning === 'before') return 'requirement'
  const words = view.words.slice(...follows).map(({ lower }) => lower)
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word))
  const opening = view.text.slice(...hit.span).toLowerCase()
  const negative =
    /^unless/.test(opening) ||
    view.words
      .slice(...condition)
      .some(({ lower }) => /^(?:not|cannot|no|don't|doesn't|continue|continues|fails?|refuses?)$/.test(lower))
  if (has(WILL) && (has(HARM) || (negative && has(STEP_BACK)))) return 'threat'
  if (has(/^(?:must|should)$/) || /only|unless/.test(opening)) return 'requirement'
  if (hit.meaning === 'exchange' || has(READY)) return 'offer'
  const isMutual =
    has(/^(?:will|would)$/) &&
    !has(/^have$/) &&
    partiesIn(view, condition).length > 0 &&
    partiesIn(view, follows).length > 0
  return isMutual ? 'offer' : undefined
}

const partiesIn = (view: View, [from, to]: Words): readonly SlotValue[] => {
  const verb = view.words.findIndex(
    ({ lower }, at) =>
      at > from && at < to && /^(?:will|would|could|can|must|should|may|agree|agrees|want)$/.test(lower),
  )
  const subject = verb > 0 ? subjectBefore(view, verb) : []
  const found = subject.length > 0 ? subject : partyFrom(view, from, 3)
  return valuesOf(
    found.length > 0
      ? found
      : partiesOf(view)
          .filter((party) => party.from >= from && party.to <= to)
          .slice(0, 1),
  )
}

const saidBySomebody = (view: View, hit: Hit): boolean =>
  view.context.attributions.some(({ scope }) => scope.some((span) => span[0] <= hit.span[0] && hit.span[1] <= span[1]))

const speakerOf = (view: View, hit: Hit): readonly SlotValue[] =>
  (voiceAt(view.context, hit.span)?.statement.slots.speaker ?? []).slice(0, 1) as readonly SlotValue[]

const isAboutConflict = (view: View): boolean =>
  hitsOf(view, 'condition-world').length > 0 || hitsOf(view, 'term-forms').length > 0

/** "Russia has been asking the Americans for …", "called on the rebels to leave": an act asked of somebody. */
function demandOf(view: View, hit: Hit): ClaimDraft | undefined {
  const by = valuesOf(subjectBefore(view, hit.from).slice(0, 1))
  const to = partyFrom(view, hit.to, 3)
  const last = to.at(-1)
  if (by.length === 0 || !last || !/^(?:for|to)$/.test(view.words[last.to]?.lower ?? '')) return undefined
  const start = last.to + 1
  const quoted =
    view.words[start]?.lower === '“' ? view.words.findIndex(({ lower }, at) => at > start && lower === '”') : -1
  const end = quoted > start ? quoted : until(view, start, STOP)
  if (end <= start) return undefined
  const slots = {
    by,
    to: valuesOf(to),
    if: wordsValue(view.text, spanOfWords(view, start, end)),
    form: implied('demand'),
  }
  return draftOf({ view, kind: 'condition', hit, slots, modality: 'demanded' })
}

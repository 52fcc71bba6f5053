/** What the articles of an agreement lay down in words of their own: "the parties shall …", "both undertook to …". */
import type { ClaimDraft, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { draftOf, hitsOf, meaningOf } from '../syntax/draft.js'
import { subjectBefore, valuesOf } from '../syntax/parties.js'
import { datesIn, implied, wordsValue } from '../syntax/slots.js'
import { clauseAt, spanOfWords, type View, viewOf } from '../syntax/view.js'

export interface Provision {
  readonly from: number
  readonly to: number
  readonly draft: ClaimDraft
}

/** The provisions of a sentence that stands beside an agreement, from left to right. */
export function provisionsOf(view: View, forms: readonly Hit[]): readonly Provision[] {
  const found: Provision[] = []
  for (let at = 1; at < view.words.length; at++) {
    const reach = view.words[at]!.lower === 'shall' ? shallReach(view, at) : undertakenReach(view, at)
    if (!reach || reach[0] < (found.at(-1)?.to ?? 0)) continue
    const inside = forms.filter(({ from, to }) => from < reach[1] && to > reach[0])
    // What is undertaken in the words of a known form is told by those words.
    const isShall = view.words[at]!.lower === 'shall'
    if (!isShall && (inside.length > 0 || !isToldOfDeal(view, 3, OF_ARMS))) continue
    found.push({ from: reach[0], to: reach[1], draft: provisionOf(view, at, reach, inside) })
  }
  return found
}

type Reach = readonly [number, number]

/** The whole clause of "shall", with what hangs on it. */
function shallReach(view: View, at: number): Reach | undefined {
  const clause = clauseAt(view, at)
  let from = clause.from
  while (from < at && (view.words[from]!.isMark || OPENERS.test(view.words[from]!.lower))) from++
  // "the parties agree that the guns shall": the clause begins behind the last "that".
  for (let i = from; i < at; i++) if (/^(?:that|;|:|\))$/.test(view.words[i]!.lower)) from = i + 1
  return from < at ? [from, endOf(view, clause.to, clause.index)] : undefined
}

/** "agreed to …", "undertook not to …": from the verb behind "to". */
function undertakenReach(view: View, at: number): Reach | undefined {
  if (view.words[at]!.lower !== 'to') return undefined
  const isNot = view.words[at - 1]!.lower === 'not'
  const before = isNot ? at - 2 : at - 1
  const verb = view.words[isSeries(view, before) ? undertakingBefore(view, before) : before]?.lower ?? ''
  const next = view.words[at + 1]
  if (!UNDERTAKES.test(verb) || !next || next.isMark || OF_TALKS.test(next.lower) || NO_VERB.test(next.lower))
    return undefined
  const clause = clauseAt(view, at + 1)
  return [isNot ? at - 1 : at + 1, endOf(view, clause.to, clause.index)]
}

/** "agreed to stop shooting, not to harm civilians and to settle …": each "to" goes on with the same undertaking. */
const isSeries = (view: View, at: number): boolean => /^(?:,|and|;)$/.test(view.words[at]?.lower ?? '')

function undertakingBefore(view: View, at: number): number {
  for (let i = at; i >= Math.max(0, at - 30); i--) {
    const { lower } = view.words[i]!
    const isOpen = /^(?:to|not|,|immediately)$/.test(view.words[i + 1]?.lower ?? '')
    if (UNDERTAKES.test(lower) && isOpen) return i
  }
  return -1
}

const OPENERS = /^(?:and|or|but|that|while|\d+|[a-z])$/
const UNDERTAKES = /^(?:agreed?|undert(?:akes?|ook)|undertaken|pledged?|vowed|committed|promised)$/
/** Deeds of talking, of signing and of going on: no provision of the text but the state of the talks. */
const OF_TALKS =
  /^(?:meet|talk|negotiate|discuss|continue|resume|extend|sign|hold|attend|host|send|join|take|give|be|have|do|open|start|begin|work|keep|return|renew|prolong|honou?r|observe|respect|pay|buy|sell|set|form|consider|hear|speak|reach|implement)$/
const NO_VERB =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|any|all|some|it|them|[^a-z].*|.*(?:ing|ion|ed|[^s]s))$/

/** Over the clauses that only go on with the same deed. */
function endOf(view: View, end: number, index: number): number {
  let to = end
  for (let i = index + 1; i < view.clauses.length && i <= index + 2; i++) {
    if (!/^(?:to|so|before|by|until|within|without)$/.test(view.clauses[i]!.opens)) break
    to = view.clauses[i]!.to
  }
  while (to > 0 && (view.words[to - 1]!.isMark || /^(?:and|or|but)$/.test(view.words[to - 1]!.lower))) to--
  return to
}

function provisionOf(view: View, at: number, [from, to]: Reach, forms: readonly Hit[]): ClaimDraft {
  const span = spanOfWords(view, from, to)
  const named = forms.flatMap((form) => meaningOf(view, form))
  const slots: Record<string, readonly SlotValue[]> = {
    form: named.length > 0 ? firstOfEach(named) : implied('other'),
    content: wordsValue(view.text, span),
    status: implied('agreed'),
    party: valuesOf(subjectBefore(view, verbOf(view, at)).slice(0, 2)),
    date: datesIn(view, span, 'only there'),
  }
  const hit: Hit = { meaning: 'other', form: 'word', from, to, span }
  return draftOf({ view, kind: 'term', hit, slots, modality: 'asserted' })
}

/** The verb whose subject does it: "shall" itself, or what "to" hangs on. */
function verbOf(view: View, at: number): number {
  if (view.words[at]!.lower === 'shall') return at
  const before = view.words[at - 1]!.lower === 'not' ? at - 2 : at - 1
  return Math.max(0, isSeries(view, before) ? undertakingBefore(view, before) : before)
}

export const firstOfEach = (values: readonly SlotValue[]): readonly SlotValue[] =>
  values.filter(({ value }, i) => values.findIndex((other) => other.value === value) === i)

/** Whether anything in the sentence could be a provision: a look that costs nothing. */
export const mayProvide = (view: View): boolean =>
  view.words.some(({ lower }) => lower === 'shall' || UNDERTAKES.test(lower))

/** A deal is named in this sentence or in so many before it; `like`: whose words look so. */
export function isToldOfDeal(view: View, most = 2, like = /./): boolean {
  const { context, sentence } = view
  return context.sentences
    .slice(Math.max(0, sentence.index - most), sentence.index + 1)
    .some((one) =>
      hitsOf(viewOf(one, context), 'deal-nouns').some(
        ({ meaning, span }) => meaning !== 'talks' && like.test(view.text.slice(...span).toLowerCase()),
      ),
    )
}

/** Agreements of armies: companies and clubs agree to all sorts of things. */
export const OF_ARMS = /cease|truce|armistice|hostilit|pause|standstill|peace|disengage|de.escalat|calm|communiqu/

/** One party's act tied to another's: offers, threats, requirements, demands. */
import { spansOverlap } from '../../../base/span.js'
import type { Modality } from '../../../domain/vocabulary.js'
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { cueWords } from '../lexicon/cues.js'
import { draftOf, hitsOf } from '../syntax/draft.js'
import { phraseBefore } from '../syntax/nounPhrase.js'
import { type Party, partiesOf, partyFrom, subjectBefore, valuesOf } from '../syntax/parties.js'
import { voiceAt } from '../syntax/scope.js'
import { datesIn, idOf, implied, wordsValue } from '../syntax/slots.js'
import { clauseAt, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const conditions: Finder = {
  name: 'condition',
  kind: 'condition',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const hits = hitsOf(view, 'conditions')
    const demands = hitsOf(view, 'demand-verbs')
    if (hits.length + demands.length === 0) return []
    const tied = hits.flatMap((hit) => conditionOf(view, hit) ?? [])
    const asked = demands.flatMap((hit) => demandOf(view, hit) ?? [])
    return [...tied, ...asked.filter(({ span }) => !tied.some((one) => spansOverlap(one.span, span)))]
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
    hit.meaning === 'if' || hit.meaning === 'until'
      ? whenParts(view, hit)
      : hit.meaning === 'should'
        ? shouldParts(view, hit)
        : hit.meaning === 'exchange'
          ? exchangeParts(view, hit)
          : beforeParts(view, hit)
  if (!parts) return undefined
  const form = formOf(view, parts, hit)
  if (form === undefined) return undefined
  const acting = partiesIn(view, parts.follows)
  const by = acting.length > 0 ? acting : speakerOf(view, hit)
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
  if (
    /^(?:as|even|what|asked|see|know|wonder|unclear|has|have|had|be|been|was|were|is|are)$/.test(
      view.words[hit.from - 1]?.lower ?? '',
    )
  )
    return undefined
  const opening = view.words.slice(hit.to, hit.to + 6).map(({ lower }) => lower)
  if (opening.some((word) => /^(?:named|identified|anonymity|quoted)$/.test(word))) return undefined
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

/** "Should the militia not withdraw, all options are open." */
function shouldParts(view: View, hit: Hit): Parts | undefined {
  const before = view.words[hit.from - 1]
  if (before && !before.isMark && !/^(?:that|and|but)$/.test(before.lower)) return undefined
  const end = until(view, hit.to, STOP)
  const last = until(view, end + 1, /^[;.:”"“]$/)
  return view.words[end]?.lower === ',' && end - hit.to > 2 && last - end > 2
    ? { when: [hit.to, end], follows: [end + 1, last] }
    : undefined
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
  const asks = main.findIndex(({ lower }) =>
    /^(?:must|should|need|needs|has|have|up|demand|demands|demanded|insist|insists|insisted)$/.test(lower),
  )
  const asked = /^(?:demand|insist)/.test(main[asks]?.lower ?? '')
  const isPerfect = /^ha(?:s|ve)$/.test(main[asks]?.lower ?? '') && main[asks + 1]?.lower !== 'to'
  const later = isPerfect ? main.findIndex(({ lower }, i) => i > asks && /^(?:demanded|insisted)$/.test(lower)) : -1
  const at = later > 0 ? later : asks
  if (at < 0 || (isPerfect && later < 0)) return undefined
  const first = from + at + (/^(?:to|that)$/.test(main[at + 1]?.lower ?? '') ? 2 : 1)
  if (!asked && later < 0 && !namesDeal(view, hit.to, end)) return undefined
  return hit.from - first > 1 ? { when: [first, hit.from], follows: [hit.from + 1, end] } : undefined
}

const namesDeal = (view: View, from: number, to: number): boolean =>
  view.words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:deal|agreement|talks|truce|cease-?fire|negotiations|peace|settlement|vote|elections?|withdrawal|exchange|release)$/.test(
        lower,
      ),
    )

/** What nobody offers: with "will" or "would" before it, it is threatened. */
const HARM = /^(?:retaliate|respond|attack|strike|bomb|kill|punish|execute|destroy|shoot|walk|collapse|invade)$/
/** What may be offered or threatened; a condition of refusal or going on makes it a threat. */
const STEP_BACK = /^(?:withdraw|suspend|resume|quit|leave|fight|end|cancel|stop|halt|face|abandon|target|hit)$/
const WILL = /^(?:will|would|shall|'ll|we'll|he'll|they'll)$/
const READY =
  /^(?:ready|prepared|willing|want|wants|offered|offers|offer|propose|proposed|proposes|agree|agreed|agrees|promised|pledged)$/

function formOf(view: View, { follows, when: condition }: Parts, hit: Hit): string | undefined {
  if (hit.meaning === 'before')
    return /\bdemand/i.test(view.text.slice(view.words[0]!.start, view.words[hit.from]!.start))
      ? 'demand'
      : 'requirement'
  if (hit.meaning === 'should') return 'threat'
  const words = view.words.slice(...follows).map(({ lower }) => lower)
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word))
  const opening = view.text.slice(...hit.span).toLowerCase()
  const negative =
    /^unless/.test(opening) ||
    view.words
      .slice(...condition)
      .some(({ lower }) =>
        /^(?:not|cannot|no|don't|doesn't|didn't|continue|continues|goes|went|keeps?|fails?|refuses?|attacks?|attacked)$/.test(
          lower,
        ),
      )
  const refuses = has(REFUSES)
  if (hit.meaning === 'until') return refuses ? 'requirement' : undefined
  if (has(/^threat(?:en|ens|ened)$/)) return 'threat'
  if (has(WILL) && (has(HARM) || has(DIRE) || (negative && (has(STEP_BACK) || !refuses)))) return 'threat'
  if (has(/^(?:must|should)$/) || /only|unless|provided|condition|once/.test(opening))
    return /^once/.test(opening) ? 'offer' : 'requirement'
  if (hit.meaning === 'exchange' || has(READY)) return 'offer'
  const isMutual =
    has(/^(?:will|would)$/) &&
    !has(/^have$/) &&
    partiesIn(view, condition).length > 0 &&
    partiesIn(view, follows).length > 0
  return isMutual || (saidBySomebody(view, hit) && has(/^(?:will|would|can|is|are|we'll|he'll|they'll)$/))
    ? 'offer'
    : undefined
}

/** Who will not move: a thing that must come first is then a requirement. */
const REFUSES =
  /^(?:not|no|never|won't|wouldn't|cannot|can't|ruled|refused|refuses|refuse|remain|remains|continue|continues|only|stay|stays|keep|hold|rejected)$/
/** Ends nobody wishes for. */
const DIRE =
  /^(?:war|consequences|conclusions|collapse|collapsed|dead|finished|pay|price|force|retaliation|flames|slide|void|end|over)$/

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

/** "Russia has been asking the Americans for …", "called on the rebels to leave": an act asked of somebody. */
function demandOf(view: View, hit: Hit): ClaimDraft | undefined {
  const own = valuesOf(subjectBefore(view, hit.from).slice(0, 2))
  const by = own.length > 0 ? own : describedBefore(view, hit.from)
  if (by.length === 0) return undefined
  const asked = askedOf(view, hit)
  if (!asked) return undefined
  const { to, start } = asked
  const quoted =
    view.words[start]?.lower === '“' ? view.words.findIndex(({ lower }, at) => at > start && lower === '”') : -1
  const end = quoted > start ? quoted : until(view, start, STOP)
  if (end <= start) return undefined
  const wish = view.words.findIndex(({ lower }, at) => at > start && at < end && lower === 'so')
  const goal = wish > 0 && view.words[wish + 1]?.lower === 'that' ? wish : end
  const slots = {
    by,
    to: valuesOf(to),
    if: wordsValue(view.text, spanOfWords(view, start, goal)),
    // biome-ignore lint/suspicious/noThenProperty: the slot's name in the contract; never awaited
    then: goal < end ? wordsValue(view.text, spanOfWords(view, goal + 2, end)) : [],
    form: [{ value: 'demand', text: view.text.slice(...hit.span), at: hit.span, how: 'stated' as const }],
  }
  return draftOf({ view, kind: 'condition', hit, slots, modality: 'demanded', voicedAt: slots.if[0]?.at })
}

/** Of whom it is asked, and where what is asked begins: behind "to", "for" or "that". */
function askedOf(view: View, hit: Hit): { to: readonly Party[]; start: number } | undefined {
  const next = view.words[hit.to]?.lower ?? ''
  if (next === 'that' || /\bthat$/.test(view.text.slice(...hit.span).toLowerCase())) {
    const start = next === 'that' ? hit.to + 1 : hit.to
    return { to: partyFrom(view, start, 3), start }
  }
  if (hit.meaning === 'insist') return { to: partyFrom(view, hit.to, 8), start: hit.to }
  const to = partyFrom(view, hit.to, 3)
  const known = to.at(-1)?.to
  // Someone unnamed: "the community", "everyone".
  const from =
    known ?? view.words.findIndex(({ lower }, at) => at > hit.to && at < hit.to + 7 && /^(?:to|for)$/.test(lower))
  if (from < 0 || !/^(?:for|to)$/.test(view.words[from]?.lower ?? '')) return undefined
  if (known === undefined && !/^(?:the|all|both|everyone|every|his|her|its|their|any)$/.test(next)) return undefined
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

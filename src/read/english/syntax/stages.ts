/**
 * What happens to one thing in a sentence, stage by stage: a convoy leaves, is stopped and turns back. Each verb of a stage finds
 * the thing by its place: the subject of its own clause, of a clause it goes on from, its object, or what "it" points back to.
 */
import type { Hit } from '../../patterns/match.js'
import { type Clause, isVerb } from './clause.js'
import { endsPhraseAlways } from './nounPhrase.js'
import { partiesOf } from './parties.js'
import { clauseAt, hitsOf, type View, viewOf } from './view.js'

export interface Stage {
  readonly thing: Hit
  readonly state: Hit
  /** Whether the thing does it or has it done to it, in the subject's place. */
  readonly asSubject: boolean
}

export interface Things {
  /** The words for the thing. */
  readonly nouns: readonly Hit[]
  readonly states: readonly Hit[]
  /** Whether in the active voice the thing is what the verb is done to: "blocked the convoy". */
  readonly isDoneTo: (state: Hit) => boolean
  /** Whether only the thing itself does it: "left", "is waiting". */
  readonly isSaidOf: (state: Hit) => boolean
  /** A word that points back to the thing in the sentence before: "it", "a third", "the remaining 14". */
  readonly pointing?: Hit | undefined
}

export function stagesOf(view: View, things: Things): readonly Stage[] {
  return things.states.flatMap((state) => {
    const inside = things.nouns.find(({ from, to }) => from >= state.from && to <= state.to)
    if (inside) return [{ thing: inside, state, asSubject: false }]
    const direct = things.isSaidOf(state) ? undefined : directObject(view, state, things.nouns)
    if (direct) return [{ thing: direct, state, asSubject: false }]
    const active = things.isDoneTo(state) && !isPassive(view, state)
    const subject = active ? relativeObject(view, state, things) : subjectOf(view, state, things)
    if (subject) return [{ thing: subject, state, asSubject: !active }]
    const object = things.isSaidOf(state) ? undefined : objectOf(view, state, things.nouns)
    return object ? [{ thing: object, state, asSubject: false }] : []
  })
}

export function isPassive(view: View, { from, form }: Hit): boolean {
  const first = view.words[from]!.lower
  if (BE.test(first)) return true
  if (form !== 'ed' && form !== 'part' && !/^(?:held|stuck|shot|sent|hit|let|shut|cut|brought|told|made)$/.test(first))
    return false
  let at = from - 1
  while (at >= 0 && ADVERB.test(view.words[at]!.lower)) at--
  const before = view.words[at]?.lower ?? ''
  if (BE.test(before)) return true
  // "was stopped and turned back": the second participle has the auxiliary of the first.
  return /^(?:and|or|but|then|,)$/.test(before) && !HAVE.test(before) && at > 0 && isParticipleOfPassive(view, at - 1)
}

const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/
const HAVE = /^(?:has|have|had|having)$/
const ADVERB = /^(?:not|also|then|never|still|again|later|finally|reportedly|allegedly|repeatedly|twice|\w+ly)$/

/** Back over the first verb's object and time to its own "was", in the clause before. */
function isParticipleOfPassive(view: View, at: number): boolean {
  const { from } = clauseAt(view, at)
  const words = view.words.slice(from, at + 1)
  const be = words.findLastIndex(({ lower }) => BE.test(lower))
  return (
    be >= 0 &&
    /(?:ed|en|held|sent|shot|hit|stuck|let|told|made)$/.test(
      words.slice(be + 1).find(({ lower }) => !ADVERB.test(lower))?.lower ?? '',
    )
  )
}

/** Words before a verb that are no subject of its own. */
const NO_SUBJECT =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|did|does|do|to|not|also|then|later|reportedly|never|again|finally|and|but|or|who|which|that|while|as|after|before|when|where|until|since|only|just|still|yet|so|having|get|gets|got|once|twice|eventually|\w+ly)$/

function subjectOf(view: View, state: Hit, { nouns, pointing }: Things): Hit | undefined {
  let clause = clauseAt(view, state.from)
  let end = state.from
  for (let steps = 0; steps < 5; steps++) {
    const own = nouns.filter(({ from, to }) => from >= clause.from && to <= end)
    const subject = own.find((one) => !isGoverned(view, one)) ?? (isRelative(clause) ? undefined : own[0])
    if (subject) return subject
    const points = pointsBack(view, clause, end)
    if (!points && hasSubject(view, clause, end) && !isAside(view, clause, steps)) return undefined
    if (clause.index === 0) return pointing
    if (steps === 0 && isRelative(clause)) return lastBefore(nouns, clause.from)
    clause = view.clauses[clause.index - 1]!
    end = clause.to
  }
  return undefined
}

/** "which left Juba on Monday", "due to begin at dawn", between the subject and its verb. */
const isAside = (view: View, clause: Clause, steps: number): boolean =>
  steps > 0 &&
  (isRelative(clause) ||
    /ing$|^(?:\(|–|—)$/.test(clause.opens) ||
    !view.words
      .slice(clause.from, clause.to)
      .some(
        (word, i, all) => all[i - 1]?.lower !== 'to' && word.lower !== 'to' && isVerb(view.words, clause.from + i),
      ) ||
    (/ed$/.test(clause.opens) && !/^[a-z]*eed$/.test(clause.opens)))
const isRelative = ({ opens }: Clause): boolean => /^(?:which|that|who|whose)$/.test(opens)

const isGoverned = (view: View, { from }: Hit): boolean => {
  let at = from - 1
  while (
    at >= 0 &&
    (view.words[at]!.isNumber ||
      /^(?:the|a|an|its|their|his|her|our|two|three|several|some|aid|relief|of|more|than|at|least)$/.test(
        view.words[at]!.lower,
      )) &&
    view.words[at]!.lower !== 'of'
  )
    at--
  const before = view.words[at]?.lower ?? ''
  return (
    before !== '' &&
    before !== 'than' &&
    endsPhraseAlways(before) &&
    !BE.test(before) &&
    !/^(?:as|that|which|when|while|because|if|yesterday|today)$/.test(before)
  )
}

/** Whether the clause begins with a word that stands for the thing: "on Monday it was", "the remaining 14 were". */
function pointsBack(view: View, clause: Clause, end: number): boolean {
  let at = clause.from
  while (at < end && (LEADING.test(view.words[at]!.lower) || isTime(view, at))) at++
  const word = view.words[at]
  if (!word || at >= end) return false
  const next = view.words[at + 1]?.lower ?? ''
  return (
    /^(?:it|they)$/.test(word.lower) ||
    /^(?:rest|remaining|remainder|vehicles)$/.test(word.lower) ||
    ((word.isNumber || OTHERS.test(word.lower)) &&
      (/^(?:of|was|were|had|has|have|others|more)$/.test(next) || isVerb(view.words, at + 1)))
  )
}

const LEADING =
  /^(?:and|but|then|that|while|as|before|after|when|until|,|the|a|of|at|least|only|just|on|in|by|late|early)$/
const OTHERS =
  /^(?:all|both|most|none|others|some|one|two|three|four|five|six|another|many|second|third|fourth|other|last|first)$/

const isTime = (view: View, at: number): boolean => {
  const { start, end } = view.words[at]!
  return view.times.some(({ span }) => span[0] <= start && end <= span[1])
}

const hasSubject = (view: View, clause: Clause, end: number): boolean => {
  const words = view.words.slice(clause.from, end).filter(({ isMark }, i) => !isMark && !isTime(view, clause.from + i))
  const first = words.findIndex(({ lower }) => !NO_SUBJECT.test(lower))
  if (first < 0) return false
  return (
    !endsPhraseAlways(words[first]!.lower) || partiesOf(view).some(({ from, to }) => from >= clause.from && to <= end)
  )
}

const lastBefore = (nouns: readonly Hit[], at: number): Hit | undefined =>
  nouns.filter(({ to }) => to <= at && at - to <= 8).at(-1)

/** "the convoy, which the army had blocked". */
const relativeObject = (view: View, state: Hit, { nouns }: Things): Hit | undefined => {
  const clause = clauseAt(view, state.from)
  return /^(?:which|that)$/.test(clause.opens) && hasSubject(view, clause, state.from)
    ? lastBefore(nouns, clause.from)
    : undefined
}

/** "sent back three lorries": right behind the verb. */
const directObject = (view: View, state: Hit, nouns: readonly Hit[]): Hit | undefined =>
  isPassive(view, state)
    ? undefined
    : nouns.find(
        ({ from }) =>
          from >= state.to &&
          from - state.to <= 3 &&
          view.words
            .slice(state.to, from)
            .every(
              ({ lower, isNumber }) =>
                isNumber ||
                /^(?:the|a|an|its|their|two|three|four|five|six|seven|eight|nine|ten|several|of|most|all|some)$/.test(
                  lower,
                ),
            ),
      )

/** The thing behind the verb, within its own phrase. */
function objectOf(view: View, state: Hit, nouns: readonly Hit[]): Hit | undefined {
  if (isPassive(view, state)) return undefined
  const next = nouns.find(({ from }) => from >= state.to)
  if (!next || next.from - state.to > 8) return undefined
  const between = view.words.slice(state.to, next.from)
  return between.some(
    ({ lower, isMark }) =>
      (isMark && !/^["“'’]$/.test(lower)) ||
      (endsPhraseAlways(lower) && !/^(?:of|than|at|over|about|around|through|in|into|for|on)$/.test(lower)),
  )
    ? undefined
    : next
}

/** "It reached Bor on 13 May", "A third was let through": the thing of the sentence before, in its paragraph. */
export function pointingBack(view: View, table: string, isThing: (words: string) => boolean): Hit | undefined {
  const first = view.words[0]
  const clause = view.clauses[0]
  const { index, paragraph } = view.sentence
  const before = view.context.sentences[index - 1]
  if (!first || !clause || before?.paragraph !== paragraph) return undefined
  const points = pointsBack(view, clause, clause.to)
  if (!points && !opensWithVerb(view)) return undefined
  const earlier = viewOf(before, view.context)
  const named = hitsOf(earlier, table).some(({ span }) => isThing(view.text.slice(...span)))
  return named ? { meaning: 'pointing', from: 0, to: 1, span: [first.start, first.end], form: 'word' } : undefined
}

/** The language of logs: "Turned around at the bridge." */
const opensWithVerb = (view: View): boolean =>
  /^(?:turned|stopped|held|reached|arrived|returned|departed|left|blocked|refused|delivered)$/.test(
    view.words[0]!.lower,
  )

/** What a text lays down, clause by clause: who is to do it, and the words of what is to be done. */
import type { SlotValue } from '../../../model/context.js'
import { isPastForm } from '../../patterns/inflect.js'
import { clauseAt, type View } from '../../syntax/view.js'
import { partyBefore } from './party.js'
import { deedLaid, deedsIn } from './present.js'
import type { TextStatus } from './told.js'

export type Reach = readonly [from: number, to: number]

export interface Laid {
  /** The claim's words. */
  readonly from: number
  readonly to: number
  readonly contents: readonly Reach[]
  readonly party: readonly SlotValue[]
  readonly status: TextStatus
  readonly isDenied?: true
  /** Asked for by a body that decides over others. */
  readonly isDemanded?: true
}

/** A verb of obligation: where it begins, and the first word of what is to be done. */
export interface Duty {
  readonly at: number
  readonly deed: number
  /** "shall", "must", "are to": no mere foresight, as "will" can be. */
  readonly isStrict: boolean
  /** "will be allowed", "are barred": what only a text can give or refuse. */
  readonly isGiven?: true
}

const BOUND =
  /^(?:supposed|obliged|required|bound|allowed|permitted|entitled|forbidden|barred|due|expected|meant|committed|free|authori[sz]ed)$/
/** "are barred from office": what is given or refused by a text. */
const GIVEN = /^(?:allowed|permitted|barred|banned|forbidden|prohibited|exempt|exempted|excluded|guaranteed|entitled)$/
/** "will be allowed to": what only a text can give. */
const MAY_DO = /^(?:allowed|permitted|free|able|entitled|required|obliged|forbidden|barred|banned|granted|exempt)$/
const SKIPS = /^(?:not|also|then|only|each|both|all|now|immediately|gradually|again|have|\w+ly)$/

/** The duties of the sentence between the words, from left to right. */
export function dutiesIn(view: View, from: number, to: number): readonly Duty[] {
  const found: Duty[] = []
  for (let at = from; at < to; at++) {
    const duty = dutyAt(view, at)
    if (!duty || duty.deed >= to) continue
    found.push(duty)
    at = duty.deed - 1
  }
  return found
}

function dutyAt(view: View, at: number): Duty | undefined {
  const word = (i: number) => view.words[i]?.lower ?? ''
  const strict = (deed: number): Duty | undefined => {
    const next = word(deed) === 'not' ? word(deed + 1) : word(deed)
    return /^(?:the|a|an|this|that|his|her|their|its)?$/.test(next) ? undefined : { at, deed, isStrict: true }
  }
  if (/^can(?:not)?$/.test(word(at))) return { at, deed: at + 1, isStrict: false }
  if (/^(?:shall|must|may)$/.test(word(at)) && !view.words[at + 1]?.isNumber) return strict(at + 1)
  if (/^(?:will|would|won't|wouldn't)$/.test(word(at)))
    return word(at + 1) === '' || view.words[at + 1]!.isMark
      ? undefined
      : word(at + 1) === 'be' && MAY_DO.test(word(at + 2))
        ? { at, deed: at + 1, isStrict: true, isGiven: true }
        : { at, deed: at + 1, isStrict: false }
  if (/^(?:has|have|had)$/.test(word(at)) && word(at + 1) === 'to') return strict(at + 2)
  if (!/^(?:is|are|was|were|be)$/.test(word(at))) return undefined
  let next = at + 1
  while (
    (SKIPS.test(word(next)) || (word(next) === 'no' && word(next + 1) === 'longer') || word(next) === 'longer') &&
    next < at + 4
  )
    next++
  if (word(next) === 'to') return strict(next + 1)
  if (/^(?:is|are)$/.test(word(at)) && GIVEN.test(word(next)) && word(next + 1) !== 'by')
    return { at, deed: next, isStrict: true }
  if (!BOUND.test(word(next)) || word(next + 1) !== 'to') return undefined
  const duty = strict(next + 2)
  return duty && word(next) === 'expected' ? { ...duty, isStrict: false } : duty
}

/** Deeds of talking, of signing and of going on: no provision of the text but the state of the talks. */
export const OF_TALKS =
  /^(?:meet|talk|negotiate|discuss|continue|resume|extend|sign|hold|attend|host|send|join|take|give|have|do|open|start|begin|work|keep|return|renew|prolong|honou?r|observe|respect|pay|buy|sell|set|form|consider|hear|speak|reach|implement|announce|decide|see|say|know|need|try|help|brief|visit|travel|fly|address|chair|report|vote|last|expire|end|collapse|fail|survive|hinge|depend|remain|become|seek|want|like)$/
/** What no text lays down even where its provisions are told: how it fares, and when talks on it are. */
const FARES =
  /^(?:wish|want|like|prefer|meet|talk|speak|comment|negotiate|discuss|sign|attend|host|vote|last|expire|collapse|fail|survive|hinge|depend|decide|see|know|say|try|travel|visit|fly|brief|prove|succeed|test|announce)$/

/** "The commission shall meet": the articles of a text lay that down, but not how it fares. */
const FARES_BADLY = /^(?:collapse|fail|survive|prove|overcome|prevail|win)$/

/** The clause of the duty, with what hangs on it; `undefined` where it tells how the text itself fares. */
export function laidBy(view: View, duty: Duty, start: number, status: TextStatus): Laid | undefined {
  const clause = clauseAt(view, duty.at)
  if (/^(?:if|unless|whether)$/.test(clause.opens)) return undefined
  const verb = deedOf(view, duty.deed)
  const fares = view.words[duty.at]!.lower === 'shall' ? FARES_BADLY : FARES
  if (fares.test(view.words[verb]?.lower ?? '') || isBare(view, verb)) return undefined
  let from = Math.max(clause.from, start)
  // "the parties agree that the guns shall": the clause begins behind the last "that".
  for (let i = from; i < duty.at; i++) if (/^(?:that|;|:|\))$/.test(view.words[i]!.lower)) from = i + 1
  // "Fighters who wish to go home will be let through": the subject stands before its relative clause.
  if (/^(?:who|which|that)$/.test(clause.opens) && from === clause.from && from <= 3 && from > start) from = start
  while (from < duty.at && (view.words[from]!.isMark || OPENERS.test(view.words[from]!.lower) || isLabel(view, from)))
    from++
  if (from >= duty.at && clause.from !== duty.at) return undefined
  if (view.words.slice(from, duty.at).some(({ lower }) => TOLD.test(lower))) return undefined
  const to = endOf(view, clause.to, clause.index)
  const party = partyBefore(view, duty.at)
  const isActive = party.length > 0 && !isPassive(view, verb)
  const deed = duty.deed < to ? duty.deed : duty.at
  const content: Reach = isActive ? [deed, to] : [Math.min(from, duty.at), to]
  return { from: Math.min(from, duty.at), to, contents: [content], party, status }
}

/** "Neither side said what would become of …": what is not told is not laid down. */
const TOLD = /^(?:said|says|told|asked|asks|whether|know|knows|knew|wondered)$/
const OPENERS = /^(?:which|and|or|but|that|while|return|exchange|then|in|\d+)$/
/** "b) the guns shall …". */
const isLabel = (view: View, at: number): boolean => view.words[at + 1]?.lower === ')'

const deedOf = (view: View, at: number): number => {
  let verb = at
  while (SKIPS.test(view.words[verb]?.lower ?? '') && verb < at + 4) verb++
  return verb
}

const isPassive = (view: View, verb: number): boolean =>
  GIVEN.test(view.words[verb]?.lower ?? '') ||
  (view.words[verb]?.lower === 'be' &&
    (/ed$/.test(view.words[deedOf(view, verb + 1)]?.lower ?? '') ||
      isPastForm(view.words[deedOf(view, verb + 1)]?.lower ?? '')))

/** "as it would": nothing is said behind the verb. */
const isBare = (view: View, verb: number): boolean => verb >= view.words.length || view.words[verb]!.isMark

/** Over the clauses that only go on with the same deed. */
export function endOf(view: View, end: number, index: number): number {
  let to = end
  for (let i = index + 1; i < view.clauses.length && i <= index + 2; i++) {
    if (!/^(?:to|so|before|by|until|within|without|where|once)$/.test(view.clauses[i]!.opens)) break
    to = view.clauses[i]!.to
  }
  while (to > 0 && (view.words[to - 1]!.isMark || /^(?:and|or|but)$/.test(view.words[to - 1]!.lower))) to--
  return to
}

/** Every duty between the words, and where there is none the present tense of an article: "the army stops all raids". */
export function laidBetween(
  view: View,
  from: number,
  to: number,
  status: TextStatus,
  tense: 'present' | 'any' = 'present',
): readonly Laid[] {
  const duties = dutiesIn(view, from, to)
  if (duties.length > 0) return duties.flatMap((duty) => laidBy(view, duty, from, status) ?? [])
  return deedsIn(view, from, to, tense).flatMap((deed) => deedLaid(view, deed, status) ?? [])
}

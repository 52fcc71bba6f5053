/**
 * What stands around the head of a subject and is no part of it: the clause that describes it ("a priest who went in the
 * next morning"), the setting before it ("in a message from Mekelle a leader …").
 */
import type { CueWords } from '../lexicon/cues.js'
import { isMark, lowerAt, type View } from './view.js'

export const BOUNDARY = new Set([
  'that',
  'because',
  'although',
  'though',
  'while',
  'when',
  'if',
  'after',
  'before',
  'but',
  'since',
  'as',
  'whereas',
  'until',
  'and',
  'where',
  'whether',
])
export const PREPOSITIONS = new Set([
  'with',
  'of',
  'for',
  'to',
  'from',
  'by',
  'in',
  'at',
  'on',
  'against',
  'near',
  'between',
  'over',
  'about',
  'into',
  'inside',
  'outside',
  'under',
  'after',
  'before',
  'during',
  'around',
])
export const LONGEST = 24

/** "A priest who went in the next morning told", "Villagers reached by phone said", "a driver we spoke to says": where the head ends that the clause describes. */
export function headBefore(view: View, words: CueWords, end: number): number | undefined {
  const first = Math.max(0, end - LONGEST)
  for (let i = end; i > first; i--) {
    if (view.quoteAt[i] || /^[;:,—–]$/.test(lowerAt(view, i))) return undefined
    const opens = RELATIVE.test(lowerAt(view, i)) || isReduced(view, i, end)
    // "The text said the parties had agreed": what stands before another verb of saying is its subject.
    if (!opens && isSaid(words, lowerAt(view, i))) return undefined
    if (!opens || isMark(view, i - 1) || (BOUNDARY.has(lowerAt(view, i - 1)) && !isThatBefore(view, i))) continue
    return lowerAt(view, i - 1) === 'that' ? i - 2 : i - 1
  }
  return undefined
}

const isSaid = ({ byForm }: CueWords, lower: string): boolean => {
  const cue = byForm.get(lower)
  return cue !== undefined && /^(?:ed|past|s)$/.test(cue.form) && (cue.classes.has('strong') || cue.classes.has('tell'))
}

const RELATIVE = /^(?:who|whose|whom)$/
/** "a driver that we met". */
const isThatBefore = (view: View, i: number): boolean =>
  lowerAt(view, i - 1) === 'that' && !RELATIVE.test(lowerAt(view, i))
const REACHED =
  /^(?:reached|contacted|interviewed|questioned|familiar|close|briefed|involved|living|trapped|stationed|based|present)$/
/** A clause cut short: "reached by phone", "familiar with the talks", "we spoke to". */
const isReduced = (view: View, i: number, end: number): boolean =>
  (REACHED.test(lowerAt(view, i)) &&
    /^(?:by|in|on|at|to|with|near|under|inside|over|from|there|through|outside|via)$/.test(lowerAt(view, i + 1))) ||
  (i < end &&
    (/ed$/.test(lowerAt(view, i)) ||
      /^(?:driven|held|caught|shot|taken|seen|flown|brought|freed|sent)$/.test(lowerAt(view, i))) &&
    /^(?:by|in|on|at|to|from|out|near|during|under|inside|over|there|outside|with|as)$/.test(lowerAt(view, i + 1))) ||
  (/^(?:we|i|reporters|journalists)$/.test(lowerAt(view, i)) &&
    /^(?:spoke|talked|met|interviewed|reached|asked|contacted|called)$/.test(lowerAt(view, i + 1)) &&
    end - i < 7)

/** "The group, which Turkey, the United States and the EU list as terrorist, said": all of the relative clause is an aside. */
export function relativeBefore(view: View, close: number): number | undefined {
  for (let i = close - 1; i > Math.max(0, close - 40); i--) {
    if (view.quoteAt[i] || /^[;:—–]$/.test(lowerAt(view, i))) return undefined
    if (!/^(?:which|who|whose|whom)$/.test(lowerAt(view, i))) continue
    if (lowerAt(view, i - 1) === ',') return lowerAt(view, close) === ',' ? i - 1 : undefined
    // "A diplomat who attended, and who asked not to be named, said".
    const first = lowerAt(view, i - 1) === 'and' ? relativeAhead(view, i - 2) : undefined
    if (first !== undefined) return lowerAt(view, first - 1) === ',' ? first - 1 : first
  }
  return undefined
}

function relativeAhead(view: View, from: number): number | undefined {
  for (let i = from; i > Math.max(0, from - LONGEST); i--) {
    if (view.quoteAt[i] || /^[;:—–]$/.test(lowerAt(view, i))) return undefined
    if (RELATIVE.test(lowerAt(view, i))) return i
  }
  return undefined
}

/** "In a message from Mekelle a leader of the party said": where a subject begins behind a setting that no comma closes. */
export function pastSetting(view: View, opens: number, end: number): number {
  let from = opens
  const clock = view.times.find(({ span }) => span[0] === view.tokens[from]?.span[0])
  if (clock && view.tokens[from]!.kind === 'number')
    while (from < end && view.tokens[from]!.span[0] < clock.span[1]) from++
  // "0930 Patrol reports": the clock of an entry.
  if (from === opens && /^\d{4}$/.test(lowerAt(view, from)) && /^[A-Z]/.test(view.tokens[from + 1]?.text ?? '')) from++
  if (!SETTING.test(lowerAt(view, from))) return from
  for (let i = from + 2; i < end; i++)
    if (
      /^(?:the|an?|its|his|her|their|two|three|four|several|some|one|another)$/.test(lowerAt(view, i)) &&
      !PREPOSITIONS.has(lowerAt(view, i - 1)) &&
      !/^(?:the|an?|all|both|and|or)$/.test(lowerAt(view, i - 1)) &&
      (/^(?:the|an?)$/.test(lowerAt(view, from + 1)) ||
        view.places.some(({ span }) => span[1] === view.tokens[i - 1]!.span[1]))
    )
      return i
  return from
}

const SETTING = /^(?:in|on|at|from|during|after|before|near)$/

/**
 * Somebody who will not say: "declined to comment", "would not say how many", "has not commented", "gave no details", "neither
 * confirmed nor denied", "there was no immediate answer from the rebels". What is not talked about is told as the matter.
 */
import type { Span } from '../../../base/span.js'
import type { CueWords } from '../lexicon/cues.js'
import { contentEnd, pieceOf } from './content.js'
import { limitAfter, type Maybe } from './found.js'
import { type Subject, subjectAfter, subjectBefore } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

/** What somebody declines to do. */
const TO_SAY =
  /^(?:comment|say|answer|respond|reply|discuss|elaborate|disclose|confirm|specify|give|provide|name|identify|speculate|reveal|explain|clarify|release|be)$/
const REFUSES = /^(?:declin(?:ed|es|ing)|refus(?:ed|es|ing))$/
/** Silence under "not": "did not respond", "has not commented", "would not be drawn". */
const SILENT =
  /^(?:comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|elaborate(?:d)?|disclose(?:d)?|discuss(?:ed)?|specif(?:y|ied)|acknowledge(?:d)?)$/
/** Only a will that is not there is silence: "would not say"; "the text does not say who" tells nothing of anybody. */
const WILL = /^(?:would|will|wo|could|can|cannot)$/
const AUX = /^(?:did|does|do|has|have|had|would|will|wo|could|can|was|were|is|are)$/
const NOTHING =
  /^(?:details?|figures?|comments?|answers?|reasons?|explanations?|repl(?:y|ies)|information|numbers?|particulars|statements?|responses?)$/

interface Refusal {
  /** Tokens of the words that refuse. */
  readonly from: number
  readonly to: number
  readonly subject: Subject
  /** Where what is not talked about begins. */
  readonly matter: number
}

export function declining(view: View, words: CueWords, i: number): Maybe {
  const found =
    refusing(view, words, i) ??
    notSaying(view, words, i) ??
    givingNone(view, words, i) ??
    noneFrom(view, i) ??
    neitherNor(view, words, i)
  if (!found) return undefined
  const { from, to, subject, matter } = found
  const end = contentEnd(view, matter, limitAfter(view, words, matter))
  const piece = matter < end ? pieceOf(view, matter, end) : undefined
  const cue: Span = [view.tokens[from]!.span[0], view.tokens[to]!.span[1]]
  const start = Math.min(cue[0], subject.span[0])
  return {
    span: [start, Math.max(cue[1], piece?.[1] ?? 0, subject.span[1])],
    subject,
    cue,
    pieces: piece ? [piece] : [],
    declined: true,
    skip: Math.max(to, i),
    nests: false,
  }
}

/** "declined to comment on the strike", "refused to be drawn on whether …". */
function refusing(view: View, words: CueWords, i: number): Refusal | undefined {
  if (!REFUSES.test(lowerAt(view, i)) || lowerAt(view, i + 1) !== 'to') return undefined
  const verb = /ly$|^(?:further)$/.test(lowerAt(view, i + 2)) ? i + 3 : i + 2
  if (!TO_SAY.test(lowerAt(view, verb))) return undefined
  const isDrawn = lowerAt(view, verb) === 'be'
  if (isDrawn && !/^(?:drawn|quoted|named|identified)$/.test(lowerAt(view, verb + 1))) return undefined
  if (isDrawn && lowerAt(view, verb + 1) !== 'drawn') return undefined
  const subject = subjectBefore(view, words, i)
  return (
    subject && { from: i, to: isDrawn ? verb + 1 : i, subject, matter: matterFrom(view, isDrawn ? verb + 2 : verb + 1) }
  )
}

/** "did not comment", "has not commented", "would not say what …", and of two: "neither would discuss details". */
function notSaying(view: View, words: CueWords, i: number): Refusal | undefined {
  const verb = lowerAt(view, i)
  const isSaying = /^(?:say|give|confirm|name|identify|be)$/.test(verb)
  if (!SILENT.test(verb) && !isSaying) return undefined
  let aux = i - 1
  let isNot = false
  while (
    /^(?:not|n['’]t|immediately|publicly|yet|formally|officially|directly|even|ever|so|far)$/.test(lowerAt(view, aux))
  ) {
    isNot ||= /^(?:not|n['’]t)$/.test(lowerAt(view, aux))
    aux--
  }
  if (!AUX.test(lowerAt(view, aux)) && !/n['’]t$|^cannot$/.test(lowerAt(view, aux))) {
    aux = /^(?:comment|respond|repl|answer)/.test(verb) ? aux + 1 : -1
    if (aux < 0) return undefined
  }
  isNot ||= /n['’]t$|^cannot$/.test(lowerAt(view, aux))
  const subject = subjectBefore(view, words, aux)
  if (!subject || (!isNot && !isOfNobody(view, aux))) return undefined
  if (/^(?:respond|repl)/.test(verb) && !isToQuestion(view, i + 1)) return undefined
  if (isSaying && (!WILL.test(lowerAt(view, aux).replace(/n['’]t$/, '')) || !saysNothing(view, i))) return undefined
  const to = verb === 'be' ? i + 1 : i
  return { from: aux, to, subject, matter: matterFrom(view, to + 1) }
}

/** "would not say how many", "would not give a number", "would not confirm the raid", "would not be drawn". */
const saysNothing = (view: View, i: number): boolean =>
  lowerAt(view, i) === 'be'
    ? lowerAt(view, i + 1) === 'drawn'
    : lowerAt(view, i) !== 'say' ||
      /^(?:who|whom|what|when|where|how|why|which|whether|if|more|anything)$/.test(lowerAt(view, i + 1)) ||
      isMark(view, i + 1)

/** "gave no details", "gives no figures", "made no comment". */
function givingNone(view: View, words: CueWords, i: number): Refusal | undefined {
  if (
    !/^(?:gave|gives?|given|giving|offer(?:ed|s)?|made|makes|make|provid(?:ed|es)|had|has|have)$/.test(lowerAt(view, i))
  )
    return undefined
  const subject = (to: number, noun: number, isTold: boolean): Refusal | undefined => {
    const who = subjectBefore(view, words, i)
    return who && who.mentions.length > 0
      ? { from: i, to, subject: who, matter: isTold ? noun : matterFrom(view, noun + 1) }
      : undefined
  }
  if (lowerAt(view, i + 1) !== 'no')
    return /^(?:gave|gives?|offered)$/.test(lowerAt(view, i)) &&
      NOTHING.test(lowerAt(view, i + 1)) &&
      isOfNobody(view, i)
      ? subject(i + 1, i + 1, false)
      : undefined
  const noun = [2, 3].find((n) => NOTHING.test(lowerAt(view, i + n)))
  if (
    noun === undefined ||
    (/^(?:had|has|have)$/.test(lowerAt(view, i)) && !/^(?:comment|reply|answer|response)/.test(lowerAt(view, i + noun)))
  )
    return undefined
  return subject(i + noun, i + noun, /^figures?$/.test(lowerAt(view, i + noun)))
}

/** "Neither side gave details": the subject says that nobody did. */
function isOfNobody(view: View, before: number): boolean {
  for (let i = before - 1; i >= Math.max(0, before - 16); i--)
    if (/^(?:neither|none|nobody)$/.test(lowerAt(view, i))) return true
  return false
}

/** "did not respond to a request for comment"; armies may not respond to fire. */
function isToQuestion(view: View, i: number): boolean {
  if (isMark(view, i)) return true
  if (lowerAt(view, i) !== 'to') return /^(?:on|by|immediately)$/.test(lowerAt(view, i))
  for (let n = i + 1; n < i + 6; n++)
    if (/^(?:requests?|questions?|calls?|e-?mails?|messages?|letters?|inquiries|enquiries)$/.test(lowerAt(view, n)))
      return true
  return false
}

/** "There was no immediate answer from the rebels". */
function noneFrom(view: View, i: number): Refusal | undefined {
  if (lowerAt(view, i) !== 'no') return undefined
  const noun = [1, 2, 3].find((n) => /^(?:answer|comment|response|reply|reaction|word)$/.test(lowerAt(view, i + n)))
  if (noun === undefined || !/^(?:from|by)$/.test(lowerAt(view, i + noun + 1))) return undefined
  const subject = subjectAfter(view, i + noun + 1)
  return subject && { from: i, to: i + noun, subject, matter: view.tokens.length }
}

/** "has neither confirmed nor denied the raid". */
function neitherNor(view: View, words: CueWords, i: number): Refusal | undefined {
  if (
    lowerAt(view, i) !== 'neither' ||
    !/^(?:confirm|den)/.test(lowerAt(view, i + 1)) ||
    lowerAt(view, i + 2) !== 'nor'
  )
    return undefined
  const subject = subjectBefore(view, words, i)
  return subject && { from: i, to: i + 3, subject, matter: i + 4 }
}

/** Of "questions about the raid" what was not talked about: "the raid"; who was asked for a comment was asked nothing else. */
function matterFrom(view: View, from: number): number {
  for (let i = from; i < Math.min(view.tokens.length, from + 9); i++) {
    if (/^(?:about|regarding|concerning)$/.test(lowerAt(view, i))) return i + 1
    if (i > from && isMark(view, i) && !/^['’]/.test(lowerAt(view, i))) break
  }
  if (
    /^(?:calls?|telephone|phone|e-?mails?|messages?|requests?|questions?)$/.test(
      lowerAt(view, /^(?:to|an?|the|its|telephone|phone)$/.test(lowerAt(view, from)) ? from + 1 : from),
    )
  )
    return view.tokens.length
  return /^(?:on|to|upon)$/.test(lowerAt(view, from)) ? from + 1 : from
}

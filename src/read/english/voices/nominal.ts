/**
 * Nouns of saying: "a claim by the army that …", "Turkish warnings that …", "the mayor's account is that …", "word from Kidal
 * was that …". Whose word it is stands before the noun or behind it; with nobody there the telling is passive.
 */
import { isPastForm } from '../patterns/inflect.js'
import { contentEnd, pieceOf } from './content.js'
import type { Maybe } from './found.js'
import { ownerBefore } from './owner.js'
import { subjectAfter } from './subject.js'
import { lowerAt, type View } from './view.js'

const TOLD =
  /^(?:claims?|allegations?|assertions?|accusations?|announcements?|warnings?|complaints?|reports?|statements?|admissions?|contention|insistence|assurances?|promises?|pledges?|threats?|denials?|suggestions?|rumou?rs?|predictions?|revelations?|declarations?|disclosure|acknowledge?ment|conclusions?|confirmation|reassurances?|testimony|boasts?|hints?|vows?|concession|proclamation|notification|charges?)$/
/** What may be claimed to be so and so; only "is that" makes these a telling. */
const VERSION =
  /^(?:account|version|story|answer|reply|response|retort|rejoinder|view|explanation|argument|line|message|position|reading|assessment|verdict|understanding|estimate|theory|guess|word|news|case|excuse|defen[cs]e|point)$/
const ASKED = /^(?:calls?|appeals?|demands?|pleas?|requests?)$/
/** Nouns that tell something though nobody is named. */
const HEARSAY = /^(?:reports|rumou?rs|claims|allegations|suggestions|word|news)$/

/** Token of the word that leads to what is said, behind the noun or behind the noun's "is". */
function linkFrom(view: View, i: number, next: number): number | undefined {
  const noun = lowerAt(view, i)
  const link = lowerAt(view, next)
  if (TOLD.test(noun) && link === 'that') return next
  if (ASKED.test(noun) && link === 'for') return next
  if (/^complaints?$/.test(noun) && link === 'about') return next
  if (!TOLD.test(noun) && !VERSION.test(noun)) return undefined
  // "Her account, and that of two neighbours, is that": what is put in between is stepped over.
  let at = next
  if (/^(?:of|on|to|from|in|as)$/.test(link))
    while (at - next < 9 && !BE.test(lowerAt(view, at)) && !/^[,;:.—–]$/.test(lowerAt(view, at))) at++
  if (lowerAt(view, at) === ',') {
    let close = at + 1
    while (close - at < 14 && lowerAt(view, close) !== ',') close++
    at = close + 1
  }
  if (!BE.test(lowerAt(view, at))) return undefined
  if (/^(?:been|still|simply|always|now|only|just)$/.test(lowerAt(view, at + 1))) at++
  return lowerAt(view, at + 1) === 'that' || lowerAt(view, at + 1) === ':' ? at + 1 : undefined
}

const BE = /^(?:is|was|has|had|remains|remained)$/

export function nominal(view: View, i: number): Maybe {
  const noun = lowerAt(view, i)
  if (!TOLD.test(noun) && !ASKED.test(noun) && !VERSION.test(noun)) return undefined
  const behind = /^(?:by|from)$/.test(lowerAt(view, i + 1)) ? subjectAfter(view, i + 1) : undefined
  const next = behind ? behind.to + 1 : i + 1
  const link = linkFrom(view, i, next)
  if (link === undefined) return undefined
  const adjective = view.endsAt.get(i - 1)
  const isVerb = adjective !== undefined && adjective.kind !== 'adjective' && !/^(?:appeal|call|complaints)$/.test(noun)
  if (isVerb) return undefined
  // "Word from Juba" comes from there, and from nobody in particular.
  const isPlace = /^(?:word|news)$/.test(noun) && behind?.mentions[0]?.how === 'implied'
  const subject =
    (isPlace ? undefined : behind) ??
    ownerBefore(view, i, -1) ??
    (adjective && { from: i - 1, to: i - 1, span: adjective.span, mentions: [adjective], words: '' })
  // "The position is that …" is the document's own; "Word from Kidal was that …" has a place and no name.
  if (!subject && !(HEARSAY.test(noun) && !/^(?:his|her|its|their)$/.test(lowerAt(view, i - 1)))) return undefined
  const opens = link + 1
  const isClause = lowerAt(view, link) === 'that'
  const isPredicate = link > next
  const end = isPredicate ? contentEnd(view, opens, view.tokens.length) : nounEnd(view, opens, isClause)
  const piece = pieceOf(view, opens, end)
  if (!piece) return undefined
  const cue = view.tokens[i]!.span
  const start = Math.min(cue[0], subject?.span[0] ?? cue[0])
  return {
    span: [start, piece[1]],
    subject,
    cue,
    pieces: [piece],
    ...(!subject && { passive: true }),
    skip: link,
    nests: true,
  }
}

/** Where the phrase of a noun ends: before the verb of the sentence it is part of. */
function nounEnd(view: View, from: number, isClause: boolean): number {
  let verbs = isClause ? 1 : 0
  for (let i = from; i < view.tokens.length; i++) {
    if (view.quoteAt[i]) continue
    const lower = lowerAt(view, i)
    if (/^[,;:.—–]$/.test(lower)) return i
    const isVerb =
      /^(?:is|are|was|were|has|have|had|will|would|could|cannot|did|does)$/.test(lower) ||
      (isPastForm(lower) && lowerAt(view, i + 1) !== 'by')
    if (!isVerb || /^(?:been|be)$/.test(lower) || isVerbBefore(view, i)) continue
    if (verbs === 0) return i
    verbs--
  }
  return view.tokens.length
}

/** "had fallen", "was taken": one verb in two words. */
const isVerbBefore = (view: View, i: number): boolean =>
  /^(?:is|are|was|were|has|have|had|been|be|being|not|will|would|could)$/.test(lowerAt(view, i - 1))

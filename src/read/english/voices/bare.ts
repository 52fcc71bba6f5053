/** A verb of saying without an ending, "they say", "residents tell us", is one only behind somebody who is several. */
import type { Cue, CueWords } from '../lexicon/cues.js'
import { headOf } from './speaker.js'
import { subjectBefore } from './subject.js'
import { lowerAt, type View } from './view.js'

export function maySayBare(view: View, words: CueWords, cue: Cue, i: number): boolean {
  const before = lowerAt(view, i - 1)
  if (/^(?:to|its|his|this|us|as|is|was|has|versus|across)$/.test(before)) return false
  if (WILL.test(before) && cue.base !== 'say') return false
  // "The rebels deny it and blame a plane"; "…, say people in Kidal".
  if (before === 'and' && saysBare(view, words, i)) return true
  if (before === ',' && cue.base === 'say') return true
  return (
    /^(?:they|we|i|you|did|does|do|not|will|would|who|officials|people|media|staff|police|[a-z]+s)$/.test(before) ||
    (view.endsAt.get(i - 1)?.kind ?? 'adjective') !== 'adjective' ||
    (cue.base === 'say' && !NOUN_SAY.test(before)) ||
    isOfSeveral(view, words, i)
  )
}

/** Another bare verb of saying stands before, of the same several. */
export function saysBare(view: View, words: CueWords, i: number): boolean {
  for (let at = i - 2; at > Math.max(0, i - 16); at--) {
    const cue = words.byForm.get(lowerAt(view, at))
    if (cue?.form === 'base' && !/^(?:to|will|would|can|could|must|should|may|might)$/.test(lowerAt(view, at - 1)))
      return true
    if (cue && cue.form !== 'ing') return false
  }
  return false
}

/** "Plane spotters in Sarmin tell us": several people far from their verb. */
function isOfSeveral(view: View, words: CueWords, i: number): boolean {
  if (!/^(?:tell|believe|think|describe|claim|insist|admit|accuse|blame|deny|warn)$/.test(lowerAt(view, i)))
    return false
  const subject = subjectBefore(view, words, i)
  if (!subject || subject.to - subject.from < 1) return false
  const head = subject.mentions[0] ? view.draft.text.slice(...subject.mentions[0].span) : headOf(subject.words)
  return /(?:s|people|police|staff|men|women)$/i.test(head)
}

/** What somebody will answer has not been said. */
const WILL = /^(?:will|would|shall|should|could|can|may|might|must)$/

/** "have a say", "had their say", "us say". */
const NOUN_SAY =
  /^(?:an?|the|my|your|our|his|her|their|its|no|any|final|equal|more|little|much|let|lets|us|me|him|must|should|can|could|may|might|cannot)$/

/**
 * When, where, on what occasion and to whom it was said: what the clause of saying tells beside the speaker and the words
 * spoken, which are not looked at.
 */
import { type Span, spanContains, spanLength, spansOverlap } from '../../../base/span.js'
import type { SlotValue } from '../../model/context.js'
import { calendarOf } from '../times/when.js'
import { type Voice, worded } from './statements.js'
import { lowerAt, tokenAt, type View } from './view.js'

export interface Circumstances {
  readonly date?: SlotValue
  readonly place?: SlotValue
  readonly venue?: Span
  readonly addressee?: Span
}

export function circumstances(view: View, voice: Voice): Circumstances {
  const frames = framesOf(view, voice)
  const date = dateIn(view, voice, frames)
  const place = voice.passive ? undefined : placeIn(view, frames)
  const venue = voice.venue ? undefined : venueIn(view, frames)
  const addressee = voice.addressee ? undefined : addresseeIn(view, frames)
  return { ...(date && { date }), ...(place && { place }), ...(venue && { venue }), ...(addressee && { addressee }) }
}

/** The stretches around speaker and verb that are nobody's words: from the start of the clause to the next mark behind it. */
function framesOf(view: View, { span, cue, pieces, subject }: Voice): readonly Span[] {
  const { tokens, sentence, draft } = view
  let from = Math.min(span[0], cue[0], subject?.span[0] ?? cue[0])
  const lead = draft.text.slice(sentence.span[0], from)
  if (LEADS_IN.test(lead) || CLOCK.test(lead)) from = sentence.span[0]
  let last = tokenAt(tokens, cue[1] - 1)
  while (last + 1 < tokens.length && !/^[,;:.?!—–"“”]$/.test(lowerAt(view, last + 1))) last++
  const whole: Span = [from, Math.max(tokens[last]?.span[1] ?? cue[1], Math.min(span[1], sentence.span[1]))]
  const inside = pieces.filter((piece) => spansOverlap(piece, whole)).sort((a, b) => a[0] - b[0])
  const frames: Span[] = []
  for (const [start, end] of inside) {
    if (start > from) frames.push([from, start])
    from = Math.max(from, end)
  }
  if (from < whole[1]) frames.push([from, whole[1]])
  return frames
}

/** "In Delhi, ", "On 30 June, at a hospital in Kurakhove, ", "At a Mass this morning ": what leads up to the speaker. */
const LEADS_IN = /^\W*(?:in|at|on|from|speaking|during|later|earlier|reached)\b[^.;:]{0,90}$/i

/** "10.40  ": an entry of a log is of its time. */
const CLOCK = /^\W*\d{1,2}[:.h]\d\d\W*(?:\p{L}[^.;:]{0,30}:\s*)?$/u

/** In a relative clause or behind "since" a day or a place is told of something else. */
const APART = /\b(?:who|whose|which|that|where|when|since|until|after|before|because|while|if)\b/i

function dateIn(view: View, { cue, passive, unled }: Voice, frames: readonly Span[]): SlotValue | undefined {
  if (unled) return undefined
  const near = view.times
    .filter(
      (time) => isFramed(frames, time.span) && /^\d{4}-\d\d/.test(calendarOf(time) ?? '') && time.type !== 'duration',
    )
    .sort((a, b) => Math.abs(a.span[0] - cue[0]) - Math.abs(b.span[0] - cue[0]))[0]
  const frame = near && frames.find((one) => spanContains(one, near.span))
  if (!near || !frame || (!passive && isApart(view, frame, near.span, cue))) return undefined
  return worded(view.draft, calendarOf(near), near.span, near.how)
}

function isApart({ draft, sentence }: View, frame: Span, span: Span, cue: Span): boolean {
  // "On Sunday, after the talks had failed, he told …": the day stands before it all.
  if (span[0] - sentence.span[0] < 8 && draft.text[span[1]] === ',') return false
  const between = span[1] <= cue[0] ? draft.text.slice(frame[0], cue[0]) : draft.text.slice(cue[1], span[0])
  return (
    APART.test(between) ||
    between.length > 120 ||
    /\b(?:since|until|from|of)\s+$/i.test(draft.text.slice(Math.max(0, span[0] - 8), span[0]))
  )
}

const isFramed = (frames: readonly Span[], span: Span): boolean => frames.some((frame) => spanContains(frame, span))

/** "a teacher in La Gabarra", "reached in Utrecht", "he emphasized in San Miguel". */
function placeIn({ draft, places, actors }: View, frames: readonly Span[]): SlotValue | undefined {
  for (const { span, value, how } of places) {
    const frame = frames.find((one) => spanContains(one, span))
    if (
      !frame ||
      value.precision === 'country' ||
      actors.some((actor) => spansOverlap(actor.span, span) && spanLength(actor.span) > spanLength(span))
    )
      continue
    const before = draft.text.slice(frame[0], span[0])
    if (
      /\b(?:in|at|near|from|outside)\s+(?:the\s+)?$/i.test(before) &&
      !APART.test(before) &&
      !/\bwoman from|man from/i.test(before)
    )
      return worded(draft, value, span, how)
  }
  return undefined
}

const NOUNS =
  'statements?|communiqu[eé]s?|bulletin(?:\\s+no\\.?\\s*\\d+)?|news conference|press conference|conference|interview|briefing|speech|spech|address|message|letter|report|tweet|post|remarks|comments?|satellite phone|telephone|phone|text message|video link|video|fax|e-?mail|television|radio|telegram|twitter|facebook|website|call|sermon|mass|rally|hearing|hospital|clinic|note'
const MEANS = new RegExp(`\\bby\\s+(?:\\p{L}+\\s+)?(?:${NOUNS})\\b`, 'iu')
const OCCASION = new RegExp(
  `\\b(?:in|at|on|during|through|via)\\s+((?:(?:an?|the|his|her|its|their|this|that|another|state)\\s+)?(?:[\\p{L}-]+\\s+){0,2}?(?:${NOUNS})(?:\\s+on\\s+(?:social media|telegram|facebook|twitter|x))?)\\b`,
  'iu',
)

function venueIn({ draft }: View, frames: readonly Span[]): Span | undefined {
  for (const frame of frames) {
    const words = draft.text.slice(...frame)
    const means = MEANS.exec(words)
    if (means) return [frame[0] + means.index, frame[0] + means.index + means[0].length]
    const match = OCCASION.exec(words)
    if (!match || APART.test(words.slice(0, match.index).replace(/\bwho\s+spoke\b/i, ''))) continue
    const start = frame[0] + match.index + match[0].length - match[1]!.length
    return [start, start + match[1]!.length]
  }
  return undefined
}

const TO =
  /\b(?:speaking to|message to|comments? to|remarks? to|statement to|letter to|interview with|brief(?:ed|ing))\s+((?:(?:the|an?|this|our|his|her|its|foreign|local|state|russian|western)\s+)*(?:reporters|journalists|radio|television|newspaper|agency|channel|members|council|parliament|correspondents?|lawmakers|diplomats))\b/i

function addresseeIn({ draft }: View, frames: readonly Span[]): Span | undefined {
  for (const frame of frames) {
    const match = TO.exec(draft.text.slice(...frame))
    if (!match) continue
    const start = frame[0] + match.index + match[0].length - match[1]!.length
    return [start, start + match[1]!.length]
  }
  return undefined
}

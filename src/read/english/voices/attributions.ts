/**
 * All attributions of a document. Besides the sentences with a verb of saying: quotes that go on after "…," he said,
 * paragraphs that are one long quote, and the turns of a transcript.
 */
import { spanContains } from '../../../base/span.js'
import type { Attribution, Quote, Sentence, SlotValue } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { callersOf } from './callers.js'
import { circumstances } from './circumstances.js'
import { elidedIn, issuerOf } from './elided.js'
import { voicesIn } from './find.js'
import { labelledIn } from './labels.js'
import { mailsOf } from './mails.js'
import { statementOf, type Voice, withSpeaker } from './statements.js'
import { turnsOf } from './turns.js'
import { type View, viewMaker } from './view.js'

export function attributionsOf(draft: Draft): Attribution[] {
  const view = viewMaker(draft)
  const turns = turnsOf(draft)
  const written = [...turns, ...callersOf(draft), ...mailsOf(draft)].sort((a, b) => a.span[0] - b.span[0])
  const voices: Voice[] = [...written, ...labelledIn(draft, written)]
  let last: { voice: number; sentence: Sentence } | undefined
  let turn = 0
  const issuer = issuerOf(draft)
  for (const sentence of draft.sentences) {
    while (turns[turn] && turns[turn]!.span[1] <= sentence.span[0]) turn++
    const inTurn = turns[turn] !== undefined && spanContains(turns[turn]!.span, sentence.span)
    if (sentence.role === 'furniture' || inTurn) continue
    const seen = view(sentence)
    const before = last && { sentence: last.sentence, subject: voices[last.voice]!.subject }
    const found = voicesIn(seen, elidedIn(sentence, before, issuer))
      .map((voice) => withSpeaker(draft, voice))
      .filter((voice) => voice !== undefined)
      .map((voice) => ({ ...voice, ...circumstances(seen, voice) }))
    if (found.length > 0) {
      voices.push(...found)
      last = { voice: voices.length - 1, sentence }
    } else if (last) {
      const quote = leadingQuote(seen)
      if (quote) continueQuote(draft, voices, last, sentence, quote)
    }
  }
  const heard = heardToday(draft, voices)
  return voices
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .map((voice) => statementOf(draft, voice.date ? voice : { ...voice, date: dayOfPrint(draft, voice, heard) }))
}

/** A sentence that begins with a quote not yet given to anybody. */
function leadingQuote({ sentence, quotes }: View): Quote | undefined {
  const first = quotes[0]
  return first &&
    first.outer[0] <= sentence.span[0] + 1 &&
    first.outer[0] >= sentence.span[0] &&
    first.outer[1] >= sentence.span[1] - 2
    ? first
    : undefined
}

function continueQuote(
  draft: Draft,
  voices: Voice[],
  last: { voice: number; sentence: Sentence },
  sentence: Sentence,
  quote: Quote,
): void {
  const voice = voices[last.voice]!
  const mine = voice.pieces.some((piece) => spanContains(piece, quote.outer))
  if (mine || sentence.paragraph - last.sentence.paragraph > 2 || voice.passive) return
  const goesOn =
    sentence.paragraph === last.sentence.paragraph ||
    voice.pieces.some((piece) => draft.text.slice(piece[0], piece[1]).match(/^["“][^”"]*$/))
  if (goesOn) {
    voices[last.voice] = { ...voice, span: [voice.span[0], quote.outer[1]], pieces: [...voice.pieces, quote.outer] }
    return
  }
  voices.push({
    span: quote.outer,
    subject: voice.subject,
    cue: quote.outer,
    unled: true,
    pieces: [quote.outer],
    speakers: voice.speakers.map(({ value, text, at }) => ({ value, text, at, how: 'implied' as const })),
    ...(voice.anonymous && { anonymous: { value: true, how: 'implied' as const } }),
  })
}

/** Those of whom the text tells how they were heard: at a news conference, briefing reporters, in comments earlier in the day. */
function heardToday(draft: Draft, voices: readonly Voice[]): ReadonlySet<unknown> {
  const heard = new Set<unknown>()
  for (const { span, cue, venue, speakers } of voices)
    if (venue || OCCASION.test(draft.text.slice(span[0], Math.max(span[0], cue[0]))))
      for (const { value } of speakers) heard.add(value)
  return heard
}

const OCCASION = /\b(?:briefing (?:reporters|journalists)|(?:news|press) conference|earlier in the day)\b/i

/** What a person "said" on an occasion of the day without a date is of the day; what a state or a body "says" may be of any. */
function dayOfPrint(
  draft: Draft,
  { speakers, cue, passive, unled }: Voice,
  heard: ReadonlySet<unknown>,
): SlotValue | undefined {
  const day = draft.publishedAt?.slice(0, 10)
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day) || passive || unled || !heard.has(speakers[0]?.value)) return undefined
  const id = speakers[0]?.value as string
  const actor = draft.tools.actors.byId(id)
  const isPerson = actor ? actor.kind === 'person' : UNNAMED_PERSON.test(id)
  const past = /ed$|^(?:said|told|wrote)$/i.test(draft.text.slice(cue[0], cue[1]))
  return isPerson && past ? { value: day, how: 'implied' } : undefined
}

const UNNAMED_PERSON =
  /-(?:official|spokesman|spokeswoman|diplomat|source|aide|officer|commander|witness|resident)(?:-\d+)?$/

/** Voices found, made into statements: values with their words, quotes apart from paraphrase, and whose stretch is whose. */
import { firstIndex } from '../../../base/search.js'
import { type Span, spanContains, spansOverlap } from '../../../base/span.js'
import type { ClaimOf } from '../../../domain/claim.js'
import type { ActorMention, Attribution, Quote, SlotValue } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { anonymityIn } from './anonymity.js'
import type { FoundVoice } from './found.js'
import { headOf, idOfText, isHiddenRole, nameIn, ofOwner, sourceKindOf, speakersOf } from './speaker.js'
import { idOfWords } from './subject.js'

export interface Voice extends FoundVoice {
  readonly speakers: readonly SlotValue[]
  readonly anonymous?: SlotValue | undefined
  readonly date?: SlotValue | undefined
  readonly place?: SlotValue | undefined
}

export function withSpeaker(draft: Draft, voice: FoundVoice): Voice | undefined {
  if (!voice.subject) {
    const anonymous = voice.passive ? worded(draft, true, voice.cue, 'stated') : undefined
    return { ...voice, speakers: [], anonymous }
  }
  const { mentions, words, span, what } = voice.subject
  if (voice.elided)
    return {
      ...voice,
      speakers: mentions.flatMap(({ ids }) => ids).map((value) => ({ value, how: 'implied' as const })),
    }
  const owned = what && mentions.length === 1 ? ofOwner(draft, mentions[0]!, what) : undefined
  if (owned) return { ...voice, speakers: [worded(draft, owned, span, 'stated')] }
  const speakers = mentions.flatMap((mention) => speakersOf(draft, mention))
  if (speakers.length > 0) {
    const hidden = mentions.find(({ anonymous }) => anonymous)
    const anonymous = hidden && anonymityOf(draft, voice, hidden, isHiddenRole(String(speakers[0]!.value)))
    return { ...voice, speakers, ...(anonymous && { anonymous }) }
  }
  // Somebody spoke, and the text does not tell who "they" are.
  if (mentions.length === 1 && /^(?:he|she|they)$/i.test(draft.text.slice(...mentions[0]!.span)))
    return { ...voice, speakers: [] }
  if (words && /^(?:he|she|it|they|who|we|i)$/i.test(words)) return undefined
  const somebody = PERSON.exec(words)?.[1]?.toLowerCase()
  if (somebody) {
    return { ...voice, speakers: [worded(draft, somebody, span, 'stated')] }
  }
  const id = idOfText(words) ?? idOfWords(nameIn(words) ?? headOf(words.replace(ONE_OF, '$1')))
  return id ? { ...voice, speakers: [worded(draft, id, span, 'stated')] } : undefined
}

/** "One of the truckers" is a trucker. */
const ONE_OF = /^(?:one|another) of (?:the|its|their|his|her|those|these) (?:other )?([\p{L}-]+?)s\b/iu

/** "A man in the market told …". */
const PERSON =
  /^(?:an?|one|another|the)\s+(?:[\w-]+\s+){0,2}?(man|woman|boy|girl|mother|father|pensioner|guard|passer-by|employee|trader|farmer|priest|imam|nun)\b/i

function anonymityOf(
  draft: Draft,
  voice: FoundVoice,
  { span, how }: ActorMention,
  isRole: boolean,
): SlotValue | undefined {
  const sentence = draft.sentences[firstIndex(draft.sentences, (one) => one.span[1] >= voice.cue[1])]
  const from = Math.min(voice.span[0], sentence?.span[0] ?? voice.span[0])
  const told = anonymityIn(draft.text, [from, sentence?.span[1] ?? voice.span[1]])
  if (told) return worded(draft, true, told, 'stated')
  if (!isRole) return undefined
  return how === 'stated' ? worded(draft, true, span, 'stated') : { value: true, how: 'implied' }
}

export const worded = (draft: Draft, value: unknown, at: Span, how: SlotValue['how']): SlotValue => ({
  value,
  text: draft.text.slice(at[0], at[1]),
  at,
  how,
})

export function statementOf(draft: Draft, voice: Voice): Attribution {
  const { pieces } = voice
  const quoted = quotesWithin(draft, voice.span, pieces)
  const mode = modeOf(draft, voice, quoted)
  const kind = voice.speakers[0] && sourceKindOf(draft, String(voice.speakers[0].value))
  const words = (span: Span): SlotValue => worded(draft, draft.text.slice(span[0], span[1]), span, 'stated')
  const slots: Record<string, readonly SlotValue[]> = {
    ...(voice.speakers.length > 0 && { speaker: voice.speakers }),
    ...(!voice.unled && { cue: [voice.cue, ...(voice.alsoCues ?? [])].map(words) }),
    mode: [{ value: mode, how: 'implied' }],
    ...(pieces.length > 0 &&
      (mode === 'declined'
        ? { about: pieces.map(words) }
        : { content: pieces.map((piece) => words(unquoted(piece, quoted))) })),
    ...(quoted.length > 0 && mode !== 'declined' && { quote: quoted.map(({ span }) => words(span)) }),
    ...(voice.anonymous && { anonymous: [voice.anonymous] }),
    ...(voice.addressee && { addressee: [words(voice.addressee)] }),
    ...(voice.venue && { venue: [words(voice.venue)] }),
    ...(voice.date && { date: [voice.date] }),
    ...(voice.place && { place: [voice.place] }),
    ...(kind && { sourceKind: [{ value: kind, how: 'implied' }] }),
  }
  const statement = {
    id: '',
    kind: 'statement',
    span: voice.span,
    modality: 'asserted',
    slots,
  } as unknown as ClaimOf<'statement'>
  return { statement, scope: mode === 'declined' ? [] : voice.reach ? [...pieces, voice.reach] : pieces }
}

/** A piece that is one quote is given without its marks. */
const unquoted = (piece: Span, quoted: readonly Quote[]): Span =>
  quoted.find(({ outer, span }) => outer[0] === piece[0] && outer[1] === piece[1] && span[0] < span[1])?.span ?? piece

function modeOf(
  draft: Draft,
  { declined, claims, passive, unled, told, pieces }: Voice,
  quoted: readonly Quote[],
): string {
  if (declined) return 'declined'
  if (claims) return 'claim-of-responsibility'
  if (passive) return 'passive'
  if (unled && !told) return 'direct'
  if (quoted.length === 0) return 'indirect'
  const whole = pieces.every((piece) =>
    quoted.some(
      ({ outer }) =>
        spanContains(outer, piece) ||
        draft.text.slice(piece[0], piece[1]).replace(draft.text.slice(outer[0], outer[1]), '').trim().length < 3,
    ),
  )
  return whole ? 'direct' : 'mixed'
}

/** The quotes in a speaker's pieces, found by halving: a document may have thousands of quotes and of speakers. */
function quotesWithin({ quotes }: Draft, [start, end]: Span, pieces: readonly Span[]): Quote[] {
  const found: Quote[] = []
  for (
    let i = firstIndex(quotes, ({ outer }) => outer[1] > start);
    i < quotes.length && quotes[i]!.outer[0] < end;
    i++
  ) {
    if (pieces.some((piece) => spansOverlap(piece, quotes[i]!.outer))) found.push(quotes[i]!)
  }
  return found
}

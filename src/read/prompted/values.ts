/**
 * The words of one value become the value, through the same names, places, times and counts that the built-in reader
 * marked in the text. Where those say nothing, the model's own value counts only as far as its words bear it out.
 */

import type { CountRange } from '../../base/count.js'
import { slugOf } from '../../base/fold.js'
import { firstIndex } from '../../base/search.js'
import { type Span, sliceOf, spanLength, spansOverlap } from '../../base/span.js'
import { actorResolver } from '../../domain/actorResolver.js'
import { ActorIdSchema, CountRangeSchema, DurationSchema, EdtfSchema } from '../../domain/values.js'
import type { ActorMention, SlotValue } from '../model/context.js'
import type { Draft } from '../model/draft.js'
import type { Word } from '../model/words.js'
import { matchTable } from '../patterns/match.js'
import { placeValue } from '../places/placeValue.js'
import type { SlotForm } from './slots.js'

export interface Asked {
  readonly slot: string
  readonly form: SlotForm
  /** Where the words stand. */
  readonly at: Span
  /** What the model says they mean. */
  readonly value: unknown
}

/** No value when the words do not carry one. */
export type Normalise = (asked: Asked) => readonly SlotValue[]

export function createNormaliser(draft: Draft): Normalise {
  const actors = actorValuesOf(draft)
  return (asked) => {
    switch (asked.form.form) {
      case 'one-of':
        return vocabularyValue(draft, asked, asked.form.values)
      case 'actor':
        return actors(asked)
      case 'place':
        return placeValues(draft, asked)
      case 'date':
        return timeValues(draft, asked, isDate, EdtfSchema)
      case 'duration':
        return timeValues(draft, asked, isDuration, DurationSchema)
      case 'count':
        return countValues(draft, asked)
      case 'flag':
        return typeof asked.value === 'boolean' ? [stated(draft, asked.at, asked.value)] : []
      case 'words':
        return wordsValues(draft, asked, actors)
    }
    return asked.form satisfies never
  }
}

const stated = (draft: Draft, at: Span, value: unknown): SlotValue => valueAt(draft, at, value, 'stated')
const valueAt = (draft: Draft, at: Span, value: unknown, how: SlotValue['how']): SlotValue => ({
  value,
  text: sliceOf(draft.text, at),
  at,
  how,
})

/** A value that no list has is `other` where the list ends so, and else none. */
function vocabularyValue(draft: Draft, { at, value }: Asked, values: readonly string[]): readonly SlotValue[] {
  if (typeof value !== 'string') return []
  const wanted = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const known = values.includes(wanted) ? wanted : values.includes('other') ? 'other' : undefined
  return known === undefined ? [] : [stated(draft, at, known)]
}

/** The mention that has these words, else the longest one among those that share words with them. */
function mentionAt<T extends { readonly span: Span }>(mentions: readonly T[], at: Span): T | undefined {
  let best: T | undefined
  for (const mention of touching(mentions, at)) {
    if (mention.span[0] === at[0] && mention.span[1] === at[1]) return mention
    if (!best || spanLength(mention.span) > spanLength(best.span)) best = mention
  }
  return best
}

/** Mentions are sorted by where they start; none is longer than this. */
const MENTION_LONGEST = 400

function touching<T extends { readonly span: Span }>(mentions: readonly T[], at: Span): readonly T[] {
  const found: T[] = []
  for (
    let i = firstIndex(mentions, ({ span }) => span[0] >= at[0] - MENTION_LONGEST);
    i < mentions.length && mentions[i]!.span[0] < at[1];
    i++
  )
    if (spansOverlap(mentions[i]!.span, at)) found.push(mentions[i]!)
  return found
}

function actorValuesOf(draft: Draft): Normalise {
  const book = draft.tools.actors
  const resolve = actorResolver(book)
  const inText = new Set(draft.actors.flatMap(({ ids }) => ids))
  const isKnown = (id: string | undefined): id is string => id !== undefined && (inText.has(id) || !!book.byId(id))
  const named = (name: unknown): string | undefined => {
    const id = typeof name === 'string' ? resolve(slugOf(name)) : undefined
    return isKnown(id) ? id : undefined
  }
  /** `unnamed-official`, `russia-official`: how claims call people without a name. */
  const unnamed = (value: unknown): string | undefined => {
    const { data: id } = ActorIdSchema.safeParse(value)
    const org = id?.slice(0, Math.max(0, id.lastIndexOf('-')))
    return id?.startsWith('unnamed-') || isKnown(org) ? id : undefined
  }
  return ({ at, value }) => {
    const words = sliceOf(draft.text, at)
    const mention = mentionAt(draft.actors, at)
    const asMention = mention && fits(mention, at) ? mention : undefined
    if (asMention && isName(asMention) && asMention.ids.length > 0)
      return asMention.ids.map((id) => valueAt(draft, asMention.span, id, asMention.how))
    const byWords = named(words)
    if (byWords) return [stated(draft, at, byWords)]
    // Whom "he" or "the group" means, a model often knows better; but only somebody the text or the book knows.
    const meant = named(value) ?? unnamed(value)
    if (meant) return [valueAt(draft, at, meant, 'implied')]
    if (asMention && asMention.ids.length > 0)
      return asMention.ids.map((id) => valueAt(draft, asMention.span, id, asMention.how))
    const own = slugOf(withoutLead(draft, words))
    const isPronoun = asMention?.kind === 'pronoun'
    return isPronoun || !ActorIdSchema.safeParse(own).success ? [] : [stated(draft, at, own)]
  }
}

const isName = ({ kind }: ActorMention): boolean => kind === 'name' || kind === 'person' || kind === 'adjective'
/** A name in passing ("the village that Russia bombed") is not who the words are about. */
const fits = ({ span }: ActorMention, at: Span): boolean => 2 * spanLength(span) >= spanLength(at)

function placeValues(draft: Draft, { at }: Asked): readonly SlotValue[] {
  const mention = mentionAt(draft.places, at)
  if (mention) return [valueAt(draft, mention.span, mention.value, mention.how)]
  if (mentionAt(draft.actors, at)?.kind === 'pronoun') return []
  const words = withoutLead(draft, sliceOf(draft.text, at))
  // "it" is no name.
  if (words.length < 3) return []
  const known = draft.tools.places.named(words)
  const home = known.find(({ within, name }) => [name, ...within].includes(draft.country ?? '')) ?? known[0]
  return [stated(draft, at, home ? placeValue(home, words) : { name: oneLine(words), precision: 'unknown' })]
}

/** "the factions" without "the", in the words of the text's language. */
function withoutLead(draft: Draft, words: string): string {
  const [, first, rest] = /^(\S+)\s+([\s\S]+)$/.exec(words) ?? []
  const drops = first !== undefined && draft.lexicon.list('leading-words').has(first.toLowerCase())
  return drops ? rest! : words
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ')
const isDate = (value: string): boolean => /^(?:\d{4}|\.\.\/)/.test(value)
const isDuration = (value: string): boolean => value.startsWith('P')

function timeValues(
  draft: Draft,
  { at, value }: Asked,
  isMeant: (value: string) => boolean,
  schema: typeof EdtfSchema | typeof DurationSchema,
): readonly SlotValue[] {
  const ours = draft.times.length === 0 ? [] : touching(draft.times, at)
  const mention = mentionAt(
    ours.filter((time) => time.value !== undefined && isMeant(time.value) && schema.safeParse(time.value).success),
    at,
  )
  if (mention) return [valueAt(draft, mention.span, mention.value, mention.how)]
  const theirs = schema.safeParse(value)
  if (!theirs.success || !isMeant(theirs.data)) return []
  const isWritten = isDuration(theirs.data) || sliceOf(draft.text, at).includes(theirs.data.slice(0, 4))
  return [valueAt(draft, at, theirs.data, isWritten ? 'stated' : 'implied')]
}

function countValues(draft: Draft, { at, value }: Asked): readonly SlotValue[] {
  const mention = mentionAt(draft.counts, at)
  if (mention) return [stated(draft, mention.span, mention.value)]
  const theirs = CountRangeSchema.safeParse(withoutNulls(value))
  return theirs.success && isBorneOut(theirs.data, sliceOf(draft.text, at)) ? [stated(draft, at, theirs.data)] : []
}

function withoutNulls(value: unknown): unknown {
  if (typeof value === 'number') return { min: value, max: value }
  if (value === null || typeof value !== 'object') return value
  const { min = null, max = null, approx } = value as Record<string, unknown>
  return { min, max, ...(approx !== null && approx !== undefined && { approx }) }
}

/** "a man", "nobody", "both" have no figure; anything above must stand there in figures. */
const SMALL = 2

function isBorneOut({ min, max, approx }: CountRange, words: string): boolean {
  const numbers = [min, max, approx].filter((n): n is number => typeof n === 'number')
  const figures = [...words.matchAll(/\d+(?:[.,\s]\d{3})*/gu)].map(([figure]) => Number(figure.replace(/\D/g, '')))
  return numbers.length > 0 && numbers.every((n) => n <= SMALL || figures.includes(n))
}

/** Words as they stand; weapons by the name the lexicon has for them, targets by their id where they are somebody. */
function wordsValues(draft: Draft, asked: Asked, actors: Normalise): readonly SlotValue[] {
  const { slot, at } = asked
  if (slot === 'weapon') return [stated(draft, at, weaponIn(draft, at) ?? slugOf(sliceOf(draft.text, at)))]
  if (slot === 'target') {
    const mention = mentionAt(draft.actors, at)
    if (mention && isName(mention) && mention.span[0] === at[0] && mention.span[1] === at[1]) return actors(asked)
  }
  return [stated(draft, at, oneLine(sliceOf(draft.text, at)))]
}

function weaponIn(draft: Draft, at: Span): string | undefined {
  const words: Word[] = [...sliceOf(draft.text, at).matchAll(/[\p{L}\p{M}\p{N}.]+/gu)].map(({ 0: raw, index }) => ({
    lower: raw.toLowerCase(),
    start: at[0] + index,
    end: at[0] + index + raw.length,
    isMark: false,
    isNumber: /^\d/.test(raw),
    isCapital: false,
  }))
  const hits = matchTable(words, draft.lexicon.table('weapons'))
  return [...hits].sort((a, b) => b.to - b.from - (a.to - a.from))[0]?.meaning
}

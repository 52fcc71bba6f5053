/**
 * Texts with their mentions marked by hand, so that finders and refiners are tested without the steps before them:
 *
 *   {Syrian forces|syrian-government}   an actor; with nothing behind the bar a description nobody resolved
 *   <Aleppo> <Tartus|province|Syria>    a place, its precision and what it lies in
 *   [at least 30|30..* people]          a number with its bounds and the noun it counts
 *   ~Monday|2016-09-05~                 a time
 *   ^sana:words^                        words somebody says, with the speaker
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { english } from '../../src/read/english/english.js'
import { FINDERS } from '../../src/read/english/finders/index.js'
import { REFINERS } from '../../src/read/english/refiners/index.js'
import { sentencesOf } from '../../src/read/english/text/sentences.js'
import { compileLexicon } from '../../src/read/lexicon/lexicon.js'
import type {
  ActorMention,
  Attribution,
  ClaimDraft,
  CountMention,
  Lexicon,
  PlaceMention,
  ReadContext,
  TimeMention,
} from '../../src/read/model/context.js'
import { linesOf } from '../../src/read/text/lines.js'

let lexicon: Lexicon | undefined

function realLexicon(): Lexicon {
  const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'data', 'lexicons', 'english')
  lexicon ??= compileLexicon(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => parse(readFileSync(join(folder, name), 'utf8'))),
    english.inflection,
  )
  return lexicon
}

const MARK =
  /\{([^|}]+)\|([^}]*)\}|<([^|>]+)(?:\|([a-z]+))?(?:\|([^>]+))?>|\[([^|\]]+)\|(\d+|\*)\.\.(\d+|\*)(?: ([^\]]+))?\]|~([^|~]+)\|([^~]+)~/gu

/** The context of a marked text; `publishedAt` is Monday, 5 September 2016 unless said otherwise. */
export function marked(source: string, publishedAt: string | null = '2016-09-05'): ReadContext {
  const actors: ActorMention[] = []
  const places: PlaceMention[] = []
  const times: TimeMention[] = []
  const counts: CountMention[] = []
  const attributions: Attribution[] = []
  let text = ''
  const add = (piece: string) => {
    let from = 0
    for (const match of piece.matchAll(MARK)) {
      text += piece.slice(from, match.index)
      from = match.index + match[0].length
      addMention(match)
    }
    text += piece.slice(from)
  }
  const addMention = (match: RegExpMatchArray) => {
    const start = text.length
    const [, actor, ids, place, precision, around, count, min, max, noun, time, value] = match
    const words = actor ?? place ?? count ?? time ?? ''
    text += words
    const span = [start, text.length] as const
    if (actor !== undefined)
      actors.push({
        span,
        ids: ids ? ids.split(',') : [],
        kind: /^\p{Lu}\p{Ll}+n$/u.test(actor) ? 'adjective' : ids ? 'name' : 'description',
        how: 'stated',
      })
    if (place !== undefined)
      places.push({
        span,
        value: {
          name: place,
          precision: (precision ?? 'settlement') as 'settlement',
          ...(around && { within: around }),
        },
        how: 'stated',
      })
    if (time !== undefined)
      times.push({ span, value: value!, type: /^P/.test(value!) ? 'duration' : 'date', how: 'implied' })
    if (count === undefined) return
    if (noun) text += ` ${noun}`
    const bounds = { min: min === '*' ? null : Number(min), max: max === '*' ? null : Number(max) }
    counts.push({
      span,
      value: bounds,
      ...(noun && { noun: { span: [span[1] + 1, text.length] as const, head: noun.split(' ').at(-1)! } }),
    })
  }
  source.split('^').forEach((piece, i) => {
    const voice = i % 2 === 1 ? /^([a-z-]+):/.exec(piece) : null
    const start = text.length
    add(voice ? piece.slice(voice[0].length) : piece)
    if (voice) attributions.push(said(voice[1]!, [start, text.length]))
  })
  return {
    text,
    publishedAt,
    sentences: sentencesOf(text, linesOf(text)),
    actors,
    places,
    times,
    counts,
    quotes: [],
    attributions,
    dateline: null,
    lexicon: realLexicon(),
    memory: [],
    note: () => {},
    trace: () => {},
  }
}

function said(speaker: string, span: [number, number]): Attribution {
  const slots = {
    speaker: [{ value: speaker, how: 'implied' as const }],
    mode: [
      {
        value: speaker === 'claims' ? ('claim-of-responsibility' as const) : ('indirect' as const),
        how: 'implied' as const,
      },
    ],
  }
  return { statement: { id: speaker, kind: 'statement', span, modality: 'asserted', slots }, scope: [span] }
}

/** What finders of the kinds make of the text, before any refiner. */
export const findIn = (context: ReadContext, ...kinds: readonly string[]): ClaimDraft[] =>
  context.sentences.flatMap((sentence) =>
    FINDERS.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).flatMap((finder) =>
      finder.find(sentence, context),
    ),
  )

/** Finders and refiners together. */
export const readMarked = (context: ReadContext): readonly ClaimDraft[] =>
  REFINERS.reduce<readonly ClaimDraft[]>((drafts, refiner) => refiner.refine(drafts, context), findIn(context))

/** One line a claim: kind, modality and flags, the words of its span, then its slots with the words that carry them. */
export function show(drafts: readonly ClaimDraft[], { text }: ReadContext): string {
  return drafts
    .map((draft) => {
      const marks = [
        draft.modality === 'asserted' ? '' : ` ${draft.modality}`,
        draft.aggregate ? ' total' : '',
        draft.habitual ? ' habitual' : '',
        draft.partOf ? ` part of "${text.slice(...draft.partOf.span).slice(0, 30)}"` : '',
      ]
      const slots = Object.entries(draft.slots).map(
        ([name, values]) =>
          `  ${name}: ${values.map(({ value, text: words }) => `${showValue(value)}${words === undefined ? '' : ` "${words}"`}`).join(', ')}`,
      )
      return [`${draft.kind}${marks.join('')} "${text.slice(...draft.span)}"`, ...slots].join('\n')
    })
    .join('\n')
}

function showValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('name' in value) return String((value as { name: string }).name)
  const { min, max, approx } = value as { min: number | null; max: number | null; approx?: number }
  return `${min ?? '*'}..${max ?? '*'}${approx === undefined ? '' : ` about ${approx}`}`
}

/**
 * A text becomes claims. Nothing is thrown whatever the text is; what is odd about it comes back as notes.
 */
import { sha256 } from '../../base/canonical.js'
import type { Span } from '../../base/span.js'
import { withActors } from '../../domain/actorIndex.js'
import type { Claim } from '../../domain/claim.js'
import { withPlaces } from '../../domain/placeIndex.js'
import type { Note, Reading } from '../../domain/reading.js'
import { lexiconOf } from '../lexicon/lexicon.js'
import type { ClaimDraft, Finder, Sentence } from '../model/context.js'
import type { Draft } from '../model/draft.js'
import type { ReadInput, ReadTools, TraceLine } from '../model/input.js'
import type { Language } from '../model/language.js'
import { type CleanText, cleanText } from '../text/clean.js'
import { claimsOf } from './claims.js'
import { languageOf } from './languages.js'
import { receivedAs } from './received.js'

export interface TracedReading {
  readonly reading: Reading
  readonly trace: readonly TraceLine[]
}

export const readDocument = (input: ReadInput, tools: ReadTools): Reading => readWithTrace(input, tools).reading

/** The reading, and with `wantTrace` what each step, finder and refiner did, in order. */
export function readWithTrace(input: ReadInput, tools: ReadTools): TracedReading {
  const marked = markDocument(input, tools)
  const { draft, language } = marked
  const claims = marked.isUnread ? [] : claimsOf(refined(found(draft, language), draft, language), draft)
  return { reading: readingOf(marked, claims), trace: traceOf(marked) }
}

/** A text with its sentences, names, places, times, counts and voices marked, and no claims yet. */
export interface MarkedDocument {
  /** What the steps see; all their offsets point into it. */
  readonly draft: Draft
  readonly received: { readonly input: ReadInput; readonly clean: CleanText }
  readonly language: Language
  /** In a language that nobody here reads: a model may still try. */
  readonly isUnread: boolean
  readonly notes: readonly Note[]
  readonly trace: readonly TraceLine[]
}

export function markDocument(input: ReadInput, tools: ReadTools): MarkedDocument {
  const trace: TraceLine[] = []
  const notes: Note[] = []
  const clean = cleanText(input.text)
  const { language, unread } = languageOf(clean.text, tools)
  if (unread !== undefined) notes.push(unreadNote(unread))
  const draft = draftOf({ ...input, text: clean.text }, tools, language, notes, trace)
  for (const step of language.steps)
    unlessItFails(draft, step.name, [0, clean.text.length], undefined, () => step.run(draft))
  return { draft, received: { input, clean }, language, isUnread: unread !== undefined, notes, trace }
}

const unreadNote = (unread: string): Note => ({
  code: 'language-unknown',
  say: `This text seems to be in ${unread}; only English is read so far, so no claims were made of it.`,
  hint: 'Give a translation, and keep the original beside it.',
})

/** The reading, carried back to the text as received. */
export function readingOf(
  { draft, received: { input, clean }, language, notes }: MarkedDocument,
  claims: readonly Claim[],
): Reading {
  return {
    ...(input.id !== undefined && { id: input.id }),
    document: {
      id: `sha256:${sha256(input.text)}`,
      title: input.title ?? null,
      publishedAt: draft.publishedAt,
      language: language.code,
      length: input.text.length,
    },
    ...receivedAs(input.text, clean, { claims, notes }),
    ...(input.wantTimes && { times: timesOf(draft, input.text, clean) }),
  }
}

export const traceOf = ({ trace, received: { clean } }: MarkedDocument): readonly TraceLine[] =>
  trace.map((line) => ({ ...line, span: clean.received(line.span) }))

function draftOf(input: ReadInput, tools: ReadTools, language: Language, notes: Note[], trace: TraceLine[]): Draft {
  return {
    input,
    tools: {
      ...tools,
      actors: withActors(tools.actors, input.deskActors ?? []),
      places: withPlaces(tools.places, input.deskPlaces ?? []),
    },
    text: input.text,
    publishedAt: input.publishedAt || null,
    lines: [],
    atoms: [],
    allCapitals: false,
    country: null,
    sentences: [],
    actors: [],
    places: [],
    times: [],
    counts: [],
    quotes: [],
    attributions: [],
    dateline: null,
    lexicon: lexiconOf(tools, language),
    note: (note) => void notes.push(note),
    trace: input.wantTrace ? (step, span, did) => void trace.push({ step, span, did }) : () => {},
  }
}

function found(draft: Draft, { finders }: Language): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  for (const sentence of draft.sentences) {
    if (sentence.role === 'furniture') continue
    for (const finder of finders) {
      for (const one of finding(finder, sentence, draft)) {
        draft.trace(finder.name, one.span, `found ${one.kind}`)
        drafts.push(one)
      }
    }
  }
  return drafts
}

const finding = (finder: Finder, sentence: Sentence, draft: Draft): readonly ClaimDraft[] =>
  unlessItFails(draft, finder.name, sentence.span, [], () => finder.find(sentence, draft))

/** Reading never throws: what fails on a text costs its own finds and says so. Properties hold that nothing does. */
function unlessItFails<T>(draft: Draft, name: string, [start, end]: Span, otherwise: T, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    draft.note({ code: 'reading-failed', span: [start, end], say: `"${name}" failed on this text: ${why}.` })
    return otherwise
  }
}

function refined(drafts: readonly ClaimDraft[], draft: Draft, { refiners }: Language): readonly ClaimDraft[] {
  let now = drafts
  for (const refiner of refiners) {
    const before = now
    now = unlessItFails(draft, refiner.name, [0, draft.text.length], before, () => refiner.refine(before, draft))
    if (now.length !== before.length) draft.trace(refiner.name, [0, 0], `${before.length} drafts became ${now.length}`)
  }
  return now
}

function timesOf(draft: Draft, text: string, clean: CleanText): Reading['times'] {
  return draft.times.map(({ span, value }) => {
    const at = clean.received(span)
    return { at: [at[0], at[1]], text: text.slice(at[0], at[1]), ...(value !== undefined && { value }) }
  })
}

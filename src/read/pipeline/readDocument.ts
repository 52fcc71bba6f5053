/**
 * A text becomes claims. Nothing is thrown whatever the text is; what is odd about it comes back as notes.
 */
import { sha256 } from '../../base/canonical.js'
import type { Span } from '../../base/span.js'
import { withActors } from '../../domain/actorIndex.js'
import type { Claim } from '../../domain/claim.js'
import { withPlaces } from '../../domain/placeIndex.js'
import type { Note, Reading } from '../../domain/reading.js'
import { lexiconOf, watched } from '../lexicon/lexicon.js'
import type { ClaimDraft, Finder, Lexicon, Sentence } from '../model/context.js'
import type { Draft } from '../model/draft.js'
import type { ReadInput, ReadTools, TraceLine } from '../model/input.js'
import type { Language } from '../model/language.js'
import { type CleanText, cleanText } from '../text/clean.js'
import { claimsOf } from './claims.js'
import { languageOf } from './languages.js'
import { receivedAs } from './received.js'
import { tellFound, tellRefined } from './told.js'

export interface TracedReading {
  readonly reading: Reading
  readonly trace: readonly TraceLine[]
}

export const readDocument = (input: ReadInput, tools: ReadTools): Reading => readWithTrace(input, tools).reading

/** The reading, and with `wantTrace` what each step, finder and refiner did, in order. */
export function readWithTrace(input: ReadInput, tools: ReadTools): TracedReading {
  const marked = markDocument(input, tools)
  const { draft } = marked
  const claims = marked.isUnread ? [] : claimsOf(refined(found(marked), marked), draft)
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
    sides: [],
    sentences: [],
    actors: [],
    places: [],
    times: [],
    counts: [],
    quotes: [],
    attributions: [],
    dateline: null,
    memory: [],
    note: (note) => void notes.push(note),
    ...traced(input, lexiconOf(tools, language), trace),
  }
}

/** Who asked to see what is done is told of it, and of every rule that matched; nobody else waits for that. */
function traced(input: ReadInput, lexicon: Lexicon, trace: TraceLine[]): Pick<Draft, 'lexicon' | 'trace' | 'doing'> {
  if (!input.wantTrace) return { lexicon, trace: () => {}, doing: { step: '' } }
  const doing = { step: '' }
  return {
    doing,
    lexicon: watched(lexicon, ({ name, files }, { meaning, source }, span) => {
      const rule = { table: name, pattern: source, files }
      trace.push({ step: doing.step, span, did: meaning, act: 'matched', rule })
    }),
    trace: (step, span, did, act) => void trace.push({ step, span, did, ...(act && { act }) }),
  }
}

function found({ draft, language: { finders }, trace }: MarkedDocument): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  for (const sentence of draft.sentences) {
    if (sentence.role === 'furniture') continue
    for (const finder of finders) {
      const told = trace.length
      const some = finding(finder, sentence, draft)
      drafts.push(...some)
      if (draft.input.wantTrace) tellFound(draft, finder.name, sentence, some, trace.slice(told))
    }
  }
  return drafts
}

const finding = (finder: Finder, sentence: Sentence, draft: Draft): readonly ClaimDraft[] =>
  unlessItFails(draft, finder.name, sentence.span, [], () => finder.find(sentence, draft))

/** Reading never throws: what fails on a text costs its own finds and says so. Properties hold that nothing does. */
function unlessItFails<T>(draft: Draft, name: string, [start, end]: Span, otherwise: T, work: () => T): T {
  draft.doing.step = name
  try {
    return work()
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    draft.note({ code: 'reading-failed', span: [start, end], say: `"${name}" failed on this text: ${why}.` })
    return otherwise
  }
}

function refined(
  drafts: readonly ClaimDraft[],
  { draft, language: { refiners }, trace }: MarkedDocument,
): readonly ClaimDraft[] {
  let now = drafts
  for (const refiner of refiners) {
    const before = now
    const told = trace.length
    now = unlessItFails(draft, refiner.name, [0, draft.text.length], before, () => refiner.refine(before, draft))
    if (draft.input.wantTrace) tellRefined(draft, refiner.name, before, now, trace.slice(told))
  }
  return now
}

function timesOf(draft: Draft, text: string, clean: CleanText): Reading['times'] {
  return draft.times.map(({ span, value }) => {
    const at = clean.received(span)
    return { at: [at[0], at[1]], text: text.slice(at[0], at[1]), ...(value !== undefined && { value }) }
  })
}

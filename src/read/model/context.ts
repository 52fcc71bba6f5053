/**
 * What finders and refiners see of a document. The steps before them (`steps.ts`) fill it once, from left to right:
 * sentences and tokens -> names, places, times, counts, quotes -> attributions. Everything is sorted by span start.
 */
import type { CountRange } from '../../base/count.js'
import type { Remembering } from '../../base/once.js'
import type { Span } from '../../base/span.js'
import type { Claim } from '../../domain/claim.js'
import type { Note } from '../../domain/reading.js'
import type { PlaceValue } from '../../domain/values.js'
import type { ClaimKind, Modality } from '../../domain/vocabulary.js'
import type { TraceAct } from './input.js'
import type { PatternTable, TableStarts } from './patterns.js'

export interface Token {
  readonly span: Span
  readonly text: string
  /** Lower case, straight quotes, soft hyphens removed: what patterns match on. */
  readonly lower: string
  readonly kind: 'word' | 'number' | 'punctuation'
}

export interface Sentence {
  readonly index: number
  readonly span: Span
  readonly paragraph: number
  readonly tokens: readonly Token[]
  /** `furniture`: captions, bylines, contributor lines, page furniture; finders leave it alone. */
  readonly role: 'prose' | 'heading' | 'list-item' | 'table-row' | 'furniture' | 'question'
}

export interface ActorMention {
  readonly span: Span
  /** Empty when a pronoun or description stays unresolved. Several for "both sides", "Syrian-Russian". */
  readonly ids: readonly string[]
  readonly kind: 'name' | 'adjective' | 'person' | 'description' | 'pronoun'
  readonly how: 'stated' | 'implied'
  /** "a White House official who spoke on condition of anonymity". */
  readonly anonymous?: boolean
  readonly plural?: boolean
  /** A force or a group that is known to carry arms. */
  readonly armed?: boolean
}

export interface PlaceMention {
  readonly span: Span
  readonly value: PlaceValue
  readonly how: 'stated' | 'implied'
  /** Other readings of the name that context could not rule out. */
  readonly ambiguous?: readonly PlaceValue[]
}

export interface TimeMention {
  readonly span: Span
  /** EDTF, ISO duration, or `PRESENT_REF` and the like; absent when the expression has no value. */
  readonly value?: string
  /**
   * What a claim takes for its date when that is not `value`: "mid-July" is its middle ten days, "this morning" the day.
   * `null`: no date at all, as for "over the past year".
   */
  readonly calendar?: string | null
  readonly type: 'date' | 'time' | 'duration' | 'recurring' | 'reference'
  readonly how: 'stated' | 'implied'
}

export interface CountMention {
  readonly span: Span
  readonly value: CountRange
  /** Token index range of the counted noun phrase, when one follows: "at least 30 people". */
  readonly noun?: { readonly span: Span; readonly head: string }
}

export interface Quote {
  /** Inside the quotation marks. */
  readonly span: Span
  /** With the marks. */
  readonly outer: Span
}

/** Somebody says something: the statement to be and the stretches of text that are theirs. */
export interface Attribution {
  readonly statement: Claim & { kind: 'statement' }
  /** Content spans: claims inside them get `inStatement`. */
  readonly scope: readonly Span[]
}

export interface ReadContext extends Remembering {
  readonly text: string
  /** EDTF day (or date-time) of publication; `null` when nobody said. */
  readonly publishedAt: string | null
  readonly sentences: readonly Sentence[]
  readonly actors: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly counts: readonly CountMention[]
  readonly quotes: readonly Quote[]
  readonly attributions: readonly Attribution[]
  /** The dateline's place: what "here" and "the city" fall back to. */
  readonly dateline: PlaceMention | null
  readonly lexicon: Lexicon
  /** Tells the reader of the result something that is no claim. */
  note(note: Note): void
  /** For `--trace`: what a step did to a stretch of text; `refused` when it made no claim of it, with the reason. */
  trace(step: string, span: Span, did: string, act?: TraceAct): void
}

/** Data files, compiled: see `lexicon/`. */
export interface Lexicon {
  /** Named lists of words or phrases, lower case: `weapons`, `cues`, `hedges`, … */
  list(name: string): ReadonlyMap<string, string>
  /** Tables of word patterns: `control.verbs` is the section `verbs` of `control.yaml`. Empty when there is no such table. */
  table(name: string): PatternTable
  /** What the rows of its tables can start with. */
  readonly starts: TableStarts
}

/** A claim before it has an id: what a finder returns. `inStatement` is added later from the attributions' scopes. */
export interface ClaimDraft<K extends ClaimKind = ClaimKind> {
  readonly kind: K
  readonly span: Span
  readonly modality: Modality
  readonly slots: Record<string, readonly SlotValue[]>
  readonly aggregate?: true
  readonly habitual?: true
  /** Another draft of the same finder this one is a part of. */
  readonly partOf?: ClaimDraft
  readonly finder: string
  /** Words whose speaker says this, when the claim's own words take in the speaker: in "X accused Y of Z" those of Z. */
  readonly voicedAt?: Span | undefined
}
export interface SlotValue {
  readonly value: unknown
  readonly text?: string | undefined
  readonly at?: Span | undefined
  readonly how: 'stated' | 'implied'
}

/** Looks at one sentence at a time and returns what it finds; it may look around through the context. */
export interface Finder {
  readonly name: string
  readonly kind: ClaimKind
  find(sentence: Sentence, context: ReadContext): readonly ClaimDraft[]
}

/** Looks at all drafts of the document: merges, resolves, links parts to totals, drops what is no claim. */
export interface Refiner {
  readonly name: string
  refine(drafts: readonly ClaimDraft[], context: ReadContext): readonly ClaimDraft[]
}

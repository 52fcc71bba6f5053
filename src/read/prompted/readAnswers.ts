/**
 * A model's answers about the parts of a text become a reading with the contract of the built-in reader's. Pure: whoever
 * asked the model hands in what it wrote, and nothing it wrote counts that the text does not bear out.
 */
import type { Span } from '../../base/span.js'
import type { Claim } from '../../domain/claim.js'
import type { Note } from '../../domain/reading.js'
import type { SlotValue } from '../model/context.js'
import type { Draft } from '../model/draft.js'
import type { ReadInput, ReadTools } from '../model/input.js'
import { checked } from '../pipeline/claims.js'
import { markDocument, readingOf, type TracedReading, traceOf } from '../pipeline/readDocument.js'
import type { RawAnswer } from './answer.js'
import { joinRepeated } from './join.js'
import { type Related, relate } from './relate.js'
import { createSettler, type Settle, type Settled } from './settle.js'

/** What the model wrote about one part of the text. */
export interface PartAnswer {
  readonly span: Span
  readonly answer: RawAnswer
}

export interface ModelAnswers {
  readonly parts: readonly PartAnswer[]
  /** What went wrong while asking, and what it cost. */
  readonly notes: readonly Note[]
}

/** A claim of the model's is `m3`: whose it is can be seen from its name. */
const ID = 'm'
/** A model that makes everything up would bury the reading in notes. */
const NOTES_MOST = 40

export function readAnswers(input: ReadInput, tools: ReadTools, answers: ModelAnswers): TracedReading {
  const marked = markDocument(input, tools)
  const { draft } = marked
  const before = marked.notes.length
  for (const note of answers.notes) draft.note(note)
  const claims = claimsOf(draft, answers.parts)
  const reading = readingOf(marked, claims)
  return { reading: { ...reading, notes: fewer(reading.notes, before + answers.notes.length) }, trace: traceOf(marked) }
}

function claimsOf(draft: Draft, parts: readonly PartAnswer[]): readonly Claim[] {
  const settle = createSettler(draft)
  const came = parts.flatMap((part, index) => settled(draft, settle, part, index))
  const related = relate(came, joinRepeated(came), (what, claim) =>
    draft.note(
      what === 'voice'
        ? note('claim-dropped', claim, 'Left out a claim of somebody whose statement cannot be found.')
        : note('reference-dropped', claim, 'Left out what a claim is a part of: there is no such claim.'),
    ),
  )
  const ids = new Map(related.map(({ claim }, index) => [claim, `${ID}${index + 1}`]))
  return withKnownVoices(related.flatMap((one) => claimOf(one, ids, draft) ?? []))
}

const note = (code: string, { span }: Settled, say: string): Note => ({ code, span: [span[0], span[1]], say })

function settled(draft: Draft, settle: Settle, { span, answer }: PartAnswer, index: number): Settled[] {
  if (answer.malformed > 0) {
    const say = `Left out ${answer.malformed} that had not the form of a claim.`
    draft.note({ code: 'claim-dropped', span: [span[0], span[1]], say })
  }
  if (answer.cut) {
    const say = 'The model’s answer about this part broke off; what came whole is here.'
    draft.note({ code: 'part-unread', span: [span[0], span[1]], say })
  }
  const times = new Map<string, number>()
  return answer.claims.flatMap((raw) => {
    const key = `${raw.kind} ${raw.words}`
    const nth = times.get(key) ?? 0
    times.set(key, nth + 1)
    return settle(raw, index, span, nth) ?? []
  })
}

function claimOf(
  { claim, inStatement, partOf }: Related,
  ids: ReadonlyMap<Settled, string>,
  draft: Draft,
): Claim | undefined {
  const { raw, span, kind, slots } = claim
  return checked(
    {
      id: ids.get(claim)!,
      kind,
      span: [span[0], span[1]] as const,
      ...(inStatement && { inStatement: ids.get(inStatement)! }),
      ...(partOf && { partOf: ids.get(partOf)! }),
      modality: raw.modality,
      reader: 'model',
      ...(raw.aggregate && { aggregate: true }),
      ...(raw.habitual && { habitual: true }),
      slots: slots as Readonly<Record<string, readonly SlotValue[]>>,
    },
    draft,
    'the model',
  )
}

/** The form of a claim may fail at last: then those in its words go with it, and nothing points at it. */
function withKnownVoices(claims: readonly Claim[]): readonly Claim[] {
  const known = new Set(claims.map(({ id }) => id))
  const heard = claims.filter(({ inStatement }) => inStatement === undefined || known.has(inStatement))
  if (heard.length < claims.length) return withKnownVoices(heard)
  return claims.map(({ partOf, ...claim }) => ({ ...claim, ...(partOf && known.has(partOf) && { partOf }) }) as Claim)
}

function fewer(notes: readonly Note[], sure: number): Note[] {
  if (notes.length <= sure + NOTES_MOST) return [...notes]
  const more = notes.length - sure - NOTES_MOST
  return [...notes.slice(0, sure + NOTES_MOST), { code: 'value-dropped', say: `… and ${more} more such notes.` }]
}

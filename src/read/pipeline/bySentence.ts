/** A trace put in order for a reader: each sentence with what was seen in it, what was tried on it and what came out. */
import { firstIndex } from '../../base/search.js'
import type { Span } from '../../base/span.js'
import type { Claim } from '../../domain/claim.js'
import type { TraceLine } from '../model/input.js'
import type { TracedReading } from './readDocument.js'

export interface SentenceTrace {
  /** Counted from 1. */
  readonly sentence: number
  readonly at: Span
  readonly text: string
  /** What it is in its document: prose, heading, list-item, table-row, question, furniture. */
  readonly role: string
  /** In the order it was done, each thing once. */
  readonly did: readonly TracedWords[]
  readonly claims: readonly Claim[]
}

export interface TracedWords extends Omit<TraceLine, 'span'> {
  readonly at: Span
  readonly text: string
}

export function bySentence(text: string, { reading, trace }: TracedReading): readonly SentenceTrace[] {
  const words = (span: Span): string => text.slice(span[0], span[1])
  const sentences = trace
    .filter(({ step, act }) => step === 'sentences' && act === undefined)
    .map(({ span, did }) => ({ at: span, role: did, did: new Map<string, TracedWords>(), claims: [] as Claim[] }))
  const holding = (offset: number) => sentences[Math.max(0, firstIndex(sentences, ({ at }) => at[0] > offset) - 1)]
  for (const { span, ...line } of trace) {
    if (line.step === 'sentences' && line.act === undefined) continue
    const key = `${line.rule ? `${line.rule.table} ${line.rule.pattern}` : `${line.step} ${line.act} ${line.did}`} ${span.join()}`
    const did = holding(span[0])?.did
    if (did && !did.has(key)) did.set(key, { ...line, at: span, text: words(span) })
  }
  for (const claim of reading.claims) holding(claim.span[0])?.claims.push(claim)
  return sentences.map(({ at, role, did, claims }, index) => ({
    sentence: index + 1,
    at,
    text: words(at),
    role,
    did: [...did.values()],
    claims,
  }))
}

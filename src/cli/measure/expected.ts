/**
 * A file of expected claims becomes claims. People write the words, never offsets: `words` is what a claim spans, `text` what
 * carries a value, and both are looked up in the document. `fixtures/corpus/README.md` describes the notation for writers.
 */
import { parse } from 'yaml'
import { z } from 'zod'
import { assert } from '../../base/assert.js'
import type { Span } from '../../base/span.js'
import { type Claim, ClaimSchema } from '../../domain/claim.js'
import { CLAIM_KINDS, MODALITIES } from '../../domain/vocabulary.js'

const ValueSchema = z.union([
  z.string(),
  z.boolean(),
  z.strictObject({
    value: z.unknown().optional(),
    text: z.string().optional(),
    nth: z.int().min(1).optional(),
    implied: z.literal(true).optional(),
  }),
])
const ExpectedClaimSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(CLAIM_KINDS),
  words: z.string().min(1),
  nth: z.int().min(1).optional(),
  in: z.string().optional(),
  partOf: z.string().optional(),
  modality: z.enum(MODALITIES).default('asserted'),
  aggregate: z.literal(true).optional(),
  habitual: z.literal(true).optional(),
  slots: z.record(z.string(), z.union([ValueSchema, z.array(ValueSchema)])).default({}),
})
const ExpectedSchema = z.strictObject({ claims: z.array(ExpectedClaimSchema) })

type Value = z.infer<typeof ValueSchema>
type Expected = z.infer<typeof ExpectedClaimSchema>

export interface ExpectedDocument {
  readonly text: string
  readonly publishedAt: string | null
  readonly style: string
  readonly conflict: string
  readonly claims: readonly Claim[]
}

/** The document and its expected claims, or every mistake in them as one error. */
export function parseExpected(markdown: string, yaml: string): ExpectedDocument {
  const [, front, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? []
  assert(front !== undefined && text !== undefined, 'a dispatch opens with its front matter')
  const head = parse(front, { schema: 'failsafe' }) as Record<string, string | undefined>
  const mistakes: string[] = []
  const parsed = ExpectedSchema.safeParse(parse(yaml, { schema: 'core' }))
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const claims = parsed.data.claims.flatMap((claim) => claimOf(claim, text, mistakes) ?? [])
  const ids = new Set(claims.map(({ id }) => id))
  if (ids.size < claims.length) mistakes.push('an id stands twice')
  for (const { id, inStatement, partOf } of claims)
    for (const other of [inStatement, partOf])
      if (other && !ids.has(other)) mistakes.push(`${id} points at ${other}, which is not here`)
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  return {
    text,
    publishedAt: head['published'] ?? null,
    style: head['style'] ?? '',
    conflict: head['conflict'] ?? '',
    claims,
  }
}

function claimOf(expected: Expected, text: string, mistakes: string[]): Claim | undefined {
  const { id, kind, modality, partOf, aggregate, habitual } = expected
  const span = spanOf(expected.words, text, expected.nth)
  if (!span) {
    mistakes.push(`${id}: the words "${expected.words}" are not in the text, or more than once (say nth)`)
    return undefined
  }
  const slots = Object.fromEntries(
    Object.entries(expected.slots).map(([slot, values]) => [
      slot,
      [values].flat().flatMap((value) => sourcedOf(`${id}.${slot}`, value, text, span, mistakes) ?? []),
    ]),
  )
  const claim = ClaimSchema.safeParse({
    id,
    kind,
    span,
    modality,
    ...(expected.in && { inStatement: expected.in }),
    ...(partOf && { partOf }),
    ...(aggregate && { aggregate }),
    ...(habitual && { habitual }),
    slots,
  })
  if (!claim.success) mistakes.push(`${id}: ${z.prettifyError(claim.error)}`)
  return claim.data
}

/** `"words"` is its own value; `{value, text}` has words; `{value}` alone is implied by context without words. */
function sourcedOf(name: string, given: Value, text: string, near: Span, mistakes: string[]): unknown {
  if (typeof given === 'boolean') return { value: given, how: 'implied' }
  const { value, text: words, nth, implied } = typeof given === 'string' ? wordsOnly(given) : given
  if (words === undefined) return { value, how: 'implied' }
  const at = nth === undefined ? nearest(words, text, near) : spanOf(words, text, nth)
  if (!at) {
    mistakes.push(`${name}: "${words}" is not in the text`)
    return undefined
  }
  const found = text.slice(at[0], at[1])
  return { value: value ?? found, text: found, at, how: implied ? 'implied' : 'stated' }
}

const wordsOnly = (text: string): Exclude<Value, string | boolean> => ({ text })

/** Words as a pattern: white space matches white space, and " ... " leaves something out in between. */
function matchesOf(words: string, text: string): Span[] {
  const source = words
    .split(' ... ')
    .map((part) =>
      part
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    )
    .join('[\\s\\S]*?')
  return [...text.matchAll(new RegExp(source, 'gu'))].map((match) => [match.index, match.index + match[0].length])
}

function spanOf(words: string, text: string, nth: number | undefined): Span | undefined {
  const all = matchesOf(words, text)
  return nth === undefined ? (all.length === 1 ? all[0] : undefined) : all[nth - 1]
}

/** Inside the claim's own words first, else the nearest on either side; whole words before a part of one ("he" in "the"). */
function nearest(words: string, text: string, near: Span): Span | undefined {
  const far = ([start, end]: Span) => Math.max(0, near[0] - end, start - near[1])
  const cut = ([start, end]: Span) =>
    Number(/[\p{L}\d]{2}/u.test(text.slice(Math.max(0, start - 1), start + 1))) +
    Number(/[\p{L}\d]{2}/u.test(text.slice(end - 1, end + 1)))
  return matchesOf(words, text).sort((a, b) => far(a) - far(b) || cut(a) - cut(b) || a[0] - b[0])[0]
}

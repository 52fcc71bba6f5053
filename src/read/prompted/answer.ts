/**
 * A model's answer, whatever it looks like, becomes raw claims. JSON may stand in prose or in a fence, may be cut off in
 * the middle, may have the wrong form here and there; what is whole and well-formed is kept. Nothing here is trusted yet.
 */
import { z } from 'zod'
import { CLAIM_KINDS, MODALITIES } from '../../domain/vocabulary.js'

const text = z.union([z.string(), z.number()]).transform(String)
const reference = text
  .nullish()
  .catch(null)
  .transform((id) => id?.trim() || undefined)
const flag = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((on) => on === true)

const RawValueSchema = z.object({ slot: z.string(), words: z.string().catch(''), value: z.unknown().optional() })
export type RawValue = z.infer<typeof RawValueSchema>

/** Kind, words and modality are what a claim cannot do without: a denial without its modality would become a fact. */
const RawClaimSchema = z.object({
  id: text.catch(''),
  kind: z.enum(CLAIM_KINDS),
  words: z.string().min(1),
  inStatement: reference,
  partOf: reference,
  modality: z.enum(MODALITIES),
  aggregate: flag,
  habitual: flag,
  slots: z.unknown().transform(valuesOf),
})
export type RawClaim = z.infer<typeof RawClaimSchema>

export interface RawAnswer {
  readonly claims: readonly RawClaim[]
  /** How many had not the form of a claim. */
  readonly malformed: number
  /** The answer ended before it was finished. */
  readonly cut: boolean
}

/** More than a part of a text can hold: whatever comes after is noise. */
const CLAIMS_MOST = 300

/** `undefined` when there is no list of claims in it at all. */
export function parseAnswer(content: string): RawAnswer | undefined {
  const found = wholeAnswer(content) ?? cutAnswer(content)
  if (!found) return undefined
  const parsed = found.items.slice(0, CLAIMS_MOST).map((item) => RawClaimSchema.safeParse(item))
  const claims = parsed.flatMap(({ data }) => data ?? [])
  return { claims, malformed: found.items.length - claims.length, cut: found.cut }
}

/** As asked, a list of `{slot, words, value}`; models without a schema also write `{slot: words}`. */
function valuesOf(slots: unknown): RawValue[] {
  const items = Array.isArray(slots)
    ? slots
    : Object.entries((slots ?? {}) as object).flatMap(([slot, values]) =>
        [values].flat().map((value) => (typeof value === 'string' ? { slot, words: value } : { ...value, slot })),
      )
  return items.flatMap((item) => RawValueSchema.safeParse(item).data ?? [])
}

interface Items {
  readonly items: readonly unknown[]
  readonly cut: boolean
}

function wholeAnswer(content: string): Items | undefined {
  for (const [start, end] of stretches(content)) {
    const items = claimsIn(parsed(content.slice(start, end)))
    if (items) return { items, cut: false }
  }
  return undefined
}

function claimsIn(value: unknown): readonly unknown[] | undefined {
  const list = Array.isArray(value) ? value : (value as { claims?: unknown } | undefined)?.claims
  if (!Array.isArray(list)) return undefined
  return list.every((item) => item !== null && typeof item === 'object') ? list : undefined
}

/**
 * The whole objects of a list that was begun and not finished, or has a slip in it. The last one of a list that was cut
 * off may lack its voice: being half, it does not count.
 */
function cutAnswer(content: string): Items | undefined {
  const begin = /"claims"\s*:\s*\[/.exec(content)
  if (!begin) return undefined
  const rest = content.slice(begin.index + begin[0].length)
  const items = stretches(rest)
    .map(([start, end]) => parsed(rest.slice(start, end)))
    .filter((item) => item !== null && typeof item === 'object' && 'kind' in item)
  const cut = !stretches(content).some(([start, end]) => start < begin.index && begin.index < end)
  return { items, cut }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Outermost `{…}` and `[…]` that close again, in one pass; brackets inside strings do not count. */
function stretches(content: string): (readonly [number, number])[] {
  const found: [number, number][] = []
  const open: { readonly at: number; readonly mark: string }[] = []
  let inString = false
  for (let i = 0; i < content.length; i++) {
    const mark = content[i]!
    if (inString) {
      if (mark === '\\') i++
      else if (mark === '"') inString = false
    } else if (mark === '"') inString = open.length > 0
    else if (mark === '{' || mark === '[') open.push({ at: i, mark })
    else if (mark === '}' || mark === ']') close(open, mark, i, found)
  }
  return outermost(found)
}

/** A bracket that closes nothing, as prose may have, is let go. */
function close(
  open: { readonly at: number; readonly mark: string }[],
  mark: string,
  i: number,
  found: [number, number][],
) {
  const last = open.at(-1)
  if (!last || last.mark !== (mark === '}' ? '{' : '[')) return
  open.pop()
  found.push([last.at, i + 1])
}

function outermost(found: readonly [number, number][]): [number, number][] {
  const sorted = [...found].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const kept: [number, number][] = []
  for (const one of sorted) if (one[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(one)
  return kept
}

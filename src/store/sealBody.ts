/**
 * What of a protected source is sealed before it goes into the record: its name; title, text, original bytes and origin
 * of its documents; every quoted word of their claims and notes. What, where, when and how many stay readable.
 */
import type { z } from 'zod'
import { type Claim, SLOTS } from '../domain/claim.js'
import type { BodyOf, Sealed } from '../domain/entry.js'
import type { ClaimKind } from '../domain/vocabulary.js'
import { isSealed, mapSlots, type Slots, type Words } from './sealed.js'

export type SealText = (text: string) => Sealed

const sealValue = <T>(value: string | Sealed | T, sealText: SealText): Sealed | T =>
  typeof value === 'string' ? sealText(value) : (value as Sealed | T)

export const sealSource = (body: BodyOf<'source'>, sealText: SealText): BodyOf<'source'> =>
  body.name === undefined ? body : { ...body, name: sealValue(body.name, sealText) }

export function sealDocument(body: BodyOf<'document'>, sealText: SealText): BodyOf<'document'> {
  const { title, text, original, collected } = body
  const { base64, ...about } = original
  return {
    ...body,
    title: sealValue(title, sealText),
    text: sealValue(text, sealText),
    original: base64 === undefined ? about : { ...about, base64: sealValue(base64, sealText) },
    collected: { ...collected, from: sealValue(collected.from, sealText) },
  }
}

export const sealClaims = (body: BodyOf<'claims'>, sealText: SealText): BodyOf<'claims'> => ({
  ...body,
  claims: body.claims.map((claim) => ('words' in claim ? claim : sealClaim(claim as Claim, sealText))),
  notes: isSealed(body.notes) ? body.notes : sealText(JSON.stringify(body.notes)),
})

type SealedClaim = Exclude<BodyOf<'claims'>['claims'][number], Claim>

function sealClaim(claim: Claim, sealText: SealText): SealedClaim {
  const slots = claim.slots as Slots
  const isWords = (name: string): boolean => wordSlots(claim.kind).has(name)
  const words: Words = Object.fromEntries(
    Object.entries(slots).map(([name, values]) => [
      name,
      values.map(({ value, text }) => ({ ...(isWords(name) && { value }), ...(text !== undefined && { text }) })),
    ]),
  )
  const bare = mapSlots(slots, (values, name) =>
    values.map(({ value, text: _, ...rest }) => (isWords(name) ? rest : { value, ...rest })),
  )
  return { ...claim, slots: bare, words: sealText(JSON.stringify(words)) }
}

/** A correction says values in a person's own words: those of word slots are sealed like the claim's own. */
export function sealCorrection(body: BodyOf<'correct'>, kind: ClaimKind, sealText: SealText): BodyOf<'correct'> {
  const slots = Object.entries(body.slots).map(([name, value]) =>
    wordSlots(kind).has(name) && value !== null && !isSealed(value)
      ? [name, sealText(JSON.stringify(value))]
      : [name, value],
  )
  return { ...body, slots: Object.fromEntries(slots), because: body.because }
}

/** The slots that hold words as they stand in the text. Asked of the schema itself, so that a new slot is not forgotten. */
function wordSlots(kind: ClaimKind): ReadonlySet<string> {
  const known = WORD_SLOTS.get(kind)
  if (known) return known
  const shapes = Object.entries(SLOTS[kind] as Record<string, z.ZodType>)
  const found = new Set(shapes.filter(([, schema]) => schema.safeParse([ANY_WORDS]).success).map(([name]) => name))
  WORD_SLOTS.set(kind, found)
  return found
}
const WORD_SLOTS = new Map<ClaimKind, ReadonlySet<string>>()
const ANY_WORDS = { value: 'Any words; whatever they say.', how: 'implied' }

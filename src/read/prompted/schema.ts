/**
 * What a model is asked to answer with: claims whose every value is words copied from the text. No offsets, for models
 * cannot count; we look the words up ourselves. Slots are a list and not an object, so that every field can be required,
 * which strict servers insist on, without an answer full of nulls.
 */
import { z } from 'zod'
import { CLAIM_KINDS, type ClaimKind, MODALITIES } from '../../domain/vocabulary.js'
import { type SlotForm, slotsOfKind } from './slots.js'

const words = z.string()
const count = z.number().nullable()

/** Slots that are written alike share one shape: small servers compile the schema to a grammar, and size counts there. */
function itemsOf(kind: ClaimKind): z.ZodType[] {
  const named = new Map<SlotForm['form'], string[]>()
  const vocabularies: z.ZodType[] = []
  for (const [name, slot] of slotsOfKind(kind)) {
    if (slot.form === 'one-of')
      vocabularies.push(z.strictObject({ slot: z.literal(name), words, value: z.enum(slot.values) }))
    else named.set(slot.form, [...(named.get(slot.form) ?? []), name])
  }
  const plain = [...named].map(([form, names]) =>
    z.strictObject({ slot: z.enum(names), words, ...VALUES[form as keyof typeof VALUES] }),
  )
  return [...vocabularies, ...plain]
}

const VALUES = {
  words: {},
  place: {},
  actor: { value: z.string().nullable() },
  date: { value: z.string().nullable() },
  duration: { value: z.string().nullable() },
  count: { value: z.strictObject({ min: count, max: count, approx: count }) },
  flag: { value: z.boolean() },
} as const

const claimOf = (kind: ClaimKind) =>
  z.strictObject({
    id: z.string(),
    kind: z.literal(kind),
    words,
    inStatement: z.string().nullable(),
    partOf: z.string().nullable(),
    modality: z.enum(MODALITIES),
    aggregate: z.boolean(),
    habitual: z.boolean(),
    slots: z.array(z.union(itemsOf(kind))),
  })

/** For `response_format`: plain JSON Schema, every property required, nothing beside them, no reference to elsewhere. */
export function answerJsonSchema(): Readonly<Record<string, unknown>> {
  const answer = z.strictObject({ claims: z.array(z.union(CLAIM_KINDS.map(claimOf))) })
  const { $schema, ...schema } = z.toJSONSchema(answer, { target: 'draft-7', reused: 'inline' })
  return schema
}

/** For the prompt: a line a slot, so that a model without schemas knows the form too. */
export const kindsInWords = (): string =>
  CLAIM_KINDS.map((kind) =>
    [`${kind}:`, ...[...slotsOfKind(kind)].map(([name, slot]) => `  ${name}: ${formInWords(slot)}`)].join('\n'),
  ).join('\n')

const formInWords = (slot: SlotForm): string => (slot.form === 'one-of' ? slot.values.join(' | ') : slot.form)

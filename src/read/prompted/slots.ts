/** What each slot of each kind holds, found out from the domain's own schemas: a slot added there is asked for here. */
import { z } from 'zod'
import { SLOTS } from '../../domain/claim.js'
import { slot } from '../../domain/values.js'
import type { ClaimKind } from '../../domain/vocabulary.js'

export type SlotForm =
  | { readonly form: 'words' | 'actor' | 'place' | 'date' | 'duration' | 'count' | 'flag' }
  | { readonly form: 'one-of'; readonly values: readonly string[] }

const FORMS = new Map<z.ZodType, SlotForm>([
  [slot.words(), { form: 'words' }],
  [slot.actor(), { form: 'actor' }],
  [slot.place(), { form: 'place' }],
  [slot.date(), { form: 'date' }],
  [slot.duration(), { form: 'duration' }],
  [slot.count(), { form: 'count' }],
  [slot.flag(), { form: 'flag' }],
])

/** The slots of a kind in the order of its schema. */
export const slotsOfKind = (kind: ClaimKind): ReadonlyMap<string, SlotForm> => FORMS_OF[kind]

const FORMS_OF = Object.fromEntries(
  Object.entries(SLOTS).map(([kind, shape]) => [
    kind,
    new Map(Object.entries(shape).map(([name, type]) => [name, FORMS.get(type) ?? vocabularyOf(type)])),
  ]),
) as unknown as Readonly<Record<ClaimKind, ReadonlyMap<string, SlotForm>>>

/** `slot.oneOf` is an optional list of values, each with its words; the value is the vocabulary. */
function vocabularyOf(type: z.ZodType): SlotForm {
  const { value } = (type as z.ZodOptional<z.ZodArray<z.ZodObject<{ value: z.ZodType }>>>).unwrap().element.shape
  return value instanceof z.ZodEnum ? { form: 'one-of', values: value.options.map(String) } : { form: 'words' }
}

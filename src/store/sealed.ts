/** What stands sealed in rows, opened where the key is here; where it is not, the words are left out and nothing else. */
import type { Claim } from '../domain/claim.js'
import type { Sealed } from '../domain/entry.js'
import type { Note } from '../domain/reading.js'
import type { Db } from './db/db.js'
import { isSealed } from './seal.js'

export { isSealed }

export const unsealed = (db: Db, sealed: Sealed): string | undefined => db.unseal?.(sealed)

/** A slot's value as it is kept sealed: where it stood and how it was known stay, a quoted value and its words do not. */
export interface Slot {
  readonly value?: unknown
  readonly text?: string
  readonly at?: unknown
  readonly how: string
}
export type Slots = Readonly<Record<string, readonly Slot[]>>
/** The words of a claim by slot, in the order of its values. */
export type Words = Readonly<Record<string, readonly { readonly value?: unknown; readonly text?: string }[]>>

export type StoredClaim = Claim | (Omit<Claim, 'slots'> & { readonly slots: Slots; readonly words: Sealed })

export function openClaim(db: Db, stored: StoredClaim): Claim {
  if (!('words' in stored)) return stored
  const { words, slots, ...rest } = stored
  const json = unsealed(db, words)
  const opened = json === undefined ? withoutWords(slots) : withWords(slots, JSON.parse(json) as Words)
  return { ...rest, slots: opened } as Claim
}

const withWords = (slots: Slots, words: Words): Slots =>
  mapSlots(slots, (values, name) => values.map((value, index) => ({ ...value, ...words[name]?.[index] })))

/** A value that lost its words is `implied`, as the schema of claims has it; one that was only words is gone. */
const withoutWords = (slots: Slots): Slots =>
  mapSlots(slots, (values) => values.filter((slot) => 'value' in slot).map(({ value }) => ({ value, how: 'implied' })))

export function mapSlots(slots: Slots, map: (values: readonly Slot[], name: string) => readonly Slot[]): Slots {
  const mapped = Object.entries(slots).map(([name, values]) => [name, map(values, name)] as const)
  return Object.fromEntries(mapped.filter(([, values]) => values.length > 0))
}

export function openNotes(db: Db, notes: readonly Note[] | Sealed): readonly Note[] {
  if (!isSealed(notes)) return notes as readonly Note[]
  const json = unsealed(db, notes)
  return json === undefined ? [] : (JSON.parse(json) as Note[])
}

/** What every format gives: the text that the spans point into, and what the format itself told about the document. */
import { Problem } from '../../base/problem.js'
import type { Note } from '../../domain/reading.js'

export interface FileBytes {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType?: string | undefined
}

export interface PlainText {
  readonly text: string
  readonly title: string | null
  /** EDTF day or time, when the file itself says when it was published. */
  readonly publishedAt: string | null
  readonly mediaType: string
  readonly notes: readonly Note[]
}

export interface Format {
  readonly mediaType: string
  readonly endings: readonly string[]
  /** Whether the first bytes can only be this format, whatever the file is called. */
  readonly knows?: (bytes: Uint8Array) => boolean
  readonly read: (file: FileBytes) => Promise<PlainText> | PlainText
}

export const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((character, index) => bytes[index] === character.charCodeAt(0))

export const damaged = (name: string, what: string): Problem =>
  new Problem('bad-document', `${name} cannot be read as ${what}: the file is damaged or protected by a password.`)

const ZONE = /(?:Z|[+-]\d\d:?\d\d|\b(?:UTC|GMT|[ECMP][SD]T)\b)/
/** A day that a file states in its own header, in the forms that headers use; `null` when it cannot be read. */
export function statedDay(text: string | null | undefined): string | null {
  const iso = /^\s*(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?/.exec(text ?? '')
  if (iso) return iso[2] ? iso[0].trim().replace(/\.\d+/, '') : iso[1]!
  if (!text) return null
  const hasZone = ZONE.test(text)
  const instant = Date.parse(hasZone ? text : `${text} UTC`)
  if (Number.isNaN(instant)) return null
  const stated = new Date(instant).toISOString()
  // Without a zone the time of day is nobody's, and which machine reads it must not matter.
  return hasZone ? stated.replace(/\.\d+Z$/, 'Z') : stated.slice(0, 10)
}

/** One value, one text: JSON as RFC 8785 wants it, and the SHA-256 over such texts. */
import { createHash } from 'node:crypto'
import serialise from 'canonicalize'
import { assert } from './assert.js'

export function canonicalJson(value: unknown): string {
  const text = (serialise as unknown as (value: unknown) => string | undefined)(value)
  assert(text !== undefined, 'a canonical value is JSON')
  return text
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** A short, stable id from parts: the same parts give the same id on every machine. */
export const stableId = (prefix: string, ...parts: readonly unknown[]): string =>
  `${prefix}${sha256(canonicalJson(parts)).slice(0, 12)}`

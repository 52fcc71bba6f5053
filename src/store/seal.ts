/**
 * Sealing: AES-256-GCM under the key of one source, a fresh nonce for every value. The key's id goes into the
 * authentication, so that a ciphertext moved under another key's name does not open.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Sealed } from '../domain/entry.js'

export interface Key {
  readonly id: string
  /** 32 bytes. */
  readonly bytes: Buffer
}

const IV_BYTES = 12
const TAG_BYTES = 16

export function seal(key: Key, text: string): Sealed {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv).setAAD(Buffer.from(key.id))
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { sealed: { key: key.id, iv: iv.toString('base64'), data: data.toString('base64') } }
}

/** `undefined` when this is not the key or somebody changed the ciphertext. */
export function unseal(key: Key, { sealed }: Sealed): string | undefined {
  const data = Buffer.from(sealed.data, 'base64')
  if (sealed.key !== key.id || data.length < TAG_BYTES) return undefined
  try {
    const cut = data.length - TAG_BYTES
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(sealed.iv, 'base64'))
    decipher.setAAD(Buffer.from(key.id)).setAuthTag(data.subarray(cut))
    return Buffer.concat([decipher.update(data.subarray(0, cut)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Sealed>).sealed?.data === 'string'

/** Bytes to text: as the file says, UTF-8 or UTF-16 with or without a mark, and windows-1252 for what is none of these. */
import type { Note } from '../../domain/reading.js'

export interface Decoded {
  readonly text: string
  readonly notes: readonly Note[]
}

const guess = (name: string, encoding: string): Note => ({
  code: 'encoding-guessed',
  say: `${name} does not say how it is encoded and is not UTF-8; it was read as ${encoding}.`,
  hint: 'Save it as UTF-8 when letters look wrong.',
})

/** `charset`: what a header or the file itself says, which need not be true. */
export function decode(bytes: Uint8Array, name: string, charset?: string): Decoded {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return { text: decoded(bytes, 'utf-16le'), notes: [] }
  if (a === 0xfe && b === 0xff) return { text: decoded(bytes, 'utf-16be'), notes: [] }
  const stated = knownEncoding(charset)
  const encoding = utf16Without(bytes) ?? (stated?.startsWith('utf-16') ? 'utf-8' : stated)
  if (encoding && encoding !== 'utf-8') return { text: decoded(bytes, encoding), notes: [] }
  const text = decoded(bytes, 'utf-8')
  return isUtf8(text) ? { text, notes: [] } : { text: windows1252(bytes), notes: [guess(name, 'windows-1252')] }
}

/** The charset of a media type: "text/plain; charset=iso-8859-1". */
export const charsetOf = (mediaType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(mediaType ?? '')?.[1]

/** The mark at the beginning is no text. */
const decoded = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** By the name that decoders give it. */
function knownEncoding(charset: string | undefined): string | undefined {
  try {
    return charset && new TextDecoder(charset).encoding
  } catch {
    return undefined
  }
}

/** A torn letter or two do not make another encoding of a text that has whole ones. */
function isUtf8(text: string): boolean {
  const torn = text.match(/\ufffd/g)?.length ?? 0
  return torn === 0 || torn * 2 < (text.match(/[\u0080-\ufffc]/g)?.length ?? 0)
}

/** Latin text in UTF-16 has a zero in every other byte. */
function utf16Without(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, 2000) & ~1
  if (size < 8) return undefined
  let [even, odd] = [0, 0]
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (odd > size / 2 - size / 10 && even === 0) return 'utf-16le'
  if (even > size / 2 - size / 10 && odd === 0) return 'utf-16be'
  return undefined
}

/** Control characters that no text has, in more than a stray place. */
export function isBinary(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || utf16Without(bytes)) return false
  let odd = 0
  const size = Math.min(bytes.length, 8000)
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++
  }
  return odd > size / 100
}

/** The platform's own decoder leaves 0x80–0x9F as control characters in some versions, so they are mapped here. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const windows1252 = (bytes: Uint8Array): string => withoutControls(Buffer.from(bytes).toString('latin1'))

/** Control characters of that range are never meant, whatever a converter says: they are windows-1252 read as Latin-1. */
export const withoutControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!)

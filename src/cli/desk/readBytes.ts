/** One document's bytes, read into claims with the knowledge of the package and no desk. */
import type { Reading } from '../../domain/reading.js'
import { textOf } from '../../read/formats/textOf.js'
import type { TraceLine } from '../../read/index.js'
import type { Reads } from './reader.js'

export interface ReadFlags {
  readonly published?: string
  readonly times?: boolean
  readonly trace?: boolean
}

export interface ReadDocument {
  readonly reading: Reading
  readonly text: string
  readonly trace: readonly TraceLine[]
}

interface Bytes {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType: string | undefined
  readonly id: string | undefined
}

export async function readBytes(
  { bytes, name, mediaType, id }: Bytes,
  flags: ReadFlags,
  reads: Reads,
): Promise<ReadDocument> {
  const { text, title, publishedAt, notes } = await textOf({ bytes, name, mediaType })
  const { reading, trace } = await reads({
    id,
    text,
    title,
    publishedAt: flags.published ?? publishedAt,
    wantTimes: flags.times,
    wantTrace: flags.trace,
  })
  return { reading: { ...reading, notes: [...notes, ...reading.notes] }, text, trace }
}

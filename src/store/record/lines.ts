/** The lines of a file or of bytes, each with where it starts. A line without its newline at the end is `torn`. */
import { open } from 'node:fs/promises'

export interface Line {
  readonly bytes: Buffer
  /** Bytes from the start of the record. */
  readonly at: number
  /** The last bytes of a record that do not end in a newline: an append that was never finished. */
  readonly torn: boolean
}

const NEWLINE = 10
const CHUNK = 1 << 20

export async function* fileLines(path: string, from = 0): AsyncGenerator<Line> {
  const file = await open(path, 'r')
  try {
    yield* linesOf(chunksOf(file, from), from)
  } finally {
    await file.close()
  }
}

async function* chunksOf(file: Awaited<ReturnType<typeof open>>, from: number): AsyncGenerator<Buffer> {
  for (let at = from; ; ) {
    const buffer = Buffer.allocUnsafe(CHUNK)
    const { bytesRead } = await file.read(buffer, 0, CHUNK, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  from = 0,
): AsyncGenerator<Line> {
  let rest: Buffer[] = []
  let at = from
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      const line = rest.length === 0 ? bytes.subarray(start, end) : Buffer.concat([...rest, bytes.subarray(start, end)])
      yield { bytes: line, at, torn: false }
      at += line.length + 1
      rest = []
      start = end + 1
    }
    if (start < bytes.length) rest.push(bytes.subarray(start))
  }
  if (rest.length > 0) yield { bytes: Buffer.concat(rest), at, torn: true }
}

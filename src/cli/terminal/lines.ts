/** Bytes to lines as they come. What is left after the last line feed is a line too, unless only `finished` ones count. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  which: 'all' | 'finished' = 'all',
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of stream) {
    const text = rest + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }))
    const lines = text.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  rest += decoder.decode()
  if (rest !== '' && which === 'all') yield rest
}

export async function bytesOf(
  stream: AsyncIterable<Uint8Array | string>,
  max: number,
  tooLong: () => Error,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    size += bytes.length
    if (size > max) throw tooLong()
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

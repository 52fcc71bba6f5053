import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, linesOf } from './lines.js'

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collected(stream: AsyncIterable<string>): Promise<string[]> {
  const lines: string[] = []
  for await (const line of stream) lines.push(line)
  return lines
}

test('however the bytes come, the lines are the same, also when a letter is cut in two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 7 }), async (given, size) => {
      const lines = given.map((line) => line.replace(/[\r\n]/g, ''))
      expect(await collected(linesOf(pieces(lines.map((line) => `${line}\n`).join(''), size)))).toEqual(lines)
    }),
  )
})

test('what is left after the last line feed is a line, unless only finished ones count', async () => {
  expect(await collected(linesOf(pieces('a\r\nb', 1)))).toEqual(['a', 'b'])
  expect(await collected(linesOf(pieces('a\nb', 1), 'finished'))).toEqual(['a'])
})

test('a stream that is too long ends at the limit', async () => {
  await expect(bytesOf(pieces('abcdef', 2), 5, () => new Error('too long'))).rejects.toThrow('too long')
  expect(Buffer.from(await bytesOf(pieces('abcdef', 2), 6, () => new Error('x'))).toString()).toBe('abcdef')
})

/** Reads a record from its first entry to its last and says where it first goes wrong. Changes nothing. */

import { EMPTY, type Head } from './chain.js'
import { type Break, type CheckDepth, checkLine } from './check.js'
import { fileLines, type Line, linesOf } from './lines.js'

export interface RecordReport {
  readonly ok: boolean
  /** Entries that were found good, from the first on. */
  readonly entries: number
  readonly head: Head
  readonly firstBad: Break | null
}

export interface Seen {
  readonly line: string
  readonly type: string
  readonly at: number
  readonly head: Head
}

/**
 * A path, all the bytes, or a stream of them. `depth: 'chain'` looks at hashes, order and times only; `full` (the
 * default) also at canonical form and at the schema of every body. `onGood` sees each good entry in order.
 */
export async function verifyRecord(
  record: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: { readonly depth?: CheckDepth; readonly onGood?: (seen: Seen) => void | Promise<void> } = {},
): Promise<RecordReport> {
  const { depth = 'full', onGood } = options
  let head = EMPTY
  const broken = (say: string): RecordReport => ({
    ok: false,
    entries: head.seq,
    head,
    firstBad: { seq: head.seq + 1, say },
  })
  for await (const line of linesIn(record)) {
    const text = textOf(line)
    if (text === undefined) return broken('the line is not UTF-8')
    const checked = line.torn ? torn : checkLine(text, head, depth)
    if (!checked.ok) return broken(checked.say)
    head = checked.head
    // Awaited only when there is something to wait for: a promise a line costs more than the hash.
    const waiting = onGood?.({ line: text, type: checked.type, at: line.at, head })
    if (waiting) await waiting
  }
  return head.seq > 0 ? { ok: true, entries: head.seq, head, firstBad: null } : broken('the record is empty')
}

const torn = { ok: false, say: 'the line is cut off: it does not end in a newline' } as const

const linesIn = (record: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Line> =>
  typeof record === 'string' ? fileLines(record) : linesOf(record instanceof Uint8Array ? [record] : record)

// A decoder that replaces bad bytes would let two different files have one chain.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
function textOf({ bytes }: Line): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

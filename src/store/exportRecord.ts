/** The whole record as it goes out: the same bytes from a folder and from a server. */
import type { Desk } from './api.js'
import { lineOf } from './record/chain.js'

/** Line by line, each with its newline. */
export async function* exportRecord(desk: Pick<Desk, 'entries'>): AsyncGenerator<string> {
  for await (const entry of desk.entries()) yield `${lineOf(entry)}\n`
}

/**
 * One entry, one line, one hash. The hash is SHA-256 over the entry's canonical JSON without its `hash`; `prev` is the
 * hash of the entry before, so that whoever changes, drops, inserts or reorders a line breaks the chain from there on.
 */
import { canonicalJson, sha256 } from '../../base/canonical.js'
import type { Entry } from '../../domain/entry.js'

/** What the first entry has for `prev`. */
export const GENESIS = '0'.repeat(64)

export interface Head {
  /** 0 when nothing has been recorded. */
  readonly seq: number
  readonly hash: string
  readonly recordedAt: string | null
}
export const EMPTY: Head = { seq: 0, hash: GENESIS, recordedAt: null }

/** `prev` and `seq` follow from the head; the body is taken as it is and must be JSON already. */
export function chainEntry(head: Head, unchained: Omit<Entry, 'seq' | 'prev' | 'hash'>): Entry {
  const entry = { ...unchained, seq: head.seq + 1, prev: head.hash }
  return { ...entry, hash: sha256(canonicalJson(entry)) } as Entry
}

export const lineOf = (entry: Entry): string => canonicalJson(entry)
export const headOf = ({ seq, hash, recordedAt }: Entry): Head => ({ seq, hash, recordedAt })

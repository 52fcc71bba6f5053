/**
 * Checking lines one after another. The quick check hashes the stored bytes: in canonical order nothing but the record's
 * own fields follows `hash`, so cutting the last `"hash":"…"` out of the line leaves what was hashed. The full check adds
 * what the bytes alone do not show: canonical form and the schema of the body.
 */
import { canonicalJson, sha256 } from '../../base/canonical.js'
import { BODIES, type Entry } from '../../domain/entry.js'
import { SENSITIVITIES } from '../../domain/vocabulary.js'
import type { Head } from './chain.js'
import { sayIssue } from './sayIssue.js'

export interface Break {
  /** The first bad entry: where in the record it stands, counted from 1. */
  readonly seq: number
  readonly say: string
}

export type CheckDepth = 'chain' | 'full'

const TAIL =
  /^,"prev":"([0-9a-f]{64})","recordedAt":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","sensitivity":"([a-z]+)","seq":(\d+),"type":"([a-z-]+)"\}$/
const HASH = ',"hash":"'

export type Checked =
  | { readonly ok: true; readonly head: Head; readonly type: string }
  | { readonly ok: false; readonly say: string }

/** Whether a line may follow `head`; when it may, the head after it. */
export function checkLine(line: string, head: Head, depth: CheckDepth): Checked {
  const at = line.lastIndexOf(HASH)
  const hash = line.slice(at + HASH.length, at + HASH.length + 64)
  const tail = at < 0 ? null : TAIL.exec(line.slice(at + HASH.length + 65))
  if (!tail || line[at + HASH.length + 64] !== '"') return bad('the line is not an entry of a record')
  const [, prev, recordedAt, sensitivity, seq, type] = tail as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (Number(seq) !== head.seq + 1) return bad(`the entry says it is number ${seq}`)
  if (prev !== head.hash) return bad('the entry does not follow the one before it')
  if (sha256(line.slice(0, at) + line.slice(at + HASH.length + 65)) !== hash)
    return bad('its hash is not that of its content')
  if (new Date(recordedAt).toJSON() !== recordedAt) return bad('its time is no time')
  if (head.recordedAt !== null && recordedAt < head.recordedAt) return bad('it was recorded before the entry before it')
  if ((seq === '1') !== (type === 'desk-opened')) return bad('a record starts with the opening of its desk, once')
  const wrong = depth === 'full' ? wrongInside(line, type, sensitivity) : undefined
  return wrong === undefined ? { ok: true, head: { seq: Number(seq), hash, recordedAt }, type } : bad(wrong)
}

function wrongInside(line: string, type: string, sensitivity: string): string | undefined {
  const entry = parse(line)
  if (!entry || canonicalJson(entry) !== line) return 'it is not in canonical form'
  const schema = BODIES[type as keyof typeof BODIES]
  if (!schema) return `nobody knows entries of type "${type}"`
  if (typeof entry.by !== 'string' || entry.by === '') return 'it names nobody who entered it'
  if (!(SENSITIVITIES as readonly string[]).includes(sensitivity))
    return `nobody knows the sensitivity "${sensitivity}"`
  const parsed = schema.safeParse(entry.body)
  return parsed.success ? undefined : `its body is not that of a "${type}": ${sayIssue(parsed.error)}`
}

function parse(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry
  } catch {
    return undefined
  }
}

const bad = (say: string): Checked => ({ ok: false, say })

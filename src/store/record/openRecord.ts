/**
 * Opening a record that is there: the chain is checked from the first entry on. An append that a killed process did not
 * finish leaves a last line without its end; it was never acknowledged, so it is cut off, with a copy beside the record.
 * Anything else that does not fit is somebody's hand, and refused.
 */
import { open, truncate, writeFile } from 'node:fs/promises'
import { Problem } from '../../base/problem.js'
import { BODIES, type Entry } from '../../domain/entry.js'
import { EMPTY, type Head } from './chain.js'
import { checkLine } from './check.js'
import { fileLines } from './lines.js'
import { openRecordFile, type RecordFile } from './recordFile.js'

export interface OpenedRecord {
  readonly file: RecordFile
  /** The entries that say how the desk itself is to be opened: its opening, the hand-over, destroyed keys. */
  readonly about: readonly Entry[]
}

const ABOUT_THE_DESK: ReadonlySet<string> = new Set(['desk-opened', 'handover', 'key-destroyed'])

export async function openRecord(path: string, onNotice: (say: string) => void): Promise<OpenedRecord> {
  const starts: number[] = []
  const about: Entry[] = []
  let head: Head = EMPTY
  let size = 0
  for await (const { bytes, at, torn } of fileLines(path)) {
    if (torn) {
      await cutTail(path, at, bytes, onNotice)
      break
    }
    const line = bytes.toString('utf8')
    const checked = checkLine(line, head, 'chain')
    if (!checked.ok) throw broken(path, head.seq + 1, checked.say)
    head = checked.head
    starts.push(at)
    size = at + bytes.length + 1
    if (ABOUT_THE_DESK.has(checked.type)) about.push(JSON.parse(line) as Entry)
    if (!(checked.type in BODIES)) throw newer(checked.type)
  }
  if (head.seq === 0) throw broken(path, 1, 'the record is empty')
  const opened = about[0]
  if (opened?.type === 'desk-opened' && (opened.body.format as number) > 1) throw newer(`format ${opened.body.format}`)
  return { file: await openRecordFile(path, { size, head, starts }), about }
}

const broken = (path: string, seq: number, say: string): Problem =>
  new Problem('record-broken', `Entry ${seq} of ${path} is bad: ${say}. Restore the record from a backup.`, { seq })

const newer = (what: string): Problem =>
  new Problem('desk-newer', `The record holds "${what}", which this program does not know. Use the newer program.`)

async function cutTail(path: string, at: number, bytes: Buffer, onNotice: (say: string) => void): Promise<void> {
  const copy = `${path}.torn-${at}`
  await writeFile(copy, bytes)
  await truncate(path, at)
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
  onNotice(`The last line of the record was not finished when the program was stopped; it is kept in ${copy}.`)
}

/** What the record's own entries say about the desk as a whole. */
import { assert } from '../base/assert.js'
import type { Entry } from '../domain/entry.js'
import type { DeskInfo } from './api.js'

export function deskInfo(entries: readonly Entry[]): DeskInfo {
  const opened = entries.find((entry) => entry.type === 'desk-opened')
  assert(opened, 'a record starts with the opening of its desk')
  const handover = entries.find((entry) => entry.type === 'handover')
  const { title, zone, archive, story } = opened.body
  return { title, zone, archive, story, handedOverAt: handover?.recordedAt ?? null }
}

export const isArchiving = ({ archive, handedOverAt }: DeskInfo): boolean => archive && handedOverAt === null

export const afterEntries = (info: DeskInfo, entries: readonly Entry[]): DeskInfo => ({
  ...info,
  handedOverAt: info.handedOverAt ?? entries.find((entry) => entry.type === 'handover')?.recordedAt ?? null,
})

/**
 * A desk as the commands use it: the desk itself, or, while a server has it open, that server. Both answer the same
 * questions with the same shapes, so a command never knows which one it talks to.
 */
import type { Change, DeskAnswer, FiledAnswer, IncidentsAnswer, StatusAnswer, WhyAnswer } from '../../domain/answer.js'
import type { Entry } from '../../domain/entry.js'
import type { ReaderName } from '../../domain/vocabulary.js'
import type { IncidentsAsked } from '../../flow/incidentsKnownAt.js'
import type { StatusAsked } from '../../flow/statusKnownAt.js'
import type { Team } from '../../flow/team.js'

export interface NewDocument {
  readonly bytes: Uint8Array
  readonly name: string
  readonly by: string
  readonly mediaType?: string | undefined
  readonly publishedAt?: string | undefined
  readonly source?: string | undefined
  readonly title?: string | undefined
  readonly from?: string | undefined
  readonly knownAt?: string | undefined
  readonly reader?: ReaderName | undefined
  readonly signal?: AbortSignal | undefined
}

/** What people put in, by the last part of its address. */
export const WRITES = [
  'coverage',
  'retractions',
  'sources',
  'attestations',
  'findings',
  'links',
  'corrections',
  'agreements',
] as const
export type WriteName = (typeof WRITES)[number]

export interface Written {
  readonly entry: Pick<Entry, 'seq' | 'recordedAt' | 'by' | 'type'>
  readonly changed: readonly Change[]
}

export interface DeskAccess {
  /** For messages: a folder, a server, an address. */
  readonly where: string
  /** `null` while another process has the desk open. */
  readonly team: Team | null
  describe(): Promise<DeskAnswer>
  status(question: StatusAsked): Promise<StatusAnswer>
  why(verdict: string): Promise<WhyAnswer>
  incidents(question: IncidentsAsked): Promise<IncidentsAnswer>
  file(document: NewDocument): Promise<FiledAnswer>
  /** `body` is what the route of that name takes, `by` included. */
  write(name: WriteName, body: Readonly<Record<string, unknown>>): Promise<Written>
  close(): Promise<void>
}

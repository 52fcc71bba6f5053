/**
 * A desk as the commands use it: the desk itself, or, while a server has it open, that server. Both answer the same
 * questions with the same shapes, so a command never knows which one it talks to.
 */
import type { Change, DeskAnswer, FiledAnswer, IncidentsAnswer, StatusAnswer, WhyAnswer } from '../../domain/answer.js'
import type { Entry } from '../../domain/entry.js'
import type { Team } from '../../flow/team.js'

export interface StatusQuestion {
  readonly agreement?: string | undefined
  readonly on?: string | undefined
  readonly knownAt?: string | undefined
  readonly since?: string | undefined
}

export interface IncidentsQuestion {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly type?: string | undefined
  readonly place?: string | undefined
  readonly party?: string | undefined
  readonly q?: string | undefined
  readonly knownAt?: string | undefined
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

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
  status(question: StatusQuestion): Promise<StatusAnswer>
  why(verdict: string): Promise<WhyAnswer>
  incidents(question: IncidentsQuestion): Promise<IncidentsAnswer>
  file(document: NewDocument): Promise<FiledAnswer>
  /** `body` is what the route of that name takes, `by` included. */
  write(name: WriteName, body: Readonly<Record<string, unknown>>): Promise<Written>
  close(): Promise<void>
}

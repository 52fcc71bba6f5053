/** One claim of an incident, with everything the picture needs: its voice, whether it stands, its facts. */
import type { ClaimOf } from '../domain/claim.js'
import type { Voice } from '../domain/eventLine.js'
import type { IncidentClaim } from '../domain/incident.js'
import type { Facts } from './view/facts.js'

export interface Member {
  readonly id: string
  readonly claim: ClaimOf<'incident'>
  readonly facts: Facts
  readonly voice: Voice
  readonly origin: string
  /** Why it was withdrawn; `undefined` while it stands. */
  readonly retracted: string | undefined
}

/** Those that say it happened and still stand. */
export const asserting = (members: readonly Member[]): readonly Member[] =>
  members.filter(({ claim, retracted }) => retracted === undefined && claim.modality === 'asserted')

export const denying = (members: readonly Member[]): readonly Member[] =>
  members.filter(({ claim, retracted }) => retracted === undefined && claim.modality === 'denied')

export function shown({ id, claim, facts, voice, origin, retracted }: Member): IncidentClaim {
  const { document, recordedAt, citation } = facts.known
  return {
    id,
    voice,
    origin,
    modality: claim.modality,
    document,
    recordedAt,
    retracted: retracted !== undefined,
    ...(citation ? { citation } : {}),
    slots: Object.fromEntries(
      Object.entries(claim.slots).map(([slot, values]) => [
        slot,
        (values as { value: unknown; text?: string; at?: [number, number] }[]).map(({ value, text, at }) => ({
          value,
          ...(text === undefined ? {} : { text }),
          ...(at ? { at } : {}),
        })),
      ]),
    ),
  }
}

/** Values with the origins behind each, most origins first, then in the order they were first said. */
export function byOrigins<T>(
  members: readonly Member[],
  valuesOf: (member: Member) => readonly T[],
  keyOf: (value: T) => string = String,
): readonly { readonly value: T; readonly voices: readonly string[]; readonly claims: readonly string[] }[] {
  const groups = new Map<string, { value: T; voices: Set<string>; claims: Set<string> }>()
  for (const member of members) {
    for (const value of valuesOf(member)) {
      const group = groups.get(keyOf(value)) ?? { value, voices: new Set(), claims: new Set() }
      groups.set(keyOf(value), group)
      group.voices.add(member.origin)
      group.claims.add(member.id)
    }
  }
  return [...groups.values()]
    .map(({ value, voices, claims }) => ({ value, voices: [...voices], claims: [...claims] }))
    .sort((a, b) => b.voices.length - a.voices.length)
}

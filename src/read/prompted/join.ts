/**
 * Claims that came twice: neighbouring parts share some text, and a model repeats itself. Two are one when kind, modality
 * and words agree and no slot says otherwise. What either has, the one that stays has.
 */
import type { Modality } from '../../domain/vocabulary.js'
import type { SlotValue } from '../model/context.js'
import { isSameValue, type Settled, shared } from './settle.js'
import { slotsOfKind } from './slots.js'

export interface Joined {
  readonly claims: readonly Settled[]
  /** Each claim that came, and the one that stands for it. */
  readonly stands: ReadonlyMap<Settled, Settled>
}

interface Group {
  readonly members: Settled[]
  merged: Settled
}

export function joinRepeated(came: readonly Settled[]): Joined {
  const sorted = [...came].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const groups: Group[] = []
  let open: Group[] = []
  for (const claim of sorted) {
    open = open.filter(({ merged }) => merged.span[1] > claim.span[0])
    const group = open.find(({ merged }) => isRepeated(merged, claim))
    if (group) {
      group.members.push(claim)
      group.merged = { ...group.merged, slots: withSlotsOf(group.merged, claim) }
    } else {
      const own = { members: [claim], merged: claim }
      groups.push(own)
      open.push(own)
    }
  }
  return {
    claims: groups.map(({ merged }) => merged),
    stands: new Map(groups.flatMap(({ members, merged }) => members.map((member) => [member, merged] as const))),
  }
}

const modalityOf = ({ raw }: Settled): Modality => raw.modality

function isRepeated(a: Settled, b: Settled): boolean {
  if (a.kind !== b.kind || modalityOf(a) !== modalityOf(b)) return false
  const near = a.part === b.part ? 1 : 0.5
  if (shared(a.span, b.span) < near) return false
  return Object.entries(b.slots).every(([slot, values]) => !contradicts(slot, a, values))
}

/** Two values of one slot contradict when none of one's is among the other's. Words may be cut differently. */
function contradicts(slot: string, { kind, slots }: Settled, values: readonly SlotValue[]): boolean {
  const mine = slots[slot]
  if (!mine || slotsOfKind(kind).get(slot)?.form === 'words') return false
  return !mine.some((one) => values.some((other) => isSameValue(one, other)))
}

function withSlotsOf(a: Settled, b: Settled): Settled['slots'] {
  const slots: Record<string, readonly SlotValue[]> = { ...a.slots }
  for (const [slot, values] of Object.entries(b.slots)) slots[slot] ??= values
  return slots
}

/** What every kind of term is judged with: the agreement, what was known, the moment asked about, and the table of acts. */
import type { Agreement, Area, Term } from '../../domain/agreement.js'
import type { States } from '../../domain/states.js'
import type { Reason } from '../../domain/verdict.js'
import { type InForce, inForceOf } from '../evidence/phases.js'
import { partiesOf, type Sets, setsOf } from '../evidence/sets.js'
import { merged, type Window } from '../evidence/window.js'
import type { World } from '../evidence/world.js'
import type { Deed, DeedTable } from './deeds.js'

export interface Context {
  readonly agreement: Agreement
  readonly world: World
  readonly sets: Sets
  /** The moment asked about, in milliseconds. */
  readonly on: number
  readonly deeds: DeedTable
  /** The parties of the agreement: voices aligned with one of them are interested in every question. */
  readonly parties: readonly string[]
  readonly phases: ReadonlyMap<string, InForce>
  /** What is known of places, roads and ground. */
  readonly states: States
}

export function contextOf(
  agreement: Agreement,
  world: World,
  on: number,
  { deeds, states }: Pick<Context, 'deeds' | 'states'>,
): Context {
  return {
    agreement,
    world,
    sets: setsOf(agreement, world),
    on,
    deeds,
    states,
    parties: partiesOf(agreement),
    phases: new Map(agreement.phases.map((phase) => [phase.id, inForceOf(agreement, phase, world)])),
  }
}

/**
 * When a term is in force. A term that names no phase binds from the start of the first one on: an agreement does not
 * bind before it begins, and a duty that arose under it outlives a phase.
 */
export function inForceWindows(context: Context, term: Term): readonly Window[] {
  if (term.inForce !== null) return context.phases.get(term.inForce)?.windows ?? []
  const { phases } = context.agreement
  if (phases.length === 0) return [{ start: -Infinity, end: Infinity }]
  return merged([{ start: Math.min(...phases.map(({ from }) => from)), end: Infinity }])
}

/** The area that a term is limited to, or the agreement's territory. */
export const areaNamed = (context: Context, name: string): Area | undefined => {
  if (context.agreement.territory?.name === name) return context.agreement.territory
  const set = context.agreement.sets.get(name)
  return context.agreement.areas.find((area) => area.name === name) ?? (set?.kind === 'zone' ? set.area : undefined)
}

export const questionOf = (
  context: Context,
  deed: Deed,
): { readonly at: number; readonly between: readonly string[] } => ({
  at: deed.at,
  between: [...new Set([...context.parties, ...deed.actors, ...deed.targets])],
})

/** What moved the ends of the phase that a term is in force in. */
export const phaseReasons = (context: Context, term: { readonly inForce: string | null }): readonly Reason[] =>
  term.inForce === null ? [] : (context.phases.get(term.inForce)?.reasons ?? [])

/** Only a duty that a claim triggers is judged by its trigger; the rest would be judged as if it had none. */
export const waitsForTerm = ({ when, kind }: Term): boolean =>
  when !== null && (kind !== 'require' || when.pattern.kind === 'term')

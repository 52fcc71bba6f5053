/**
 * What claims say of how things stand: where forces and weapons are, which roads pass, who gained ground. Terms that keep a
 * state are judged from these alone. `judge` feeds them from single claims; a fuller situation (networks, areas)
 * can answer the same questions in its place, and nothing in `judge` changes.
 */
import type { LonLat } from '../base/geodesy.js'
import type { Period } from '../base/period.js'
import type { Area } from './agreement.js'
import type { Claim } from './claim.js'
import type { PlaceIndex } from './place.js'

/** A claim that stands, with its times in milliseconds. */
export interface KnownClaim {
  readonly claim: Claim
  readonly occurred: Period | null
  readonly reportedAt: number
}

/** From where a presence is told: a line or an area, with how many metres around it belong to it. */
export type Around =
  | { readonly kind: 'line'; readonly name: string; readonly path: readonly LonLat[] | null; readonly metres: number }
  | { readonly kind: 'area'; readonly area: Area; readonly metres: number }
  /** Words for buildings: hospitals, schools. */
  | { readonly kind: 'sites'; readonly words: readonly string[] }

export type StateQuestion =
  /** Are forces (`weapons: null`) or weapons of these words there? */
  | { readonly kind: 'presence'; readonly weapons: readonly string[] | null; readonly where: readonly Around[] }
  /** Is a route or crossing of this name shut? */
  | { readonly kind: 'shut'; readonly name: string }
  /** Has somebody taken ground since an instant that was not already theirs? */
  | { readonly kind: 'gain'; readonly since: number }

export interface StateSaid {
  /** The claim's id. */
  readonly claim: string
  /** `yes`: it says that it is so. `no`: that it is not, or no longer. */
  readonly says: 'yes' | 'no'
  /** So in every position that the claim's words leave open. */
  readonly certain: boolean
}

export interface States {
  said(question: StateQuestion): readonly StateSaid[]
}

/** A pure function of what was known. */
export type StatesOf = (known: readonly KnownClaim[], places: PlaceIndex | null) => States

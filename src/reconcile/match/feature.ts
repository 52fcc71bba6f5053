/** One thing that speaks for or against two claims being about one event. */
import type { ActorIndex } from '../../domain/actor.js'
import type { PlaceIndex } from '../../domain/place.js'
import type { Facts } from '../view/facts.js'

export interface FeatureTools {
  readonly actors: ActorIndex
  readonly places: PlaceIndex
}

export interface Finding {
  readonly feature: string
  /** Added up: below 0 speaks against, above 0 for. `VETO` cannot be made good by anything else. */
  readonly score: number
  readonly say: string
}

/** Looks at two claims in either order with the same result; `null` when it has nothing to say. */
export type Feature = (a: Facts, b: Facts, tools: FeatureTools) => Omit<Finding, 'feature'> | null

export const VETO = -10

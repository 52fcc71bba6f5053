/** The finders, one file a kind of claim. They do not see each other's drafts, so order matters only for the trace. */
import type { Finder } from '../../model/context.js'
import { routes, sieges } from './access.js'
import { conditions } from './condition/condition.js'
import { control } from './control.js'
import { convoys } from './convoy.js'
import { designations } from './designation.js'
import { evacuations } from './evacuation.js'
import { incidents } from './incident/incident.js'
import { meetings } from './meeting/meeting.js'
import { needs } from './need.js'
import { negotiations } from './negotiation/negotiation.js'
import { positions } from './position/position.js'
import { postures } from './posture/posture.js'
import { terms } from './term/term.js'

export const FINDERS: readonly Finder[] = [
  incidents,
  control,
  sieges,
  routes,
  convoys,
  evacuations,
  needs,
  postures,
  negotiations,
  terms,
  conditions,
  meetings,
  positions,
  designations,
]

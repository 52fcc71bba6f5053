/** The finders, one file a kind of claim. They do not see each other's drafts, so order matters only for the trace. */
import type { Finder } from '../../model/context.js'
import { convoys } from './access/convoy.js'
import { evacuations } from './access/evacuation.js'
import { routes } from './access/route.js'
import { sieges } from './access/siege.js'
import { conditions } from './condition/condition.js'
import { control } from './control/control.js'
import { designations } from './designation/designation.js'
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

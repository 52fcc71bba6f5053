/** Incidents as known at an instant. */
import { incidentKnownAt } from '../../flow/incidentKnownAt.js'
import { incidentsKnownAt } from '../../flow/incidentsKnownAt.js'
import type { SomeHandlers } from '../handlers.js'

export const incidentHandlers: SomeHandlers<'incidents' | 'incident'> = {
  incidents: ({ team, query }) => incidentsKnownAt(team, query),
  incident: ({ team, params, query }) => incidentKnownAt(team, params.id, query),
}

/** The handler of every route of the contract. A route without one does not compile. */
import type { Handlers } from '../handlers.js'
import { agreementHandlers } from './agreements.js'
import { deskHandlers } from './desk.js'
import { documentHandlers } from './documents.js'
import { incidentHandlers } from './incidents.js'
import { peopleHandlers } from './people.js'

export const HANDLERS: Handlers = {
  ...deskHandlers,
  ...incidentHandlers,
  ...documentHandlers,
  ...agreementHandlers,
  ...peopleHandlers,
}

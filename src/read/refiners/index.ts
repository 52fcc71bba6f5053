/** The refiners, run in this order over all drafts of a document. */
import type { Refiner } from '../model/context.js'
import { responsibility } from './claimed.js'
import { whenAndWhere } from './context.js'
import { meetingsToldTwice } from './meetings.js'
import { eventsNamedAgain } from './mentions.js'
import { dropNoise } from './noise.js'
import { partsOfTotals } from './parts.js'
import { routesPointedAt } from './routes.js'
import { tollsOfNextSentence } from './tolls.js'

export const REFINERS: readonly Refiner[] = [
  dropNoise, // first: what is no claim must not attract tolls and parts
  tollsOfNextSentence, // before parts: a part is told from its total by its toll
  responsibility, // before mentions: "the bombings" of a claim of responsibility are no event of their own
  eventsNamedAgain,
  partsOfTotals,
  whenAndWhere, // after parts: a part takes its day from its total
  meetingsToldTwice,
  routesPointedAt,
]

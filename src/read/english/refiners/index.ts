/** The refiners, run in this order over all drafts of a document. */
import type { Refiner } from '../../model/context.js'
import { responsibility } from './claimed.js'
import { clocksOfLines } from './clocks.js'
import { tollsOfColumns } from './columns.js'
import { whenAndWhere } from './context.js'
import { fullNames } from './fullNames.js'
import { dropLeftovers } from './leftovers.js'
import { meetingsToldTwice } from './meetings.js'
import { eventsNamedAgain } from './mentions.js'
import { ownReports } from './monitors.js'
import { dropNoise } from './noise.js'
import { dropOfOtherTexts } from './otherTexts.js'
import { partsOfTotals } from './parts.js'
import { practices } from './practices.js'
import { routesPointedAt } from './routes.js'
import { placesOfSections } from './sections.js'
import { tollsOfNextSentence } from './tolls.js'

export const REFINERS: readonly Refiner[] = [
  dropOfOtherTexts, // these two first: what is no claim must not attract tolls and parts
  dropNoise,
  tollsOfColumns, // before other tolls: a row that has its own takes none of the next sentence
  tollsOfNextSentence, // before parts: a part is told from its total by its toll
  partsOfTotals,
  responsibility, // after parts: who claims a total does not claim each detail of a part; before mentions: its "bombings" is no event of its own
  eventsNamedAgain,
  placesOfSections, // before the sentences around: a log's line belongs to its heading
  clocksOfLines, // before the sentences around, for the same reason
  fullNames,
  practices, // before the sentences around lend their day: only a day of its own makes an event
  whenAndWhere, // after parts: a part takes its day from its total
  ownReports, // after practices: who reports a practice makes no event of it
  meetingsToldTwice,
  routesPointedAt,
  dropLeftovers, // last: what nobody took in and does not stand alone
]

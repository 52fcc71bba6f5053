/** The desk, its board, and why a verdict is what it is. */
import { describeDesk } from '../../flow/describeDesk.js'
import { statusKnownAt } from '../../flow/statusKnownAt.js'
import { whyKnownAt } from '../../flow/whyKnownAt.js'
import type { SomeHandlers } from '../handlers.js'

export const deskHandlers: SomeHandlers<'desk' | 'status' | 'why'> = {
  desk: ({ team }) => describeDesk(team),
  status: ({ team, query }) => statusKnownAt(team, query),
  why: ({ team, params }) => whyKnownAt(team, { verdict: params.id }),
}

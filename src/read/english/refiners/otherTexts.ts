/** Drops what makes a claim only in a text about an armed conflict: a bowler holds an end, a storm cuts a road, a firm takes a plant. */
import type { ClaimDraft, ReadContext, Refiner } from '../../model/context.js'
import { isOfArms, isUnarmed } from '../syntax/aboutConflict.js'
import { type Changes, rebuild } from './rebuild.js'

const OF_GROUND = new Set(['access', 'control', 'posture', 'term'])

export const dropOfOtherTexts: Refiner = {
  name: 'drop claims of other texts',
  refine(drafts, context) {
    const changes = new Map<ClaimDraft, undefined>()
    for (const draft of drafts) {
      const why = reasonAgainst(draft, context)
      if (why === undefined) continue
      changes.set(draft, undefined)
      context.trace('drop claims of other texts', draft.span, `${draft.kind}: ${why}`, 'dropped')
    }
    return changes.size === 0 ? drafts : rebuild(drafts, changes as Changes)
  },
}

function reasonAgainst({ kind }: ClaimDraft, context: ReadContext): string | undefined {
  if (OF_GROUND.has(kind) && !isOfArms(context)) return 'the text has too few signs of arms, of a truce or of relief'
  if (kind === 'incident' && isUnarmed(context)) return 'the text has next to no sign of arms'
  return undefined
}

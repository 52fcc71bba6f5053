/** `forbid`: one instance for each event and party, `unattributed` for events nobody can pin on anyone, and one a day. */
import type { ForbidTerm } from '../../domain/agreement.js'
import type { Verdict } from '../../domain/verdict.js'
import { isAmong } from '../evidence/sets.js'
import { standsIn, type Window } from '../evidence/window.js'
import { type Breakable, eventVerdicts, type SeenDeed } from './breach.js'
import { type Context, inForceWindows } from './context.js'
import { areasOf, judgeDays } from './days.js'
import { type Deed, type DeedsOfAct, targetsOfClaim } from './deeds.js'
import { insideArea, isElsewhere } from './where.js'

export function judgeForbid(context: Context, term: ForbidTerm): readonly Verdict[] {
  const windows = inForceWindows(context, term)
  const found: DeedsOfAct = context.deeds.of(term.act)
  const deeds = found.deeds.flatMap((deed) => narrowed(context, term, deed, windows))
  const breach: Breakable = { term, windows, asks: 'forbids', what: term.act }
  const events = deeds.flatMap((deed) => eventVerdicts(context, breach, deed))
  return [...events, ...judgeDays(context, breach, { habits: found.habits, events, areas: areasOf(context, term) })]
}

function narrowed(context: Context, term: ForbidTerm, deed: Deed, windows: readonly Window[]): readonly SeenDeed[] {
  if (deed.at > context.on) return []
  const aimed = term.against.kind === 'anyone' ? deed : aimedAt(context, term, deed)
  if (!aimed || isElsewhere(context, aimed)) return []
  const inside = term.in === null ? true : insideArea(context, aimed, term.in)
  if (inside === false) return []
  return [{ ...aimed, standing: standsIn(deed.period, windows), placeUncertain: inside === undefined }]
}

/** Claims that name other targets only are about another act; the deed is left out when nobody names a protected one. */
function aimedAt(context: Context, term: ForbidTerm, deed: Deed): Deed | undefined {
  const isMeant = (target: string): boolean => isAmong(context.sets, term.against, target, deed.period) !== 'never'
  if (!deed.targets.some(isMeant)) return undefined
  const keep = (item: Deed['asserted'][number]): boolean => {
    const targets = targetsOfClaim(item.claim)
    return targets.length === 0 || targets.some(isMeant)
  }
  return { ...deed, asserted: deed.asserted.filter(keep), denied: deed.denied.filter(keep) }
}

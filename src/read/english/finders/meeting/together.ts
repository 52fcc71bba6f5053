/** One brings others together, or sees or speaks to another: meetings whose verb is an everyday one. */
import type { ClaimDraft } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { listFrom } from '../../syntax/listed.js'
import { type Party, partiesOf } from '../../syntax/parties.js'
import { sidesBefore, sidesMeant } from '../../syntax/sides.js'
import { rangeOf, type View } from '../../syntax/view.js'
import { durationOf, meetingOf } from './draft.js'
import { hasDayOrPlace } from './status.js'
import { whoBefore } from './ways.js'

/** "brought the two leaders together in Kigali", "sat both delegations down at one table". */
export function byJoining(view: View, hit: Hit): ClaimDraft | undefined {
  if (!isAboutConflict(view.context) || isStanding(view, hit)) return undefined
  const inside = partiesOf(view).filter(({ from, to, adjective }) => from > hit.from && to <= hit.to + 1 && !adjective)
  const brought = inside.length > 0 ? inside : listFrom(view, hit.to)
  const sides = sidesMeant(view, [...sidesBefore(view, hit.from), ...brought])
  if (brought.length === 0 && !hasSides(view, hit)) return undefined
  return meetingOf(view, hit, { participants: sides, form: hit.meaning, from: whoBefore(view, hit.from)?.from })
}

/** "The Contact Group, which brings together six powers": what it is, no meeting. */
const isStanding = (view: View, hit: Hit): boolean =>
  /^brings?$/.test(view.words[hit.from]!.lower) && /^(?:which|that|who)$/.test(view.words[hit.from - 1]?.lower ?? '')

const SIDES =
  /^(?:sides|parties|delegations|leaders|delegates|negotiators|two|both|factions|rivals|foes|governments|ministers|presidents|them|commanders|elders|envoys|panels|teams|talks|meetings?|rounds?|conference|summit|session)$/

const hasSides = (view: View, hit: Hit): boolean =>
  view.words.slice(hit.from, hit.to + 4).some(({ lower }) => SIDES.test(lower))

/** "saw the foreign minister in Kampala", "spoke with the rebel chief on Sunday": both ends are people of the conflict. */
export function byContact(view: View, hit: Hit): ClaimDraft | undefined {
  if (!isAboutConflict(view.context)) return undefined
  const subject = sidesBefore(view, hit.from)
  const others = listFrom(view, hit.to).filter((other) => isPerson(view, other))
  if (subject.length === 0 || others.length === 0) return undefined
  const isMeeting =
    hasDayOrPlace(view, hit) ||
    durationOf(view, hit).length > 0 ||
    /^(?:twice|again|separately|alone|together|privately)$/.test(view.words[others.at(-1)!.to]?.lower ?? '')
  if (!isMeeting) return undefined
  const participants = sidesMeant(view, [...subject, ...others])
  return participants.length > 1
    ? meetingOf(view, hit, { participants, form: hit.meaning, from: subject[0]!.from })
    : undefined
}

/** A person by name or office, or all of a side; no newspaper and nobody of the crowd. */
const isPerson = (view: View, { span, from, to }: Party): boolean =>
  view.actors.some(
    (actor) => actor.kind === 'person' && rangeOf(view, actor.span)[0] >= from && actor.span[0] < span[1],
  ) ||
  view.words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:presidents?|ministers?|premiers?|secretary|ambassadors?|envoys?|leaders?|leadership|sides|parties|delegations?|king|emir|sultan|chiefs?|negotiators?|counterparts?|generals?)$/.test(
        lower,
      ),
    )

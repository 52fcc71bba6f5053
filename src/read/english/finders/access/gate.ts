/**
 * Crossings, ports and airports that go by the name of their place alone: "Rafah shut at noon", "Attari: closed". Only the place
 * itself may be the subject, and nothing may follow that would be what it closes: "Kabul closed its embassy" tells of no gate.
 */
import type { ClaimDraft, PlaceMention } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isOfArms } from '../../syntax/aboutConflict.js'
import { draftOf, meaningOf } from '../../syntax/draft.js'
import { agentAfter, partiesOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { withListed } from '../../syntax/place.js'
import { datesIn, implied, placeValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, mayHit, rangeOf, spanOfWords, type View } from '../../syntax/view.js'

export function gates(view: View): readonly ClaimDraft[] {
  if (view.places.length === 0 || !mayHit(view, 'gate-states') || !isOfArms(view.context)) return []
  return hitsOf(view, 'gate-states').flatMap((state) => gateOf(view, state) ?? [])
}

function gateOf(view: View, state: Hit): ClaimDraft | undefined {
  const object = objectOf(view, state)
  if (!object && !standsAlone(view, state)) return undefined
  const gate = object ?? view.places.find((place) => isSubject(view, place, state))
  if (!gate || gate.value.precision === 'country' || gate.value.precision === 'province') return undefined
  const clause = clauseAt(view, state.from)
  return draftOf({
    view,
    kind: 'access',
    hit: state,
    slots: {
      form: implied('crossing'),
      place: withListed(view, [placeValue(view.text, gate)]),
      state: meaningOf(view, state),
      by: valuesOf(object ? subjectBefore(view, state.from) : agentAfter(view, state.to, 5)),
      date: datesIn(view, spanOfWords(view, clause.from, clause.to)),
    },
  })
}

/** "Egypt reopens Rafah for two days": the place right behind the verb, done by a party named before it. */
const objectOf = (view: View, state: Hit): PlaceMention | undefined =>
  state.to - state.from === 1 &&
  /^(?:re)?open|^clos|^shut|^seal/.test(view.words[state.from]!.lower) &&
  partiesOf(view).some(({ to }) => to <= state.from)
    ? view.places.find(
        ({ span, value }) =>
          rangeOf(view, span)[0] === state.to && (value.precision === 'point' || value.precision === 'settlement'),
      )
    : undefined

/** The place ends right before the verb and its helpers, and opens its clause. */
function isSubject(view: View, place: PlaceMention, state: Hit): boolean {
  const [from, to] = rangeOf(view, place.span)
  let end = state.from
  while (end > to && HELPS.test(view.words[end - 1]!.lower)) end--
  const before = view.words[from - 1]
  return end === to && (before === undefined || before.isMark || OPENS.test(before.lower))
}

const HELPS =
  /^(?:has|have|had|will|would|may|might|could|was|is|been|be|not|also|now|still|again|yet|only|then|:|-|–|—|,|\w+ly)$/
const OPENS = /^(?:and|but|while|as|that|the|where|after|before|when|until|if|since|both|neither|nor|because|although)$/

/** No object: the sentence ends, or says when, why or to whom. */
function standsAlone(view: View, state: Hit): boolean {
  const next = view.words[state.to]
  if (!next || next.isMark || state.to - state.from > 1) return true
  if (view.times.some(({ span }) => span[0] <= next.start && next.start < span[1])) return true
  return (
    /^(?:to|for|since|until|till|again|after|when|because|before|indefinitely|without|and|but|as|while|yesterday|today|by|overnight|early|late|shortly|temporarily|briefly|completely|entirely|altogether|last|this|around|once|following)$/.test(
      next.lower,
    ) ||
    (/^(?:at|on|in|from)$/.test(next.lower) &&
      view.times.some(({ span }) => {
        const at = view.words[state.to + 1]?.start ?? 0
        return span[0] <= at && at < span[1]
      }))
  )
}

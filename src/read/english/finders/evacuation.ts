/** People brought out of danger: asked for, agreed, begun, kept from leaving. */
import { coverOf } from '../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { isPeaceful } from '../syntax/domain.js'
import { draftOf, meaningOf, placeAfter, placeBefore } from '../syntax/draft.js'
import { agentAfter, subjectBefore, valuesOf } from '../syntax/parties.js'
import { datesIn, implied, stated } from '../syntax/slots.js'
import { isPassive, stagesOf } from '../syntax/stages.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const evacuations: Finder = {
  name: 'evacuation',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    const told = evacuationsTold(view)
    const said: readonly Way[] = told.length > 0 ? told : hitsOf(view, 'evacuation').slice(0, 1)
    const moved =
      said.length > 0 ? [] : hitsOf(view, 'evacuation-moves').filter((hit) => hit.form !== 'ing' && isWayOut(view, hit))
    return [...said, ...moved.slice(0, 1)].flatMap((hit) => evacuationOf(view, hit) ?? [])
  },
}

/** Where it is from stands behind the noun, when there is one. */
type Way = Hit & { readonly behind?: number }

/** "The evacuation of the wounded, agreed on Friday, has not begun": what is said of the noun, stage by stage. */
const evacuationsTold = (view: View): readonly Way[] =>
  stagesOf(view, {
    nouns: hitsOf(view, 'evacuation-nouns'),
    states: hitsOf(view, 'evacuation-states').filter(
      ({ form, from }) => form !== 'base' || view.words[from - 1]?.lower !== 'to',
    ),
    isDoneTo: () => false,
    isSaidOf: () => false,
  }).map(({ thing, state }) => ({ ...state, span: coverOf([thing.span, state.span]), behind: thing.to }))

const MOVED = /people|persons?$|civilian|fighter|resident|patient|wounded|famil|child|women|refugee|inhabitant|injured/i

function evacuationOf(view: View, hit: Way): ClaimDraft | undefined {
  const place = [...placeAfter(view, hit.behind ?? hit.to, 8), ...placeBefore(view, hit.from, 8)].slice(0, 1)
  const people = peopleMoved(view)
  const isNamed = /evacuat/i.test(view.text.slice(...hit.span))
  // "evacuated the town": forces leave ground.
  if (isLeaving(view, hit) && people.length === 0 && !isPassive(view, hit)) return undefined
  if (place.length === 0 && people.length === 0 && !isNamed) return undefined
  const clause = clauseAt(view, hit.from)
  const blocked = hit.meaning === 'blocked'
  const by = agentAfter(view, hit.to, 5)
  return draftOf({
    view,
    kind: 'access',
    hit,
    slots: {
      form: implied('evacuation'),
      place,
      state: meaningOf(view, hit),
      people,
      by: valuesOf(by.length === 0 && (blocked || isTaking(view, hit)) ? subjectBefore(view, hit.from) : by),
      date: datesIn(view, spanOfWords(view, clause.from, clause.to)),
    },
    ...(blocked && { modality: 'asserted' as const }),
  })
}

const isLeaving = (view: View, hit: Hit): boolean =>
  hit.to - hit.from === 1 && hit.form !== 'word' && view.words[hit.from]!.lower.startsWith('evacuat')

/** "the Red Cross brought out eight patients": who takes them out, where somebody does. */
const isTaking = (view: View, hit: Hit): boolean =>
  hit.form !== 'word' &&
  !isPassive(view, hit) &&
  /^(?:evacuat|br|bus|fl[ey]|air|rescu|ferr|airlift|t[ao]k|transport)/i.test(view.text.slice(...hit.span))

function peopleMoved(view: View): readonly SlotValue[] {
  const count = view.counts.find(({ noun }) => noun && MOVED.test(noun.head))
  if (count?.noun) return [stated(view.text, [count.span[0], count.noun.span[1]], { ...count.value })]
  // "350 wounded": the word that counts them is no noun elsewhere.
  const bare = view.counts.find(
    ({ span, noun }) => !noun && /^(?:wounded|sick|injured)$/.test(view.words[rangeOf(view, span)[1]]?.lower ?? ''),
  )
  return bare ? [stated(view.text, bare.span, { ...bare.value })] : []
}

/** "left", "were taken": an evacuation only of counted people, by a way that the sentence names. */
const isWayOut = (view: View, hit: Hit): boolean =>
  peopleMoved(view).length > 0 &&
  (/evacuat|rescue/i.test(view.text.slice(...hit.span)) ||
    view.words.some(({ lower }) =>
      /^(?:corridors?|bus|buses|evacuation|evacuations|convoys?|cars?|ambulances?|helicopters?|boats?|ferry|ferries|minibus|minibuses|vans?|coaches|trains?|aircraft|planes?|flights?|lorries|trucks|barges?|enclave|besieged|siege|trapped|stranded)$/.test(
        lower,
      ),
    ))

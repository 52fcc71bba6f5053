/** People brought out of danger: asked for, agreed, begun, kept from leaving. */
import { coverOf } from '../../../../base/span.js'
import type { ClaimDraft, CountMention, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isPeaceful } from '../../syntax/domain.js'
import { draftOf, meaningOf, placeAfter, placeBefore } from '../../syntax/draft.js'
import { modalityOf } from '../../syntax/modality.js'
import { agentAfter, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { datesIn, implied, stated } from '../../syntax/slots.js'
import { isPassive, stagesOf } from '../../syntax/stages.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'

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

const MOVED =
  /people|persons?$|civilian|fighter|resident|patient|wounded|famil|child|women|refugee|inhabitant|injured|staff|national|foreigner|citizen|evacuee|orphan|student|pupil|tourist|diplomat|casualt|survivor|passenger|villager|soul|worker|babies|baby$|elderly/i

function evacuationOf(view: View, hit: Way): ClaimDraft | undefined {
  const place = [...placeAfter(view, hit.behind ?? hit.to, 8), ...placeBefore(view, hit.from, 8)].slice(0, 1)
  const people = peopleMoved(view, hit)
  const isNamed = /evacuat/i.test(view.text.slice(...hit.span))
  // "evacuated the town": forces leave ground.
  if (isLeaving(view, hit) && people.length === 0 && !isPassive(view, hit)) return undefined
  if (place.length === 0 && people.length === 0 && !isNamed) return undefined
  // "let the lorries through" is a convoy's.
  if (LETS.test(view.words[hit.from]!.lower) && people.length === 0 && !namesPeople(view, hit)) return undefined
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
      state: isGranted(view, hit) ? meaningOf(view, { ...hit, meaning: 'agreed' }) : meaningOf(view, hit),
      people,
      by: valuesOf(by.length === 0 && (blocked || isTaking(view, hit)) ? subjectBefore(view, hit.from) : by),
      date: datesIn(view, spanOfWords(view, clause.from, clause.to)),
    },
    ...((blocked || isAsked(view, hit)) && { modality: 'asserted' as const }),
  })
}

const namesPeople = (view: View, { from, to }: Hit): boolean =>
  view.words.slice(from, to).some(({ lower }) => MOVED.test(lower) || /^(?:them|everyone|everybody)$/.test(lower))

/** What is asked for is told as asked. */
const isAsked = (view: View, hit: Hit): boolean => hit.meaning === 'requested' && !isGranted(view, hit)

/** "let 300 of them leave", with nobody who asks for it: it was granted. */
const isGranted = (view: View, hit: Hit): boolean =>
  hit.meaning === 'requested' &&
  LETS.test(view.words[hit.from]!.lower) &&
  modalityOf(view, hit.from, hit.to) === 'asserted' &&
  !view.words
    .slice(0, hit.from)
    .some(({ lower }) => /^(?:ask|asked|asks|urged?|demand\w*|appeal\w*|beg\w*)$/.test(lower))

const LETS = /^(?:let|lets|letting|allow|allows|allowed|allowing|permit|permits|permitted)$/

const isLeaving = (view: View, hit: Hit): boolean =>
  hit.to - hit.from === 1 && hit.form !== 'word' && view.words[hit.from]!.lower.startsWith('evacuat')

/** "the Red Cross brought out eight patients": who takes them out, where somebody does. */
const isTaking = (view: View, hit: Hit): boolean =>
  hit.form !== 'word' &&
  !isPassive(view, hit) &&
  /^(?:evacuat|br|bus|fl[ey]|air|rescu|ferr|airlift|t[ao]k|transport)/i.test(view.text.slice(...hit.span))

/** The count of people nearest to the words: those moved, where others of the sentence were killed. */
function peopleMoved(view: View, hit: Hit): readonly SlotValue[] {
  const far = ({ span }: CountMention) => Math.abs(rangeOf(view, span)[0] - hit.from)
  const [nearest] = view.counts.filter(({ noun }) => noun && MOVED.test(noun.head)).sort((a, b) => far(a) - far(b))
  const count = nearest && (partOf(view, nearest) ?? nearest)
  if (count && !count.noun) return [stated(view.text, count.span, { ...count.value })]
  if (count?.noun) return [stated(view.text, [count.span[0], count.noun.span[1]], { ...count.value })]
  // "350 wounded": the word that counts them is no noun elsewhere.
  const bare = view.counts.find(
    ({ span, noun }) => !noun && /^(?:wounded|sick|injured)$/.test(view.words[rangeOf(view, span)[1]]?.lower ?? ''),
  )
  return bare ? [stated(view.text, bare.span, { ...bare.value })] : []
}

/** "40 of the 280 children": the part is told of. */
const partOf = (view: View, whole: CountMention): CountMention | undefined =>
  view.counts.find(({ span }) => /^ of (?:the |some |about )?$/.test(view.text.slice(span[1], whole.span[0])))

/** Verbs that are said only of people carried over a distance; "left", "were taken" need a way that the sentence names. */
const CARRIED = /evacuat|rescue|extract|fl[eyo]w?|ferr|airlift|buss?ed|shuttl|shipped|lifted/i

const WAYS =
  /^(?:corridors?|bus|buses|evacuation|evacuations|convoys?|cars?|ambulances?|helicopters?|boats?|ferry|ferries|minibus|minibuses|vans?|coaches|trains?|aircraft|planes?|flights?|lorries|trucks|barges?|enclave|besieged|siege|trapped|stranded|wounded|patients|treatment)$/

/** An evacuation only of counted people close by, and out of danger: those driven from their homes are displaced. */
const isWayOut = (view: View, hit: Hit): boolean => {
  const [people] = peopleMoved(view, hit)
  const near = view.words.slice(hit.from, hit.to + 5)
  return (
    people?.at !== undefined &&
    Math.abs(rangeOf(view, people.at)[0] - hit.from) <= 14 &&
    !near.some(({ lower }) => /^(?:homes?|houses?|reach|custody|prison|court)$/.test(lower)) &&
    (CARRIED.test(view.text.slice(...hit.span)) || view.words.some(({ lower }) => WAYS.test(lower)))
  )
}

/** Convoys of aid: asked for, allowed, on their way, held up, arrived. A sentence may tell several stages of one convoy. */
import type { ClaimDraft, Finder } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { isPeaceful } from '../syntax/domain.js'
import { draftOf, meaningOf, placeAfter, placeBefore, unnamedPlaceAt } from '../syntax/draft.js'
import { isHabitual } from '../syntax/modality.js'
import { agentAfter, type Party, possessorOf, subjectBefore, valuesOf } from '../syntax/parties.js'
import { datesIn, implied, placeValue, stated } from '../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const convoys: Finder = {
  name: 'convoy',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    const nouns = [...hitsOf(view, 'convoy-nouns'), ...pointingBack(view)]
    if (nouns.length === 0) return reachedPlaces(view)
    const states = hitsOf(view, 'convoy-states').filter((one) => !isAside(view, one) && !isNotYet(view, one))
    const near = nouns.filter(({ from }) => states.some((state) => Math.abs(state.from - from) <= 14))
    const noun = near.find((one) => isTrucks(view, one)) ?? near[0]
    if (!noun) return reachedPlaces(view)
    const first = states
      .filter((one) => Math.abs(one.from - noun.from) <= 14)
      .sort((a, b) => weight(a, noun) - weight(b, noun))[0]
    const later = first && isTrucks(view, noun) ? stagesAfter(view, first, states) : []
    return [first, ...later].flatMap((state) => (state ? (convoyOf(view, noun, state) ?? []) : []))
  },
}

const isTrucks = (view: View, { span }: Hit): boolean =>
  /convoy|truck|lorr|^(?:it|they)$/i.test(view.text.slice(...span))

/** "left Juba and was held at a checkpoint": a verb joined to the one before has the same convoy for its subject. */
function stagesAfter(view: View, first: Hit, states: readonly Hit[]): readonly Hit[] {
  let clause = clauseAt(view, first.from)
  return states.filter((state) => {
    if (state.from < first.to || state.meaning === first.meaning || state.form === 'word') return false
    const own = clauseAt(view, state.from)
    const joined =
      own.index > clause.index && own.index - clause.index <= 2 && /^(?:and|but|then|,|before)$/.test(own.opens)
    if (joined && subjectBefore(view, state.from).length === 0) {
      clause = own
      return true
    }
    return false
  })
}

/** "It reached Bor on 13 May": the convoy of the sentence before. */
function pointingBack(view: View): readonly Hit[] {
  const first = view.words[0]
  const { index, paragraph } = view.sentence
  const before = view.context.sentences[index - 1]
  if (!first || !/^(?:it|they)$/.test(first.lower) || before?.paragraph !== paragraph) return []
  const named = hitsOf(viewOf(before, view.context), 'convoy-nouns').some(({ span }) =>
    /convoy|truck|lorr/i.test(view.text.slice(...span)),
  )
  return named ? [{ meaning: 'convoy', from: 0, to: 1, span: [first.start, first.end], form: 'word' }] : []
}

/** "The town has not been reached since February": the convoy goes without saying. */
function reachedPlaces(view: View): readonly ClaimDraft[] {
  return hitsOf(view, 'reached-places').flatMap((hit) => {
    const place = [...placeBefore(view, hit.from, 8), ...placeAfter(view, hit.to, 6)].slice(0, 1)
    if (place.length === 0) return []
    const { from, to } = clauseAt(view, hit.from)
    const isRefusal = /refused|blocked|approved/.test(hit.meaning)
    const passive = /^(?:been|was|were|is|are|be)$/.test(view.words[hit.from - 1]?.lower ?? '')
    const by = isRefusal ? (passive ? agentAfter(view, hit.to, 8) : subjectBefore(view, hit.from)) : []
    const none = hit.meaning === 'delivered' && /\bno\b/i.test(view.text.slice(...hit.span))
    return [
      draftOf({
        view,
        kind: 'access',
        hit,
        slots: {
          form: implied('convoy'),
          place,
          state: meaningOf(view, hit),
          by: valuesOf(by),
          date: datesIn(view, spanOfWords(view, from, to)),
        },
        ...(isRefusal ? { modality: 'asserted' as const } : none ? { modality: 'denied' as const } : {}),
      }),
    ]
  })
}

/** A refusal to allow entry is a refusal, not an entry: what governs comes first. */
const weight = (state: Hit, noun: Hit): number =>
  (state.to <= noun.from && /refused|blocked|suspended|denied/.test(state.meaning) ? -20 : 0) +
  Math.abs(state.from - noun.from)

const isAside = (view: View, { from, form }: Hit): boolean =>
  form === 'base' && /^(?:the|a|an|of)$/.test(view.words[from - 1]?.lower ?? '')

/** "turned back before it had unloaded": what did not come about. */
const isNotYet = (view: View, { from }: Hit): boolean => clauseAt(view, from).opens === 'before'

const TRUCKS = /^(?:trucks?|lorr|vehicles?|truckloads?|trailers?)/

function convoyOf(view: View, noun: Hit, state: Hit): ClaimDraft | undefined {
  const named = placeAfter(view, Math.max(state.to, noun.to), 10)
  const destination = view.words.findIndex(
    ({ lower }, at) =>
      at >= Math.min(noun.to, state.to) &&
      /^(?:to|enter|into|reach|reached|for|in)$/.test(lower) &&
      !/^(?:enter|reach|the)$/.test(view.words[at + 1]?.lower ?? ''),
  )
  // "a convoy bound for Taiz has been waiting": where to stands before the verb.
  const bound = named.length === 0 && noun.to <= state.from ? placeAfter(view, noun.to, 5) : []
  const place =
    named.length > 0 ? named : bound.length > 0 ? bound : destination >= 0 ? unnamedPlaceAt(view, destination + 1) : []
  const by =
    /refused|blocked|approved|facilitated|suspended|attacked|turned-back|partly-approved|requested|delivered/.test(
      state.meaning,
    )
      ? subjectBefore(view, state.from)
      : []
  const agents = [by, agentAfter(view, state.to, 8), ownerOf(view, noun, state)].find((some) => some.length > 0) ?? []
  const count = view.counts.find(({ span, noun: counted }) =>
    TRUCKS.test(counted?.head ?? view.words[rangeOf(view, span)[1]]?.lower ?? ''),
  )
  // Bare goods are a convoy's only when somebody hands them out or keeps them back.
  if (noun.meaning === 'goods' && (agents.length === 0 || !/delivered|blocked|turned-back/.test(state.meaning)))
    return undefined
  if (
    noun.meaning === 'convoy' &&
    /^(?:aid|humanitarian)/i.test(view.text.slice(...noun.span)) &&
    place.length === 0 &&
    agents.length === 0 &&
    !count &&
    !/convoy|truck/i.test(view.text.slice(...noun.span))
  )
    return undefined
  const trucks = count
    ? [stated(view.text, count.noun ? [count.span[0], count.noun.span[1]] : count.span, { ...count.value })]
    : []
  const draft = draftOf({
    view,
    kind: 'access',
    hit: state,
    slots: {
      form: /^(?:it|they)$/i.test(view.text.slice(...noun.span))
        ? implied('convoy')
        : [stated(view.text, noun.span, 'convoy')],
      by: valuesOf(agents),
      state: meaningOf(view, state),
      place,
      route: routesNamed(view),
      trucks,
      date: datesIn(view, spanOfWords(view, clauseAt(view, state.from).from, clauseAt(view, state.from).to)),
    },
    ...(/refused|blocked/.test(state.meaning) && { modality: 'asserted' as const }),
  })
  // "demands that the ambulances be let through": nothing has come yet.
  if (draft.modality === 'demanded' && state.meaning === 'delivered') return undefined
  return isHabitual(view, state.from, state.to) && /delivered/.test(state.meaning)
    ? { ...draft, habitual: true }
    : draft
}

/** "UNHCR's last convoy", "the United Nations convoy": whose it is, where nobody else is said to stop or let it. */
const ownerOf = (view: View, noun: Hit, state: Hit): readonly Party[] =>
  /refused|blocked|approved|attacked|at-checkpoint|turned-back/.test(state.meaning)
    ? []
    : possessorOf(view, noun.from, 2).filter(({ nameless }) => !nameless)

/** "to the east by the Castello Road": the road that a sentence about a convoy names is the convoy's. */
const routesNamed = (view: View) =>
  view.places
    .filter(({ value }) => value.precision === 'route')
    .slice(0, 1)
    .map((place) => placeValue(view.text, place))

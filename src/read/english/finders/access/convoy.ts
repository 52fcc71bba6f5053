/** Convoys of aid: asked for, allowed, on their way, held up, arrived. A sentence may tell several stages of one convoy. */
import { coverOf, type Span, spanContains } from '../../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isPeaceful } from '../../syntax/domain.js'
import { draftOf, meaningOf, placeAfter, placeBefore, unnamedPlaceAt } from '../../syntax/draft.js'
import { isHabitual } from '../../syntax/modality.js'
import { phraseBefore } from '../../syntax/nounPhrase.js'
import { agentAfter, type Party, possessorOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { freePlaces } from '../../syntax/place.js'
import { inOneVoice } from '../../syntax/scope.js'
import { datesIn, implied, placeValue, stated } from '../../syntax/slots.js'
import { pointingBack, type Stage, stagesOf } from '../../syntax/stages.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { permissions } from './permission.js'
import { trucksNear } from './trucks.js'

export const convoys: Finder = {
  name: 'convoy',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    const nouns = hitsOf(view, 'convoy-nouns')
    const pointing = pointingBack(view, 'convoy-nouns', (words) => VEHICLES.test(words))
    if (nouns.length === 0 && !pointing) return besides(view)
    const states = hitsOf(view, 'convoy-states').filter(
      (one) => !isAside(view, one) && !isNotYet(view, one) && !isAim(view, one),
    )
    const stages = stagesOf(view, { nouns, states, isDoneTo, isSaidOf, pointing })
    const told = stages.length > 0 ? stages : nearest(view, nouns, states)
    const kept = told.filter(isNew).filter((stage, _, all) => !isGranted(stage, all))
    const drafts = joined(view, kept)
    return drafts.length > 0 ? drafts : besides(view)
  },
}

/** Without a convoy that something is done to: leave to pass, else a place that is or is not reached. */
function besides(view: View): readonly ClaimDraft[] {
  const permitted = permissions(view)
  return permitted.length > 0 ? permitted : reachedPlaces(view)
}

const VEHICLES = /convoy|truck|lorr|vehicle|barge|boat|ferry|ship|vessel|flight|plane|ambulance|bus|column|tanker|team/i

/** In the active voice somebody does this to a convoy. */
const isDoneTo = ({ meaning, form }: Hit): boolean =>
  form !== 'word' &&
  /^(?:refused|approved|partly-approved|requested|blocked|attacked|suspended|facilitated)$/.test(meaning)

/** Only a convoy itself does this. */
const isSaidOf = ({ meaning }: Hit): boolean => /^(?:departed|waiting)$/.test(meaning)

/** A stage told twice of one convoy in a sentence is one. */
const isNew = ({ thing, state }: Stage, i: number, all: readonly Stage[]): boolean =>
  all.findIndex((other) => other.thing.from === thing.from && other.state.meaning === state.meaning) === i

/** One convoy's stages in one sentence are one claim with several states: "left Juba and was turned back at Yei". */
function joined(view: View, stages: readonly Stage[]): readonly ClaimDraft[] {
  const drafts: { readonly thing: Hit; draft: ClaimDraft }[] = []
  for (const stage of stages) {
    const draft = convoyOf(view, stage)
    const last = drafts.at(-1)
    if (!draft) continue
    const isOne = last?.thing.from === stage.thing.from && last.draft.modality === draft.modality
    const both = isOne ? inOneVoice(view, coverOf([last.draft.span, draft.span]), stage.state.span) : draft.span
    if (isOne && spanContains(both, last.draft.span))
      last.draft = { ...last.draft, span: both, slots: stagesTogether(last.draft, draft) }
    else drafts.push({ thing: stage.thing, draft })
  }
  return drafts.map(({ draft }) => draft)
}

/** What the later stage says of the convoy, and where it came to; the rest from the stages before. */
function stagesTogether(earlier: ClaimDraft, later: ClaimDraft): ClaimDraft['slots'] {
  const states = [...(earlier.slots['state'] ?? []), ...(later.slots['state'] ?? [])]
  const place = later.slots['place'] ?? earlier.slots['place']
  return { ...later.slots, ...earlier.slots, state: states, ...(place && { place }) }
}

/** "refused to let a team hand out parcels": what it would do is part of what was refused. */
const isGranted = ({ thing, state }: Stage, all: readonly Stage[]): boolean =>
  state.form === 'base' &&
  all.some(
    (other) => other.state.to <= thing.from && thing.to <= state.from && isDoneTo(other.state) && !other.asSubject,
  )

/** Where no verb has the convoy for its subject or object: the words nearest to it. */
function nearest(view: View, nouns: readonly Hit[], states: readonly Hit[]): readonly Stage[] {
  const isNear = (state: Hit, noun: Hit) =>
    Math.abs(state.from - noun.from) <= 14 &&
    clauseAt(view, state.from) === clauseAt(view, noun.from) &&
    (!isSaidOf(state) || noun.from < state.from)
  const near = nouns.filter((noun) => states.some((state) => isNear(state, noun)))
  const thing = near.find(({ span }) => VEHICLES.test(view.text.slice(...span))) ?? near[0]
  if (!thing) return []
  const weight = ({ from, meaning }: Hit) => Math.abs(from - thing.from) + (meaning === 'waiting' ? 3 : 0)
  const state = states.filter((one) => isNear(one, thing)).sort((a, b) => weight(a) - weight(b))[0]
  return state ? [{ thing, state, asSubject: false }] : []
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

const isAside = (view: View, { from, form }: Hit): boolean =>
  form === 'base' && /^(?:the|a|an|of)$/.test(view.words[from - 1]?.lower ?? '')

/** "turned back before it had unloaded": what did not come about. */
const isNotYet = (view: View, { from }: Hit): boolean =>
  clauseAt(view, from).opens === 'before' &&
  view.words.slice(clauseAt(view, from).from, from + 1).some(({ lower }) => /^(?:had|could|any|anybody)$/.test(lower))

/** "refused to let it enter", "tried to reach": what follows is what was wanted, and what came of it is said by the verb before. */
const isAim = ({ words }: View, { from, form }: Hit): boolean =>
  form === 'base' &&
  words[from - 1]?.lower === 'to' &&
  !/^(?:managed|able|began|begun|started|continues?d?|due|expected|scheduled|set|is|are|was|were|going)$/.test(
    words[from - 2]?.lower ?? '',
  )

function convoyOf(view: View, { thing, state, asSubject }: Stage): ClaimDraft | undefined {
  const place = placeOf(view, thing, state)
  const agents = agentsOf(view, thing, state, asSubject)
  const words = view.text.slice(...thing.span)
  const trucks = trucksNear(view, thing)
  if (!isConvoy(thing, words, state, place.length + trucks.length, agents)) return undefined
  const none = isNone(view, thing)
  const { from, to } = clauseAt(view, state.from)
  const draft = draftOf({
    view,
    kind: 'access',
    hit: { ...state, span: coverOf([state.span, wholePhrase(view, thing)]) },
    slots: {
      form: thing.meaning === 'pointing' ? implied('convoy') : [stated(view.text, thing.span, 'convoy')],
      by: valuesOf(agents),
      state: none ? withheld(view, state) : meaningOf(view, state),
      place,
      route: routesNamed(view),
      trucks,
      date: datesIn(view, spanOfWords(view, from, to)),
    },
    ...(none && /delivered|departed/.test(state.meaning)
      ? { modality: 'denied' as const }
      : (none || /refused|blocked/.test(state.meaning)) && { modality: 'asserted' as const }),
  })
  // "demands that the ambulances be let through": nothing has come yet.
  if ((draft.modality === 'demanded' || isImperative(view, state)) && state.meaning === 'delivered') return undefined
  return isHabitual(view, state.from, state.to) && /delivered/.test(state.meaning)
    ? { ...draft, habitual: true }
    : draft
}

/** "Let the buses through." */
const isImperative = (view: View, { from, form }: Hit): boolean =>
  form === 'base' && (from === 0 || (from === 1 && view.words[0]!.isMark))

/** "no aid convoy", "a column of trucks": the convoy with the words before it. */
const wholePhrase = (view: View, thing: Hit): Span => phraseBefore(view, thing.to, 8)?.span ?? thing.span

/** Bare goods and bare aid are a convoy's only when somebody hands them out, keeps them back, or takes them somewhere. */
function isConvoy(thing: Hit, words: string, state: Hit, known: number, agents: readonly Party[]): boolean {
  // An ambulance or a bus under fire, or what "one of them" was, is an incident first.
  if ((/^(?:ambulance|bus)/i.test(words) || thing.meaning === 'pointing') && state.meaning === 'attacked') return false
  if (thing.meaning === 'goods') return /delivered|blocked|turned-back/.test(state.meaning) && agents.length > 0
  const bare = thing.meaning === 'convoy' && /^(?:aid|humanitarian)/i.test(words) && !/convoy|truck/i.test(words)
  return !bare || known > 0 || agents.length > 0
}

/** "no convoy", "none of the trucks", "nothing". */
const isNone = (view: View, { from }: Hit): boolean =>
  view.words.slice(Math.max(0, from - 4), from + 1).some(({ lower }) => /^(?:no|none|nothing|neither)$/.test(lower))

/** "No convoy was cleared" was refused; "no convoy arrived" is an arrival denied. */
const withheld = (view: View, state: Hit) =>
  meaningOf(view, /approved/.test(state.meaning) ? { ...state, meaning: 'refused' } : state)

/** Where it gets to: behind the verb, else behind the convoy ("a convoy bound for Taiz has been waiting"). */
function placeOf(view: View, thing: Hit, state: Hit) {
  const behind = Math.max(state.from + 1, thing.from < state.from ? 0 : thing.to)
  const { to: end } = clauseAt(view, Math.min(behind, view.words.length - 1))
  const goal = state.meaning === 'departed' ? goalAfter(view, behind, end) : []
  const named = goal.length > 0 ? goal : placeAfter(view, behind, Math.min(10, Math.max(end - behind, 3)))
  if (named.length > 0) return named
  const bound = thing.to <= state.from ? placeAfter(view, thing.to, 7) : []
  if (bound.length > 0) return bound
  const destination = view.words.findIndex(
    ({ lower }, at) =>
      at >= Math.min(thing.to, state.to) &&
      /^(?:to|enter|into|reach|reached|for|in)$/.test(lower) &&
      !/^(?:enter|reach|the)$/.test(view.words[at + 1]?.lower ?? ''),
  )
  return destination >= 0 ? unnamedPlaceAt(view, destination + 1) : []
}

/** "left Gaziantep for Idlib": where it is bound, and not where it set out. */
function goalAfter(view: View, from: number, end: number): readonly SlotValue[] {
  const goal = freePlaces(view).find((place) => {
    const [at] = rangeOf(view, place.span)
    return at >= from && at < end && /^(?:for|to|towards?|into)$/.test(view.words[at - 1]?.lower ?? '')
  })
  return goal ? [placeValue(view.text, goal)] : []
}

/** Who lets it through or stops it; else whose it is. */
function agentsOf(view: View, thing: Hit, state: Hit, asSubject: boolean): readonly Party[] {
  const by = agentAfter(view, state.to, 8)
  if (by.length > 0) return by
  if (!asSubject && ACTS.test(state.meaning)) {
    const doers = subjectBefore(view, state.from)
    if (doers.length > 0) return doers
  }
  return ownerOf(view, thing, state)
}

const ACTS =
  /refused|blocked|approved|facilitated|suspended|attacked|turned-back|partly-approved|requested|delivered|at-checkpoint/

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

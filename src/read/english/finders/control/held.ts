/** Who holds ground, said without a verb of taking: in somebody's hands, somebody's stronghold, held, divided. */
import type { ClaimDraft } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { datesOf, draftOf, meaningOf, placeAfter, placeBefore, unnamedPlaceAt } from '../../syntax/draft.js'
import { groundBefore } from '../../syntax/ground.js'
import { agentAfter, partiesOf, possessorOf, valuesOf } from '../../syntax/parties.js'
import { freePlaces, withListed } from '../../syntax/place.js'
import { implied, placeValue, stated } from '../../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View } from '../../syntax/view.js'

export const heldBy = (view: View): readonly ClaimDraft[] => [
  ...hitsOf(view, 'control-hands').flatMap((hit) => byHands(view, hit) ?? []),
  ...hitsOf(view, 'control-held').flatMap((hit) => byAdjective(view, hit) ?? []),
  ...hitsOf(view, 'control-areas').flatMap((hit) => byOwner(view, hit) ?? []),
  ...hitsOf(view, 'control-divided').flatMap((hit) => byDivision(view, hit)),
  ...hitsOf(view, 'control-flags').flatMap((hit) => byFlag(view, hit) ?? []),
  ...byNation(view),
  ...byRow(view),
]

/** "is in rebel hands", "under Houthi control": the holder stands inside the phrase. */
function byHands(view: View, hit: Hit): ClaimDraft | undefined {
  const holders = partiesOf(view).filter(({ from, to }) => from >= hit.from && to <= hit.to)
  const theirs = view.words.slice(hit.from, hit.to).some(({ lower }) => /^(?:its|his|their|our)$/.test(lower))
  if (holders.length === 0 && !theirs) return undefined
  const clause = clauseAt(view, hit.from)
  const place = placeBefore(view, hit.from, hit.from - clause.from)
  const ground = place.length > 0 ? place : groundBefore(view, hit.from)
  if (ground.length === 0) return undefined
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: {
      actor: valuesOf(holders),
      change: meaningOf(view, hit),
      place: withListed(view, ground),
      date: datesOf(view, hit),
    },
  })
}

/** "the M23 flag flies over the customs post": whose flag it is, and over what. */
function byFlag(view: View, hit: Hit): ClaimDraft | undefined {
  const named = placeAfter(view, hit.to, 7)
  const place = named.length > 0 ? named : unnamedPlaceAt(view, hit.to)
  if (place.length === 0) return undefined
  const owner = possessorOf(view, hit.from, 3)
  const raiser = owner.length > 0 ? owner : agentAfter(view, hit.from + 1, 8)
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: { actor: valuesOf(raiser), change: meaningOf(view, hit), place, date: datesOf(view, hit) },
  })
}

/** "Popasna is now wholly Russian": a place and a nation with nothing but "is" and how far or since when between them. */
function byNation(view: View): readonly ClaimDraft[] {
  return partiesOf(view).flatMap((party) => {
    const next = view.words[party.to]
    if (!party.adjective || (next && !next.isMark && !/^(?:again|now|once|territory|ground|since)$/.test(next.lower)))
      return []
    let at = party.from
    while (at > 0 && EXTENT.test(view.words[at - 1]!.lower)) at--
    if (at === party.from || !/^(?:is|are|was|were|remains?|remained)$/.test(view.words[at - 1]?.lower ?? '')) return []
    const place = freePlaces(view).find(({ span }) => rangeOf(view, span)[1] === at - 1)
    if (!place || place.value.precision === 'country') return []
    const hit: Hit = {
      meaning: 'holds',
      from: at - 1,
      to: party.to,
      span: spanOfWords(view, at - 1, party.to),
      form: 'word',
    }
    const slots = { actor: party.values, change: implied('holds'), place: [placeValue(view.text, place)] }
    return [draftOf({ view, kind: 'control', hit, slots: { ...slots, date: datesOf(view, hit) } })]
  })
}

const EXTENT =
  /^(?:now|again|still|wholly|entirely|fully|firmly|completely|mostly|largely|partly|back|once|more|all|currently)$/

/** "rebel-held eastern Aleppo", "government-controlled areas", "Marinka (government-controlled)". */
function byAdjective(view: View, hit: Hit): ClaimDraft | undefined {
  const holder = partiesOf(view)
    .filter(({ from, to }) => from < hit.from && to >= hit.from && to <= hit.to)
    .at(-1)
  if (!holder || !/-/.test(view.text.slice(view.words[hit.from - 1]!.start, hit.span[1]))) return undefined
  const behind = placeAfter(view, hit.to, 5)
  const place = behind.length > 0 ? behind : isBracket(view, holder.from - 1) ? placeBefore(view, holder.from, 2) : []
  if (place.length === 0) return undefined
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: { actor: holder.values, change: meaningOf(view, hit), place },
    modality: 'asserted',
  })
}

const isBracket = (view: View, at: number): boolean => view.words[at]?.lower === '('

/** "the rebel stronghold of X", "rebel towns in X": whose they are says who holds them; a nation's towns are only there. */
function byOwner(view: View, hit: Hit): ClaimDraft | undefined {
  const owner = partiesOf(view).find(({ to }) => to === hit.from)
  if (!owner || (owner.adjective && !/^(?:rebel|opposition|government|houthi)/.test(view.words[owner.from]!.lower)))
    return undefined
  const place = freePlaces(view).find(({ span }) => {
    const from = rangeOf(view, span)[0]
    return from >= hit.to && from - hit.to <= 2
  })
  if (!place) return undefined
  return draftOf({
    view,
    kind: 'control',
    hit,
    slots: { actor: owner.values, change: meaningOf(view, hit), place: [placeValue(view.text, place)] },
    modality: 'asserted',
  })
}

/** "divided between rebels in the east and the government in the west". */
function byDivision(view: View, hit: Hit): readonly ClaimDraft[] {
  const holders = partiesOf(view).filter(({ from }) => from >= hit.to && from <= hit.to + 10)
  return holders.flatMap((holder, i) => {
    const until = holders[i + 1]?.from ?? view.words.length
    const place = freePlaces(view).find(
      ({ span }) => rangeOf(view, span)[0] >= holder.to && rangeOf(view, span)[0] < Math.min(until, holder.to + 4),
    )
    if (!place) return []
    const own: Hit = { ...hit, from: holder.from, to: holder.to, span: spanOfWords(view, holder.from, holder.to) }
    return [
      draftOf({
        view,
        kind: 'control',
        hit: own,
        slots: { actor: holder.values, change: implied('holds'), place: [placeValue(view.text, place)] },
        modality: 'asserted',
      }),
    ]
  })
}

/** "Idlib, Ariha and Saraqib: opposition." A row of a list: places, then who holds them, or that it is open. */
function byRow(view: View): readonly ClaimDraft[] {
  const colon = view.words.findIndex(({ lower }) => lower === ':')
  if (colon < 1 || colon > 12 || view.words.length - colon > 6) return []
  const places = freePlaces(view).filter(({ span }) => rangeOf(view, span)[1] <= colon)
  const listed = view.words
    .slice(0, colon)
    .every(
      ({ lower, isMark }, i) =>
        isMark ||
        /^(?:and|the)$/.test(lower) ||
        places.some(({ span }) => rangeOf(view, span)[0] <= i && i < rangeOf(view, span)[1]),
    )
  if (places.length === 0 || !listed) return []
  const holder = partiesOf(view).find(({ from }) => from > colon && from <= colon + 3)
  const open = view.words.findIndex(({ lower }, i) => i > colon && /^(?:contested|disputed)$/.test(lower))
  const [from, to] = holder ? [holder.from, holder.to] : [open, open + 1]
  const rest = view.words
    .slice(colon + 1)
    .filter(({ isMark }, i) => !isMark && (colon + 1 + i < from || colon + 1 + i >= to))
  if (from < 0 || rest.some(({ lower }) => !/^(?:the|held|by|control|controlled|still|now|forces)$/.test(lower)))
    return []
  const at = spanOfWords(view, from, to)
  const value = holder ? 'holds' : 'contested'
  return [
    draftOf({
      view,
      kind: 'control',
      hit: { meaning: value, from, to, span: at, form: 'word' },
      slots: {
        actor: holder?.values ?? [],
        change: holder ? implied(value) : [stated(view.text, at, value)],
        place: places.map((place) => placeValue(view.text, place)),
      },
      modality: 'asserted',
    }),
  ]
}

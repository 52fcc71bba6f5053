/** A group is named, renamed, or called something with consequences. */
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { draftOf } from '../../syntax/draft.js'
import { type Party, partiesOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { voiceAt } from '../../syntax/scope.js'
import { stated, wordsValue } from '../../syntax/slots.js'
import { hitsOf, type View, viewOf } from '../../syntax/view.js'
import { callersOf, isGroup, properName } from './group.js'
import { leftOut, listingOf } from './listed.js'
import { givenName, initialsIn } from './names.js'

export const designations: Finder = {
  name: 'designation',
  kind: 'designation',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const names = hitsOf(view, 'designation-names')
    const called = hitsOf(view, 'designation-called')
    const sides = hitsOf(view, 'designation-party').flatMap((hit) => partyTo(view, hit) ?? [])
    const others = [
      ...sides,
      ...hitsOf(view, 'designation-links').flatMap((hit) => affiliationOf(view, hit) ?? []),
      ...hitsOf(view, 'designation-or').flatMap((hit) => shortNameOf(view, hit) ?? []),
      ...hitsOf(view, 'designation-lists').flatMap((hit) => listingOf(view, hit)),
      ...hitsOf(view, 'designation-covers').flatMap((hit) => leftOut(view, hit)),
      ...hitsOf(view, 'designation-given').flatMap((hit) => givenName(view, hit) ?? []),
      ...initialsIn(view),
    ]
    if (names.length === 0 && called.length === 0) return merged(others)
    const byName = names.flatMap((hit) => namingOf(view, hit, called) ?? [])
    const byCall = called.flatMap((hit) => callingOf(view, hit) ?? [])
    const bare =
      byName.length + byCall.length === 0 ? called.slice(0, 1).flatMap((hit) => unnamedCalled(view, hit) ?? []) : []
    return merged([...byName, ...byCall, ...others, ...bare])
  },
}

/** "Jabhat Fatah al-Sham, the al-Qaeda affiliate formerly known as Jabhat al-Nusra". */
function namingOf(view: View, hit: Hit, called: readonly Hit[]): ClaimDraft | undefined {
  const group = groupBefore(view, hit.from)
  if (!group) return undefined
  const next = partiesOf(view).find(({ from }) => from >= hit.to && from <= hit.to + 2)
  const name = next ? next.span : properName(view, hit.to)
  if (!name) return undefined
  const affiliate = affiliationBetween(view, group, hit)
  const slots = {
    group: group.values,
    alias: hit.meaning === 'alias' ? wordsValue(view.text, name) : otherNames(view, group, hit),
    formerName: hit.meaning === 'former' ? wordsValue(view.text, name) : [],
    affiliation: affiliate,
    called: called
      .filter(({ to }) => to <= group.from && group.from - to <= 2)
      .slice(-1)
      .map(({ span }) => stated(view.text, span, 'terrorist')),
  }
  return draftOf({ view, kind: 'designation', hit, slots, beside: ['called'], modality: 'asserted' })
}

/** The first party of the run of names that ends before the word: names, articles and relations, no verb. */
function groupBefore(view: View, at: number): Party | undefined {
  const before = partiesOf(view).filter((party) => party.to <= at && at - party.from <= 26 && isGroup(party))
  const run = before.filter(
    ({ to }) =>
      !view.words
        .slice(to, at)
        .some(({ lower }) => /^(?:said|says|is|was|were|are|has|have|had|attacked|killed|in|by)$/.test(lower)),
  )
  const last = run.at(-1)
  if (!last) return undefined
  const isLinkOnly = view.words.slice(last.to, at).some(({ lower }) => /^(?:affiliate|branch|offshoot)$/.test(lower))
  const same = run.filter(({ values }) => values[0]!.value === last.values[0]!.value)
  return isLinkOnly ? run.filter(({ values }) => values[0]!.value !== last.values[0]!.value)[0] : same[0]
}

const otherNames = (view: View, group: Party, hit: Hit): readonly SlotValue[] =>
  partiesOf(view)
    .filter(
      (party) =>
        party.from > group.to &&
        party.to < hit.from &&
        isGroup(party) &&
        party.values[0]!.value === group.values[0]!.value,
    )
    .slice(0, 1)
    .flatMap(({ span }) => wordsValue(view.text, span))

function affiliationBetween(view: View, group: Party, hit: Hit): readonly SlotValue[] {
  const link = hitsOf(view, 'designation-links').find(({ from, to }) => from >= group.to && to <= hit.from)
  const party =
    link &&
    partiesOf(view)
      .filter((one) => one.to <= link.from && one.to >= link.from - 2 && one.from >= group.to)
      .at(-1)
  return party && party.values[0]?.value !== group.values[0]?.value ? valuesOf([party]) : []
}

/** "terrorists of the Islamic State", "designated the PKK a terrorist organisation", "the terrorist group Boko Haram". */
function callingOf(view: View, hit: Hit): ClaimDraft | undefined {
  const verb = hitsOf(view, 'designation-verbs')
    .filter(({ to, from }) => to <= hit.from && hit.from - from <= 14)
    .at(-1)
  const of = view.words[hit.to]?.lower === 'of' ? 1 : 0
  const behind = partiesOf(view).filter(
    (party) =>
      party.from >= hit.to + of &&
      party.from <= hit.to + of + 1 &&
      isGroup(party) &&
      !view.words[party.from - 1]?.isMark &&
      view.words[party.from - 1]?.lower !== 'and',
  )
  const before = verb
    ? partiesOf(view).filter((party) => party.from >= verb.to && party.to <= hit.from && isGroup(party))
    : []
  const groups = before.length > 0 ? before : behind.length > 0 ? behind : predicatedOf(view, hit)
  if (groups.length === 0) return undefined
  const caller = verb ? callersOf(view, verb) : speakerOf(view, hit)
  const chain = of === 1 ? [...groups, ...listedBehind(view, groups[0]!)] : groups.slice(0, 1)
  return draftOf({
    view,
    kind: 'designation',
    hit,
    slots: {
      group: valuesOf(chain.slice(-1)),
      called: [stated(view.text, hit.span, 'terrorist')],
      calledBy: caller.filter(({ value }) => !valuesOf(chain).some((one) => one.value === value)),
    },
    modality: verb && isNoLonger(view, verb) ? 'denied' : 'asserted',
  })
}

/** "no longer regards", "does not consider". */
const isNoLonger = (view: View, { from }: Hit): boolean =>
  view.words
    .slice(Math.max(0, from - 3), from)
    .some(({ lower }, i, words) => lower === 'not' || (lower === 'longer' && words[i - 1]?.lower === 'no'))

/** "M23 is a terrorist movement": the group before the verb of being. */
function predicatedOf(view: View, hit: Hit): readonly Party[] {
  let at = hit.from
  while (at > 0 && /^(?:a|an|the|no|not|just|simply|nothing|but)$/.test(view.words[at - 1]!.lower)) at--
  if (!/^(?:is|are|was|were|be|being|remains?)$/.test(view.words[at - 1]?.lower ?? '')) return []
  return subjectBefore(view, at - 1).filter(isGroup)
}

/** "terrorists of A — or B, once C — and D": the last of the list. */
function listedBehind(view: View, first: Party): readonly Party[] {
  return partiesOf(view).filter(
    (party) =>
      party.from > first.to &&
      isGroup(party) &&
      view.words[party.from - 1] !== undefined &&
      /^(?:and)$/.test(view.words[party.from - 1]!.lower),
  )
}

/** "Nusra, al-Qaida's Syrian branch", "the 33rd Front, a faction of FARC rebels": the link tells whose the group is. */
function affiliationOf(view: View, link: Hit): ClaimDraft | undefined {
  const groups = partiesOf(view).filter((party) => !party.nameless && party.values.length === 1)
  const before = groups.filter(({ to }) => to <= link.from && link.from - to <= 8)
  const behind = groups.find(({ from }) => from >= link.to && from - link.to <= 3)
  const group = before[0]
  const whole = behind ?? (before.length > 1 ? before.at(-1) : undefined)
  if (!group || !whole || group === whole || group.values[0]!.value === whole.values[0]!.value) return undefined
  if (group.adjective || !isApposition(view, group.to, link.from)) return undefined
  return draftOf({
    view,
    kind: 'designation',
    hit: link,
    slots: { group: group.values, affiliation: whole.values },
    modality: 'asserted',
  })
}

/** A mark or "which is" stands right behind the group: what follows describes it. */
const isApposition = (view: View, from: number, to: number): boolean =>
  /^(?:,|\(|—|–|-)$/.test(view.words[from]?.lower ?? '') &&
  view.words.slice(from, to).every(({ lower }) => !/^(?:said|says|and|killed|attacked|told)$/.test(lower))

/** "the National Liberation Army, or ELN": the short form behind "or". */
function shortNameOf(view: View, hit: Hit): ClaimDraft | undefined {
  if (!/^(?:,|\()$/.test(view.words[hit.from - 1]?.lower ?? '')) return undefined
  const group = partiesOf(view).find((party) => party.to === hit.from - 1 && isGroup(party))
  const word = view.words[hit.to]
  if (!group || !word || !/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(view.text.slice(word.start, word.end))) return undefined
  const alias = wordsValue(view.text, [word.start, word.end])
  return draftOf({ view, kind: 'designation', hit, slots: { group: group.values, alias }, modality: 'asserted' })
}

/** "X, which is no party to the truce". */
function partyTo(view: View, hit: Hit): ClaimDraft | undefined {
  const group = subjectBefore(view, hit.from).find((party) => !party.adjective)
  if (!group) return undefined
  const negated = /\b(?:not|no|excluded)\b|n't/i.test(view.text.slice(...hit.span))
  return draftOf({
    view,
    kind: 'designation',
    hit,
    slots: { group: group.values, called: [stated(view.text, hit.span, 'party')] },
    ...(negated && { modality: 'denied' as const }),
  })
}

/** "terrorists" in somebody's mouth, with no name beside: the word is all that says whom they mean. */
function unnamedCalled(view: View, hit: Hit): ClaimDraft | undefined {
  const calledBy = speakerOf(view, hit)
  const text = view.text.slice(...hit.span)
  if (calledBy.length === 0 || !/^terrorists$/i.test(text)) return undefined
  const slots = {
    group: [stated(view.text, hit.span, 'terrorists')],
    called: [stated(view.text, hit.span, 'terrorist')],
    calledBy,
  }
  return draftOf({ view, kind: 'designation', hit, slots, beside: ['calledBy'], modality: 'asserted' })
}

/** One claim a group: the naming tells more than the calling. */
function merged(drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  return drafts.filter(
    (draft, i) =>
      drafts.findIndex((other) => other.slots['group']?.[0]?.value === draft.slots['group']?.[0]?.value) === i,
  )
}

/** In somebody's words the name they use is theirs. */
const speakerOf = (view: View, hit: Hit): readonly SlotValue[] =>
  (voiceAt(view.context, hit.span)?.statement.slots.speaker ?? []) as readonly SlotValue[]

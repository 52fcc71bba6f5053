/** What an agreement provides. The words of a term count only inside the frame of an agreement: "a deal under which …". */
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isVerb } from '../../syntax/clause.js'
import { distanceIn } from '../../syntax/distance.js'
import { isPeaceful } from '../../syntax/domain.js'
import { draftOf, meaningOf } from '../../syntax/draft.js'
import { modalityOf } from '../../syntax/modality.js'
import { phraseBefore } from '../../syntax/nounPhrase.js'
import { partiesOf } from '../../syntax/parties.js'
import { wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import type { Reach } from './laid.js'
import { partyBefore } from './party.js'
import { mayProvide, provisionsOf } from './provision.js'
import { boundDate, firstOfEach, placesIn } from './slots.js'
import { statusAt } from './status.js'
import { isToldOfDeal } from './told.js'

export const terms: Finder = {
  name: 'term',
  kind: 'term',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    const forms = hitsOf(view, 'term-forms')
    if (view.sentence.role === 'question' || (forms.length === 0 && !mayProvide(view))) return []
    const provisions = mayProvide(view) ? provisionsOf(view) : []
    const deals = hitsOf(view, 'deal-nouns').filter(({ meaning }) => meaning !== 'talks')
    const frames = hitsOf(view, 'term-frames')
    const free = forms.filter((form) => !provisions.some(({ from, to }) => form.from < to && form.to > from))
    const termsFound = grouped(free).flatMap((group) => {
      const frame = frameOf(view, group[0]!, deals, frames)
      return frame ? [termOf(view, group, frame, deals, frames)] : []
    })
    return [...provisions.map(({ draft }) => draft), ...termsFound]
  },
}

interface Frame {
  readonly status: string
  readonly from: number
  /** The word that puts the form inside the agreement. */
  readonly verb?: Hit | undefined
}

/**
 * An agreement named before the form, with a word that puts the form inside it; or "shall", the language of agreements.
 * What stands behind a full clause of its own is no term: "the truce collapsed and the army withdrew".
 */
function frameOf(view: View, form: Hit, deals: readonly Hit[], frames: readonly Hit[]): Frame | undefined {
  const deal = deals.filter(({ to, from }) => to <= form.from && form.from - to <= 24 && !(from >= form.from)).at(-1)
  const frame = frames.filter(({ to, from }) => to <= form.to && from < form.to && form.from - to <= 16).at(-1)
  const between = deal ? view.words.slice(deal.to, form.from) : []
  const direct = between.length <= 2 && between.some(({ lower }) => /^(?:to|for|on)$/.test(lower))
  // A pause is a period of calm by its own words, once somebody asks for it, offers it or declares it.
  if (form.meaning === 'calm-period' && frame) return { status: frame.meaning, from: form.from, verb: frame }
  if (deal && (frame || direct)) return { status: statusOf(view, deal, frame), from: deal.from, verb: frame }
  if (
    frame &&
    /shall|under|agree|undertak|undertook|oblige|commit|propos|offer|suggest|foresee/.test(
      view.text.slice(...frame.span).toLowerCase(),
    ) &&
    (partiesOf(view).length > 0 || isOfBoth(view, frame))
  ) {
    return { status: frame.meaning, from: frame.from, verb: frame }
  }
  // "The RSF will vacate the hospitals": beside an agreement told just before, what parties will do is what it provides.
  const told = isToldOfDeal(view)
  if (told && frame && hasHelper(view, frame, form)) return { status: frame.meaning, from: form.from, verb: frame }
  if (
    told &&
    view.sentence.role !== 'heading' &&
    view.words.length > 5 &&
    ARRANGEMENT.test(view.text.slice(...form.span))
  )
    return { status: 'agreed', from: form.from }
  return undefined
}

/** "Both tribes have undertaken to …". */
const isOfBoth = (view: View, { from }: Hit): boolean =>
  view.words
    .slice(Math.max(0, from - 5), from)
    .some(({ lower }) => /^(?:both|two|sides|parties|factions|tribes|clans|groups|rivals)$/.test(lower))

/** Arrangements that only an agreement makes: beside one they need no verb. */
const ARRANGEMENT =
  /\b(?:zone|mechanism|committee|commission|monitoring mission|monitoring team|task force|prisoner (?:swap|exchange))s?$/i

const hasHelper = (view: View, frame: Hit, form: Hit): boolean =>
  form.from - frame.to <= 6 &&
  (partiesOf(view).length > 0 ||
    /^(?:is|are|was|were|will|shall)$/.test(view.words[frame.from]!.lower) ||
    /oblige|commit|provide|require|include|foresee|agree|undert|pledge/.test(view.words[frame.from]!.lower))

function statusOf(view: View, deal: Hit, frame: Hit | undefined): string {
  const around = view.words.slice(Math.max(0, deal.from - 4), deal.from).map(({ lower }) => lower)
  if (around.some((word) => /^(?:propose|proposed|draft|possible|potential|future|new)$/.test(word))) return 'proposed'
  // "have signed a deal to end the siege": one that is made provides for it.
  const isMade = hitsOf(view, 'term-openings').some(
    ({ meaning, to, form }) =>
      meaning === 'agreed' && to <= deal.from && deal.from - to <= 5 && /^(?:ed|past|part|s)$/.test(form),
  )
  return frame?.meaning ?? (isMade ? 'agreed' : 'proposed')
}

/** Forms joined by "and" or a comma are one claim: "freeze battle lines and ground the air force". */
function grouped(forms: readonly Hit[]): readonly (readonly Hit[])[] {
  const groups: Hit[][] = []
  for (const form of forms) {
    const last = groups.at(-1)?.at(-1)
    if (last && form.from - last.to <= 4) groups.at(-1)!.push(form)
    else groups.push([form])
  }
  return groups
}

function termOf(
  view: View,
  group: readonly Hit[],
  frame: Frame,
  deals: readonly Hit[],
  frames: readonly Hit[],
): ClaimDraft {
  const lead = group[0]!
  const last = group.at(-1)!
  const content = parted(group).flatMap((part, i, all) => contentOf(view, part, all[i + 1]?.[0]))
  const party = partyOf(view, lead, frames)
  const start = deals.find(({ from }) => from === frame.from) ?? lead
  const hit: Hit = {
    ...lead,
    from: start.from,
    to: last.to,
    span: spanOfWords(view, articleBefore(view, start.from), last.to),
  }
  const clause = clauseAt(view, lead.from)
  const reach: Reach = [lead.from, Math.max(clause.to, last.to)]
  const isDenied = frame.verb !== undefined && modalityOf(view, frame.verb.from, frame.verb.to) === 'denied'
  const modality = isDenied ? 'denied' : /^(?:proposed|rejected)$/.test(frame.status) ? 'proposed' : 'asserted'
  const slots = {
    form: firstOfEach(group.flatMap((form) => meaningOf(view, form))),
    content,
    status: statusAt(view, frame.verb?.from ?? lead.from, last.to, frame.status),
    party,
    place: placesIn(view, [reach]),
    distance: distanceIn(view, [reach]),
    // The day a freeze counts from is its baseline.
    [lead.meaning === 'freeze-lines' ? 'baseline' : 'date']: boundDate(view, [reach]),
  }
  return draftOf({ view, kind: 'term', hit, slots, beside: ['status'], modality })
}

function articleBefore(view: View, at: number): number {
  let from = at
  while (
    from > 0 &&
    from > at - 4 &&
    /^(?:a|an|the|proposed|new|draft|final|any|possible|this)$/.test(view.words[from - 1]!.lower)
  )
    from--
  return from
}

/** Forms of one meaning that follow one another are one thing: "a commission is to watch over the lines". */
function parted(group: readonly Hit[]): readonly (readonly Hit[])[] {
  const parts: Hit[][] = []
  for (const form of group) {
    const last = parts.at(-1)
    if (last?.[0]?.meaning === form.meaning) last.push(form)
    else parts.push([form])
  }
  return parts
}

/** Who is to do it; else who proposed or agreed it. */
function partyOf(view: View, form: Hit, frames: readonly Hit[]): readonly SlotValue[] {
  const own = form.form === 'word' ? [] : partyBefore(view, form.from)
  if (own.length > 0) return own
  const frame = frames.filter(({ from }) => from < form.from && form.from - from <= 16).at(-1)
  const framed = frame ? partyBefore(view, frame.from) : []
  return framed.length > 0 ? framed : partyBefore(view, form.from)
}

/** From the form's words, with what stands before its noun, to the end of its clause, or to the next form. */
function contentOf(view: View, part: readonly Hit[], next: Hit | undefined): readonly SlotValue[] {
  const form = part[0]!
  const from = form.form === 'word' ? (phraseBefore(view, form.from + 1)?.from ?? form.from) : form.from
  let to = part.at(-1)!.to
  const limit = Math.min(next ? next.from : view.words.length, to + 16)
  // What stands in quotation marks is one piece: "to halt fire "on land, at sea and in the air"".
  let isQuoted = view.words.slice(form.from, to).some(({ lower }) => lower === '“')
  while (to < limit + (isQuoted ? 12 : 0) && to < view.words.length && (isQuoted || !endsContent(view, from, to))) {
    const { lower } = view.words[to]!
    if (/^[“”]$/.test(lower)) isQuoted = lower === '“'
    to++
  }
  return wordsValue(view.text, spanOfWords(view, Math.min(from, form.from), to))
}

function endsContent(view: View, from: number, at: number): boolean {
  const { lower } = view.words[at]!
  // "tell the monitors where our men are", "so that they are kept": the verb of a clause inside.
  if (/^(?:is|are|was|were|has|had|went)$/.test(lower))
    return !view.words.slice(from, at).some((word) => /^(?:where|what|which|how|that)$/.test(word.lower))
  if (lower === 'so') return view.words[at + 1]?.lower !== 'that'
  // A full stop inside a sentence belongs to an abbreviation: "by Jan. 15".
  if (lower === '.') return at >= view.words.length - 2
  if (lower === 'and') return clauseAt(view, at + 1).from === at + 1 || isVerb(view.words, at + 1)
  return /^(?:[,;:)”"–—]|but|if|unless|after|that|while|which|who|as|provided|because)$/.test(lower)
}

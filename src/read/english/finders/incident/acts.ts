/** How many acts a word of force stands for: "14 explosions", "two shells landed", and in lists "mortar fire (11), sniping (9)". */
import { coverOf, type Span, sliceOf, spansOverlap } from '../../../../base/span.js'
import type { CountMention, SlotValue } from '../../../model/context.js'
import { matchTable } from '../../../patterns/match.js'
import { rangeOf, type View } from '../../syntax/view.js'
import type { Anchor } from './anchors.js'

/** The number of acts beside the word, with the word. */
export function countOf(view: View, lead: Anchor | undefined): readonly SlotValue[] {
  const count = lead && (countInBrackets(view, lead) ?? countBefore(view, lead))
  if (!count) return []
  const at = coverOf([count.span, lead.hit.span])
  const { min, max, approx } = count.value
  const value = { min, max, ...(approx !== undefined && { approx }) }
  return [{ value, text: sliceOf(view.text, at), at, how: 'stated' }]
}

function countBefore(view: View, { kind, hit, verb }: Anchor): CountMention | undefined {
  // A weapon that acts is counted by its number; one that is used ("fired with two rifles") is not.
  if (kind === 'verb' || (kind === 'means' && !(verb && verb.from >= hit.to))) return undefined
  // "110 bursts of gunfire", "two instances of shelling": the unit is what is counted.
  const from = isByUnit(view, hit.from) ? hit.from - 2 : hit.from
  const count = view.counts.find(
    ({ span }) =>
      span[1] <= hit.span[0] &&
      view.words[from]!.start - span[1] < 24 &&
      rangeOf(view, span)[1] >= from - 2 &&
      rangeOf(view, span)[1] <= hit.from,
  )
  const isHour = count && view.times.some(({ span }) => spansOverlap(span, count.span))
  if (!count || isHour || !isNumberOf(view, hit.from, count)) return undefined
  return count
}

const isNumberOf = (view: View, from: number, { span }: CountMention): boolean =>
  view.words[rangeOf(view, span)[1]]?.lower !== ')' &&
  !/^(?:in|after|by)$/.test(view.words[from - 1]!.lower) &&
  (view.words[from - 1]!.lower !== 'of' || isByUnit(view, from)) &&
  !/^(?:19|20)\d\d$|^0\d/.test(sliceOf(view.text, span))

const isByUnit = (view: View, from: number): boolean =>
  view.words[from - 1]?.lower === 'of' && UNIT.test(view.words[from - 2]?.lower ?? '')

const UNIT =
  /^(?:incident|case|act|instance|burst|round|exchange|bout|episode|outbreak|report|series|volley|salvo|explosion)(?:e?s)?$/

/** "mortar fire (11)": a number alone in brackets, or behind a colon, right after the word. */
function countInBrackets(view: View, { kind, hit }: Anchor): CountMention | undefined {
  const [open, number, close] = view.words.slice(hit.to, hit.to + 3)
  if (kind === 'verb' || !number?.isNumber) return undefined
  // "Rocket attacks: 6": the word heads its line.
  const isLabel = open?.lower === ':' && (hit.from === 0 || view.words[hit.from - 1]!.isMark)
  if (!isLabel && (open?.lower !== '(' || close?.lower !== ')')) return undefined
  return view.counts.find(({ span }) => span[0] === number.start && span[1] === number.end)
}

export function isAggregate(view: View, lead: Anchor | undefined): boolean {
  if (lead?.kind !== 'noun') return false
  const from = Math.max(0, lead.hit.from - 4)
  const marks = matchTable(view.words.slice(from, lead.hit.from), view.context.lexicon.table('aggregates'))
  if (marks.length > 0) return true
  const count = countOf(view, lead)[0]?.value as { min: number | null } | undefined
  return (count?.min ?? 0) > 1
}

export interface Item {
  readonly anchor: Anchor
  readonly span: Span
}

/** "62 explosions, 41 airstrikes and 19 blasts": acts of different sorts, each with its number, are items of their own. */
export function itemsOf(view: View, anchors: readonly Anchor[]): readonly Item[] {
  const counted = anchors.flatMap((anchor): readonly Item[] => {
    const span = anchor.kind === 'noun' ? countOf(view, anchor)[0]?.at : undefined
    return span ? [{ anchor, span }] : []
  })
  const isList =
    counted.length > 1 &&
    counted.every(({ span }, i) => i === 0 || isNext(view, counted[i - 1]!.span, span)) &&
    new Set(counted.map(({ anchor }) => anchor.type)).size > 1
  if (!isList) return []
  return counted
}

/** The next item follows a comma or an "and", with few words between. */
function isNext(view: View, before: Span, span: Span): boolean {
  const between = sliceOf(view.text, [before[1], Math.max(before[1], span[0])])
  return span[0] >= before[1] && between.length < 80 && /,|\band\b|\)/.test(between)
}

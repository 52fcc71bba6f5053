/** How many trucks: the number in the convoy's own phrase, or right beside it. */
import { type Span, spansOverlap } from '../../../../base/span.js'
import type { CountMention, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { stated } from '../../syntax/slots.js'
import { hitsOf, rangeOf, type View } from '../../syntax/view.js'

const TRUCKS = /^(?:trucks?|lorr|vehicles?|truckloads?|trailers?|tankers?|buses|bus$|coaches|barges?|ambulances?|cars$)/

const counted = (view: View): readonly CountMention[] =>
  view.counts.filter(({ span, noun }) => TRUCKS.test(noun?.head ?? view.words[rangeOf(view, span)[1]]?.lower ?? ''))

const numberOf = (view: View, count: CountMention | undefined): readonly SlotValue[] =>
  count ? [stated(view.text, count.noun ? [count.span[0], count.noun.span[1]] : count.span, { ...count.value })] : []

/** The first number of trucks in the sentence. */
export const trucksIn = (view: View): readonly SlotValue[] => numberOf(view, counted(view)[0])

export function trucksNear(view: View, thing: Hit): readonly SlotValue[] {
  const others = hitsOf(view, 'convoy-nouns').filter(({ from }) => from !== thing.from)
  const isOther = ({ span, noun }: CountMention) =>
    others.some((one) => spansOverlap(one.span, noun?.span ?? span)) && rangeOf(view, span)[0] > thing.to + 2
  const far = ({ span }: { readonly span: Span }) => Math.abs(rangeOf(view, span)[0] - thing.from)
  const near = counted(view).filter((one) => far(one) <= 8 && !isOther(one))
  return numberOf(view, near.sort((a, b) => far(a) - far(b))[0])
}

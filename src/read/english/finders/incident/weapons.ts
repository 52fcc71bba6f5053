/** What a deed was done with: the weapons in its words that it was not done to. */
import { type Span, spansOverlap } from '../../../../base/span.js'
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { stated } from '../../syntax/slots.js'
import type { View } from '../../syntax/view.js'
import type { Anchor, Found } from './anchors.js'
import type { Event } from './groups.js'
import { CARRIERS } from './means.js'

export function weaponsIn(
  view: View,
  { weapons }: Found,
  event: Event,
  region: Span,
  lead: Anchor | undefined,
): readonly SlotValue[] {
  return weapons
    .filter(
      (hit) =>
        spansOverlap(hit.span, region) &&
        !/^(?:destroy|destroyed|destroying|damaged)$/.test(view.words[hit.from - 1]?.lower ?? ''),
    )
    .filter((hit) => lead?.kind !== 'verb' || !isObject(view, hit, lead.hit))
    .filter((hit) => lead?.kind !== 'noun' || !spansOverlap(hit.span, lead.hit.span) || hit.to < lead.hit.to)
    .filter((hit) => !isHarmed(event, hit.span))
    .map((hit) => stated(view.text, hit.span, hit.meaning))
    .slice(0, 2)
}

/** The weapons that nothing was done to. */
export const unharmed = (event: Event, weapons: readonly Hit[]): readonly Hit[] =>
  weapons.filter(({ span, meaning }) => !CARRIERS.has(meaning) || !isHarmed(event, span))

/** "The helicopter was downed": what was hit did not do it. */
const isHarmed = ({ harms }: Event, at: Span): boolean =>
  harms.some(({ thing, isDamage, hit }) => (isDamage || hit.meaning === 'deed') && spansOverlap(thing.span, at))

/** "shot down a helicopter", "fired on the tanks": what the deed was done to is not what it was done with. */
const isObject = (view: View, weapon: Hit, verb: Hit): boolean =>
  spansOverlap(weapon.span, verb.span) ||
  // "was nearly downed", however far before it stands.
  (CARRIERS.has(weapon.meaning) && /^down/.test(view.words[verb.from]!.lower)) ||
  (CARRIERS.has(weapon.meaning) &&
    weapon.from >= verb.to &&
    weapon.from - verb.to <= 4 &&
    view.words
      .slice(verb.to, weapon.from)
      .every(({ lower, isMark }) => !isMark && !/^(?:with|using|by|from|and|as|when|in)$/.test(lower)))

/** What kind of deed an event is: the word of it that tells most, made sharper by weapons, doers and who was hit. */
import { coverOf, type Span, sliceOf } from '../../../../base/span.js'
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { modalityOf } from '../../syntax/modality.js'
import { stated } from '../../syntax/slots.js'
import type { View } from '../../syntax/view.js'
import { type Anchor, isVague } from './anchors.js'
import { areArmed, isBetweenArmed } from './armed.js'
import type { Event } from './groups.js'
import type { Roles } from './roles.js'

/** The anchor that tells most: a plain type before a vague one, the event before its means, the earlier first. */
export function leadOf(view: View, { anchors }: Event): Anchor | undefined {
  if (anchors.length < 2) return anchors[0]
  const rank = (anchor: Anchor) => {
    const { kind, type, hit } = anchor
    const unsure = modalityOf(view, hit.from, hit.to) === 'asserted' ? 0 : 8
    return (
      unsure +
      (isVague(type) ? 4 : 0) +
      (kind === 'noun'
        ? isBackdrop(view, hit.from) || (type === 'raid' && view.words[hit.from - 1]?.lower === 'in')
          ? 3
          : 0
        : kind === 'means'
          ? isOnlyUsed(view, anchor)
            ? 7
            : 1
          : 2)
    )
  }
  return [...anchors].sort((a, b) => rank(a) - rank(b) || a.hit.from - b.hit.from)[0]
}

/** "during clashes", "amid fighting": when something else happened. */
const isBackdrop = (view: View, at: number): boolean =>
  view.words.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:during|amid|amidst|despite)$/.test(lower))

/** "attacked them using mortars": the verb tells the deed, the weapon how. */
const isOnlyUsed = (view: View, { verb }: Anchor): boolean =>
  verb !== undefined && /^us(?:e|es|ed|ing)$/.test(view.words[verb.from]!.lower)

export function typesOf(
  view: View,
  event: Event,
  lead: Anchor | undefined,
  weapons: readonly SlotValue[],
  roles: Roles,
): readonly SlotValue[] {
  if (!lead) {
    const toll = event.tolls[0]
    if (!toll) return [stated(view.text, event.harms[0]!.hit.span, 'destruction')]
    const types = view.context.lexicon.list('weapon-type')
    const weapon = weapons.find(({ value }) => types.has(String(value)))
    const byWeapon = weapon && types.get(String(weapon.value))
    if (weapon?.at && byWeapon && /^(?:kill|wound|injur|maim|hurt|die)/i.test(view.words[toll.hit.from]!.lower))
      return [stated(view.text, weapon.at, byWeapon)]
    const only = (kind: string) => event.tolls.every((one) => one.kind === kind)
    const bare = event.tolls.some(({ kind }) => kind === 'killed') ? 'killing' : only('displaced') ? 'other' : 'attack'
    return [stated(view.text, toll.hit.span, byWeapon ?? (isBetweenArmed(view, event, roles) ? 'armed-clash' : bare))]
  }
  const at = lead.kind === 'means' && lead.verb ? withWeapon(lead.hit, lead.verb) : lead.hit.span
  const type = sharper(view, event, lead, weapons, roles)
  const others = event.anchors.filter(
    ({ kind, type: other, hit }) =>
      kind === 'noun' && !isVague(other) && other !== lead.type && isJoined(view, lead, hit.from),
  )
  const isSaid = !/^(?:another|others)$/i.test(sliceOf(view.text, at))
  return [
    { ...stated(view.text, at, type), how: isSaid ? 'stated' : 'implied' },
    ...others.map(({ hit, type: other }) => stated(view.text, hit.span, other)),
  ]
}

/** "suicide bomber struck", "fired two rockets": the weapon and what it did; its verb alone when that stands far off. */
const withWeapon = ({ from, to, span }: Hit, verb: Hit): Span =>
  Math.max(verb.from - to, from - verb.to) <= 3 ? coverOf([span, verb.span]) : verb.span

/** "shelling and airstrikes": two types in one breath. */
const isJoined = (view: View, lead: Anchor, at: number): boolean =>
  at - lead.hit.to <= 3 &&
  at > lead.hit.to &&
  view.words.slice(lead.hit.to, at).some(({ lower }) => lower === 'and' || lower === ',')

/** A weapon sharpens what the verb leaves open: "attacked with mortars", "warplanes bombed". */
function sharper(view: View, event: Event, lead: Anchor, weapons: readonly SlotValue[], roles: Roles): string {
  const types = view.context.lexicon.list('weapon-type')
  if (
    weapons.some(({ value }) => types.get(String(value)) === 'chemical-attack') &&
    /attack|airstrike|explosion|shelling|bombing|rocket|missile|violation/.test(lead.type)
  )
    return 'chemical-attack'
  const used = weapons.flatMap(({ value }) => types.get(String(value)) ?? [])
  const byWeapon = used.find((type) => type !== 'small-arms-fire') ?? used[0]
  const done = roles.perpetrator.length > 0
  if (lead.type === 'destruction' && done && (isArms(roles) || areArmed(view, roles.target)))
    return isBetweenArmed(view, event, roles) ? 'armed-clash' : 'attack'
  if ((lead.type === 'attack' || lead.type === 'bombing') && (isFlown(roles) || isByPlanes(view, lead)))
    return byWeapon === 'drone-strike' ? byWeapon : 'airstrike'
  if (/^(?:small-arms-fire|killing)$/.test(lead.type) && (byWeapon === 'sniper-fire' || isSniped(roles)))
    return 'sniper-fire'
  const air = view.context.lexicon.list('air-powers')
  const byState = roles.perpetrator.some(({ value }) => air.has(String(value)))
  const words = sliceOf(view.text, lead.hit.span)
  if (lead.type === 'attack' && byState && byWeapon === undefined && /^strikes?\b/i.test(words)) return 'airstrike'
  if (lead.type === 'attack' || lead.type === 'explosion') {
    const armed = lead.type === 'attack' && byWeapon === undefined && isBetweenArmed(view, event, roles)
    return byWeapon ?? (armed ? 'armed-clash' : lead.type)
  }
  if (lead.type === 'raid' && (byWeapon === 'airstrike' || isFlown(roles))) return 'airstrike'
  if (lead.type === 'shelling' && byWeapon && /airstrike|rocket|missile/.test(byWeapon)) return byWeapon
  if (lead.type !== 'bombing') return lead.type
  if (byWeapon && /^(?:airstrike|drone-strike|car-bombing|suicide-bombing)$/.test(byWeapon)) return byWeapon
  const isFromAbove = lead.verb !== undefined && /^(?:fall|fell|drop|rain)/.test(view.words[lead.verb.from]!.lower)
  const isByState = byState && (lead.kind === 'verb' || /bombing/i.test(words)) && byWeapon === undefined
  return isFromAbove || isByState ? 'airstrike' : lead.type
}

/** "Planes bombed the plant": what flew stands before the verb, whosever it was. */
const isByPlanes = (view: View, { kind, hit }: Anchor): boolean =>
  kind === 'verb' &&
  view.words
    .slice(Math.max(0, hit.from - 3), hit.from)
    .some(
      ({ lower }, i, all) =>
        FLIES.test(lower) && all.slice(i + 1).every((word) => /^(?:have|has|had|also|then|\w+ly)$/.test(word.lower)),
    )

const FLIES = /^(?:planes?|jets?|aircraft|warplanes?|helicopters?|gunships?)$/

const isSniped = ({ perpetrator }: Roles): boolean =>
  perpetrator.some(({ text }) => /\b(?:snipers?|sharpshooters?)\b/i.test(text ?? ''))

/** Arms destroyed are a blow in a fight, and no destruction of property. */
const isArms = ({ target }: Roles): boolean =>
  target.some(({ text }) =>
    /\b(?:military|weapons?|ammunition|tanks?|armou?red|artillery|launchers?|guns?|mortars?|positions?|hideouts?|tunnels?|arms|rockets?)\b/i.test(
      text ?? '',
    ),
  )

const isFlown = ({ perpetrator }: Roles): boolean =>
  perpetrator.some(({ text }) =>
    /\b(?:warplanes?|jets?|aircraft|planes?|helicopters?|choppers?|gunships?|air force)\b/i.test(text ?? ''),
  )

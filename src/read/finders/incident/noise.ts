/** What reads like force and is none: accidents, sport, figures of speech, and words with nothing to hold on to. */
import type { SlotValue } from '../../model/context.js'
import { matchTable } from '../../patterns/match.js'
import type { View } from '../../syntax/view.js'
import type { Event } from './groups.js'

/** Types whose words are used for much else: they need a party, a place, a weapon or somebody harmed beside them. */
const WEAK: ReadonlySet<string> = new Set([
  'attack',
  'armed-clash',
  'raid',
  'killing',
  'destruction',
  'arson',
  'looting',
  'detention',
  'small-arms-fire',
  'release',
  'explosion',
  'bombing',
  'overflight',
  'cyber-intrusion',
  'obstruction',
  'violation',
  'sexual-violence',
  'torture',
])
const HOLD = ['perpetrator', 'place', 'weapon', 'victim', 'target', 'killed', 'injured', 'missing', 'count', 'people']

export function isNoForce(view: View, event: Event, slots: Readonly<Record<string, readonly SlotValue[]>>): boolean {
  const has = (name: string) => matchTable(view.words, view.context.lexicon.table(name)).length
  const type = String(slots['type']?.[0]?.value)
  const noToll = !slots['killed'] && !slots['injured']
  const onlyToll = event.anchors.length === 0
  if ((onlyToll || type === 'explosion' || type === 'destruction') && !slots['weapon'] && has('accidents') > 0)
    return true
  if (noToll && !slots['weapon'] && WEAK.has(type) && has('sports') > 0) return true
  if (onlyToll && event.tolls.every(({ kind }) => kind === 'displaced' || kind === 'missing')) return true
  if (onlyToll && event.tolls.every(({ hit }) => /^die/.test(view.words[hit.from]!.lower)) && !slots['perpetrator'])
    return event.tolls.every(({ count }) => count === undefined)
  return WEAK.has(type) && !HOLD.some((name) => slots[name] !== undefined)
}

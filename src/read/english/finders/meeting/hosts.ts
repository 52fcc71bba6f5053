/** Who hosts, chairs, mediates or looks on: named behind the meeting, and at it like those who talk. */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { listFrom } from '../../syntax/listed.js'
import { sidesMeant } from '../../syntax/sides.js'
import { actorValues } from '../../syntax/slots.js'
import { rangeOf, type View } from '../../syntax/view.js'

const ROOF =
  /^(?:auspices|aegis|chairmanship|chair|facilitation|mediation|sponsorship|guidance|supervision|umbrella|presidency|patronage|watch|stewardship)$/
const BY =
  /^(?:hosted|chaired|mediated|brokered|facilitated|convened|sponsored|moderated|attended|called|arranged|led|overseen|organi[sz]ed|witnessed)$/
const THERE =
  /^(?:mediating|presiding|chairing|facilitating|moderating|hosting|attending|observing|present|watching|acting|shuttling|carrying)$/
const REACH = 40

export function hostsBehind(view: View, hit: Hit, known: readonly SlotValue[]): readonly SlotValue[] {
  const end = Math.min(view.words.length, hit.to + REACH)
  const found: SlotValue[] = []
  for (let at = hit.from; at < end; at++) {
    if (/^[;:]$/.test(view.words[at]!.lower)) break
    const start = hostAt(view, at)
    if (start !== undefined) found.push(...sidesMeant(view, listFrom(view, start)))
    else if (view.words[at]!.lower === 'under') found.push(...ownRoof(view, at))
  }
  const taken = new Set(known.map(({ value }) => value))
  return found.filter(({ value }) => !taken.has(value) && taken.add(value))
}

/** The word from which those are named, when one of the ways to name them stands here. */
function hostAt(view: View, at: number): number | undefined {
  const word = (n: number) => view.words[at + n]?.lower ?? ''
  if (ROOF.test(word(0)) && word(1) === 'of') return at + 2
  if (BY.test(word(0)) && word(1) === 'by') return at + 2
  if (/^(?:presence|participation|attendance|help|assistance)$/.test(word(0)) && word(1) === 'of') return at + 2
  if (word(0) !== 'with') return undefined
  const [last] = listFrom(view, at + 1).slice(-1)
  if (!last) return undefined
  const next = view.words.slice(last.to, last.to + 3).map(({ lower }) => lower)
  return THERE.test(next[0] ?? '') ||
    /^(?:as (?:mediator|host|facilitator|observer|go-between|chair)|in (?:the|attendance))/.test(next.join(' '))
    ? at + 1
    : undefined
}

/** "under U.N. auspices", "under the Head of Mission's chairmanship". */
function ownRoof(view: View, under: number): readonly SlotValue[] {
  const roof = view.words.findIndex(({ lower }, at) => at > under && at < under + 9 && ROOF.test(lower))
  if (roof < 0) return []
  return view.actors
    .filter(({ span }) => rangeOf(view, span)[0] > under && rangeOf(view, span)[1] <= roof)
    .flatMap((mention) => actorValues(view.text, mention))
}

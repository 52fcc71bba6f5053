/**
 * Which things an act harmed or was aimed at: the object of a verb of force, what damage was done to, and where a blast
 * was: "exploded in front of the bank, destroying two cars". In a list of things all share the lot of the first.
 */
import type { Hit } from '../../../patterns/match.js'
import { isBareParticiple } from '../../syntax/participle.js'
import { clauseAt, hitsOf, rangeOf, type View } from '../../syntax/view.js'
import type { Anchor } from './anchors.js'
import { type Thing, thingsOf } from './things.js'

export interface Harm {
  readonly thing: Thing
  /** The words that tell the harm. */
  readonly hit: Hit
  readonly clause: number
  /** Whether the words say damage and no deed of their own: "damaging two cars". */
  readonly isDamage: boolean
}

export function harmsOf(view: View, anchors: readonly Anchor[]): readonly Harm[] {
  const things = thingsOf(view)
  if (things.length === 0) return []
  const words = wordsOfHarm(view)
  const found: (Hit | undefined)[] = things.map(
    (thing) => asObject(view, thing, words) ?? asPlace(view, thing, anchors) ?? asSubject(view, thing, words),
  )
  // "stores, buses and a bank were damaged", "damaging stores, buses and a bank".
  for (let i = 1; i < things.length; i++)
    if (!found[i] && isListed(view, things[i - 1]!, things[i]!)) found[i] = found[i - 1]
  for (let i = things.length - 2; i >= 0; i--)
    if (
      !found[i] &&
      found[i + 1] &&
      found[i + 1]!.from >= things[i + 1]!.to &&
      isListed(view, things[i]!, things[i + 1]!)
    )
      found[i] = found[i + 1]
  return things.flatMap((thing, i): Harm[] => {
    const hit = found[i]
    if (!hit) return []
    return [{ thing, hit, clause: clauseAt(view, hit.from).index, isDamage: /^damage/.test(hit.meaning) }]
  })
}

interface HarmWords {
  readonly verbs: readonly Hit[]
  readonly suffered: readonly Hit[]
}

const wordsOfHarm = (view: View): HarmWords => ({
  verbs: hitsOf(view, 'harm-verbs'),
  suffered: hitsOf(view, 'harm-suffered'),
})

const ADVERB =
  /^(?:\w+ly|also|again|not|was|were|been|being|be|is|are|has|have|had|badly|two|then|later|both|all|left)$/

function asObject(view: View, { governor, isGround }: Thing, { verbs }: HarmWords): Hit | undefined {
  const hit = verbs.find(
    ({ from, to, meaning }) => from <= governor && governor < to && !(isGround && meaning === 'deed-noun'),
  )
  return hit && isPassive(view, hit) ? undefined : hit
}

/** "was destroyed": nothing stands in the object's place. */
const isPassive = (view: View, { from, form }: Hit): boolean => {
  if (form !== 'ed' && form !== 'part') return false
  let at = from - 1
  while (at > 0 && /ly$/.test(view.words[at]!.lower)) at--
  return /^(?:is|are|was|were|be|been|being)$/.test(view.words[at]?.lower ?? '')
}

const BLASTS: ReadonlySet<string> = new Set([
  'bombing',
  'car-bombing',
  'suicide-bombing',
  'landmine',
  'grenade',
  'explosion',
  'arson',
])
const AIMED: ReadonlySet<string> = new Set([
  'attack',
  'raid',
  'small-arms-fire',
  'shelling',
  'rocket-fire',
  'missile-strike',
  'airstrike',
  'drone-strike',
  'armed-clash',
  'sniper-fire',
  'looting',
  'destruction',
])
const AT_BLAST =
  /^(?:at|in|inside|into|under|underneath|beneath|near|outside|opposite|beside|behind|on|against|front|next|by|within|to|from)$/
const AT_AIM = /^(?:on|against|at|upon|into|towards?|inside)$/

/** "exploded in front of the bank", "fired rockets at the barracks": the preposition goes with the act before it. */
function asPlace(view: View, { governor, isGround }: Thing, anchors: readonly Anchor[]): Hit | undefined {
  const word = isGround ? undefined : prepositionAt(view, governor)
  if (!word) return undefined
  const clause = clauseAt(view, governor).index
  const act = anchors.filter((one) => endOf(one) <= governor && (one.clause === clause || one.also === clause)).at(-1)
  if (!act) return undefined
  // "the attack with explosives by unknown men against the office": this word leaves no doubt what was aimed at.
  const reach = word === 'against' ? 16 : BLASTS.has(act.type) ? 12 : 5
  const fits = BLASTS.has(act.type) ? AT_BLAST.test(word) : AIMED.has(act.type) && AT_AIM.test(word)
  if (!fits || governor - endOf(act) > reach) return undefined
  const cut =
    word === 'against'
      ? /^(?:who|which|when|while|after|before|[.;:])$/
      : /^(?:by|who|which|that|when|while|after|before|[.;:])$/
  return view.words.slice(endOf(act), governor).some(({ lower }) => cut.test(lower))
    ? undefined
    : { ...act.hit, meaning: 'act' }
}

const endOf = ({ hit, verb }: Anchor): number => Math.max(hit.to, verb?.to ?? 0)

function prepositionAt(view: View, at: number): string | undefined {
  const word = view.words[at]?.lower ?? ''
  const before = view.words[at - 1]?.lower ?? ''
  if (word === 'of') return before === 'front' || before === 'outside' || before === 'inside' ? 'front' : undefined
  if (word === 'to') return /^(?:next|close|adjacent)$/.test(before) ? 'next' : undefined
  return /^(?:front|next|from)$/.test(word) ? undefined : word
}

/** "two buildings were destroyed", "the bank, which was damaged", "the post sustained heavy damage". */
function asSubject(view: View, { to }: Thing, { verbs, suffered }: HarmWords): Hit | undefined {
  const own = suffered.find(({ from }) => from >= to && from <= to + 3 && !isCut(view, to, from))
  if (own) return own
  let at = to
  if (view.words[at]?.lower === ',' && /^(?:which|that)$/.test(view.words[at + 1]?.lower ?? '')) at += 2
  else if (/^(?:which|that)$/.test(view.words[at]?.lower ?? '')) at++
  at = pastPlace(view, at)
  const first = at
  while (at < first + 9 && at < view.words.length && ADVERB.test(view.words[at]!.lower)) at++
  const hit = verbs.find(({ from }) => from === at)
  if (!hit || (hit.form !== 'ed' && hit.form !== 'part')) return undefined
  const hasBe = view.words.slice(first, at).some(({ lower }) => /^(?:is|are|was|were|been|being|be|left)$/.test(lower))
  return hasBe || (at === to && (isEndOfClause(view, hit.to) || isBareParticiple(view, hit.from, hit.form)))
    ? hit
    : undefined
}

/** "the station in Homs was hit": over where the thing stands. */
function pastPlace(view: View, at: number): number {
  if (!/^(?:in|at|near|outside|inside)$/.test(view.words[at]?.lower ?? '')) return at
  const place = view.places.find(({ span }) => rangeOf(view, span)[0] > at && rangeOf(view, span)[0] <= at + 3)
  return place ? rangeOf(view, place.span)[1] : at
}

const isCut = (view: View, from: number, to: number): boolean =>
  view.words.slice(from, to).some(({ isMark, lower }) => isMark || /^(?:and|or|in|on|at)$/.test(lower))

/** "leaving two cars damaged.": a participle behind its noun, and nothing behind the participle. */
const isEndOfClause = (view: View, at: number): boolean =>
  /^(?:$|[.,;:]|by|in|during|and|when|after|yesterday|today)$/.test(view.words[at]?.lower ?? '')

const isListed = (view: View, first: Thing, second: Thing): boolean =>
  second.governor - first.to <= 1 &&
  second.governor >= first.to &&
  view.words.slice(first.to, second.governor + 1).every(({ lower }) => /^(?:,|and|or|as|well)$/.test(lower))

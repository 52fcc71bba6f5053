/**
 * `keep`: a state is broken by what claims say of it. Tanks at a road, soldiers in a port, a road cut and a village taken are
 * events, judged as forbidden acts are; what says that the state was kept speaks against them, and for the days it is about.
 */
import type { Area, KeepRule, KeepTerm } from '../../domain/agreement.js'
import type { Around, StateQuestion } from '../../domain/states.js'
import type { Verdict } from '../../domain/verdict.js'
import { standsIn, within } from '../evidence/window.js'
import { type Evidence, groupBy } from '../evidence/world.js'
import { type Breakable, eventVerdicts, type SeenDeed } from './breach.js'
import { areaNamed, type Context, inForceWindows } from './context.js'
import { judgeCount } from './count.js'
import { areasOf, judgeDays } from './days.js'
import { deedFrom, habitOf, isAboutThem } from './deeds.js'
import { insideArea, isElsewhere } from './where.js'

type StateRule = Exclude<KeepRule, { form: 'count' }>

export function judgeKeep(context: Context, term: KeepTerm): readonly Verdict[] {
  const { rule } = term
  if (rule.form === 'count') return judgeCount(context, term, rule)
  const since = rule.form === 'control' ? rule.since : -Infinity
  const windows = within(inForceWindows(context, term), { start: since, end: Infinity })
  const breach: Breakable = { term, windows, asks: 'keeps', what: stateWords(rule) }
  const told = toldOf(context, rule)
  const events = [...groupBy(told.broken, ({ item }) => item.event)].flatMap(([event, broken]) => {
    const deed = seenDeed(context, breach, { event, broken, kept: told.kept })
    return deed ? eventVerdicts(context, breach, deed) : []
  })
  const days = { habits: told.habits.map(habitOf), events, areas: stateAreas(context, term, rule), kept: told.kept }
  return [...events, ...judgeDays(context, breach, days)]
}

interface Broken {
  readonly item: Evidence
  readonly certain: boolean
}

interface Told {
  readonly broken: readonly Broken[]
  readonly kept: readonly Evidence[]
  readonly habits: readonly Evidence[]
}

function toldOf(context: Context, rule: StateRule): Told {
  const said = new Map(context.states.said(questionOf(context, rule)).map((one) => [one.claim, one]))
  const about = context.world.standing.flatMap((item) => {
    const one = said.get(item.claim.id)
    return one ? [{ item, certain: one.certain, broken: one.says === 'yes' }] : []
  })
  const single = about.filter(({ item }) => !item.claim.aggregate && !item.claim.habitual)
  return {
    broken: single.filter(({ broken }) => broken),
    kept: single.filter(({ broken, certain }) => !broken && certain).map(({ item }) => item),
    habits: about.filter((one) => !single.includes(one) && one.item.occurred).map(({ item }) => item),
  }
}

function seenDeed(
  context: Context,
  { term, windows }: Breakable,
  { event, broken, kept }: { event: string; broken: readonly Broken[]; kept: readonly Evidence[] },
): SeenDeed | undefined {
  const asserted = broken.map(({ item }) => item)
  const alone = deedFrom(event, asserted, [])
  if (alone.at > context.on || isElsewhere(context, alone)) return undefined
  const inside = term.in === null ? true : insideArea(context, alone, term.in)
  if (inside === false) return undefined
  const denied = kept.filter((item) => item.event === event || isAboutThem(context.world, item, alone))
  const isCertain = broken.some(({ certain }) => certain) && inside === true
  return {
    ...deedFrom(event, asserted, denied),
    period: alone.period,
    at: alone.at,
    places: alone.places,
    standing: standsIn(alone.period, windows),
    placeUncertain: !isCertain,
  }
}

function questionOf(context: Context, rule: StateRule): StateQuestion {
  if (rule.form === 'open') return { kind: 'shut', name: rule.passage }
  if (rule.form === 'control') return { kind: 'gain', since: rule.since }
  const set = rule.what === null ? undefined : context.agreement.sets.get(rule.what)
  const metres = rule.form === 'distance' ? rule.metres.value : 0
  return {
    kind: 'presence',
    weapons: set?.kind === 'weapons' ? set.weapons : null,
    where: rule.from.flatMap((name) => aroundOf(context, name, metres)),
  }
}

function aroundOf(context: Context, name: string, metres: number): readonly Around[] {
  const set = context.agreement.sets.get(name)
  if (set?.kind === 'line') return [{ kind: 'line', name: set.line, path: set.path, metres }]
  if (set?.kind === 'sites') return [{ kind: 'sites', words: set.sites }]
  const area = areaNamed(context, name)
  return area ? [{ kind: 'area', area, metres }] : []
}

/** Where one has to watch to see that the state is kept. */
function stateAreas(context: Context, term: KeepTerm, rule: StateRule): readonly Area[] {
  if (rule.form === 'open') return [{ name: rule.passage, place: rule.passage }]
  if (rule.form === 'control') return areasOf(context, term)
  const areas = rule.from.flatMap((name): readonly Area[] => {
    const set = context.agreement.sets.get(name)
    if (set?.kind === 'line') return [{ name: set.line, place: set.line }]
    const area = areaNamed(context, name)
    return area ? [area] : []
  })
  return areas.length > 0 ? areas : areasOf(context, term)
}

function stateWords(rule: StateRule): string {
  if (rule.form === 'open') return `${rule.passage} open`
  if (rule.form === 'control') return 'no ground gained'
  const what = rule.what ?? 'forces'
  const from = rule.from.join(', ')
  return rule.form === 'absent'
    ? `no ${what} in ${from}`
    : `no ${what} within ${rule.metres.value / 1000} km of ${from}`
}

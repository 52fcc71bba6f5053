/**
 * The two questions about a deed, kept apart: that it happened, and that this party did it. A finding settles its question:
 * what speaks against it below `verified` is shown and counts nothing.
 */

import { allOf } from '../../domain/claim.js'
import type { Grade } from '../../domain/verdict.js'
import { better, type Graded, grade, isOrBelongs, NOTHING, speaksAs } from '../evidence/grade.js'
import type { Evidence, KnownFinding } from '../evidence/world.js'
import { type Context, questionOf } from './context.js'
import { actorsOfClaim, type Deed } from './deeds.js'
import type { Pair } from './table.js'

/** A question with what speaks for and against it, and the finding that settles it. */
export interface Atom extends Pair {
  readonly voicesFor: Graded
  readonly voicesAgainst: Graded
  readonly finding: KnownFinding | null
}

export const NO_ATOM: Atom = { for: 0, against: 0, voicesFor: NOTHING, voicesAgainst: NOTHING, finding: null }

export function occurrenceOf(context: Context, deed: Deed): Atom {
  const { world } = context
  const admits = (item: Evidence): boolean => ownersNamed(item).some((actor) => speaksAs(world, item, actor))
  const ask = { ...questionOf(context, deed), admits }
  const denied = deed.denied.filter(({ claim }) => actorsOfClaim(claim).length === 0)
  const finding = findingsOn(context, deed).at(-1) ?? null
  return settled(
    {
      voicesFor: grade(world, deed.asserted, ask),
      voicesAgainst: grade(world, denied, { ...ask, admits: never }),
      finding,
    },
    finding?.occurrence as Grade | undefined,
    admits,
  )
}

export function attributionTo(context: Context, deed: Deed, party: string): Atom {
  const { world } = context
  const isParty = (actor: string): boolean => isOrBelongs(world, actor, party, deed.at)
  const names = (item: Evidence): boolean => actorsOfClaim(item.claim).some(isParty)
  const owned = [...deed.owned].flatMap(([actor, items]) => (isParty(actor) ? items : []))
  const admits = (item: Evidence): boolean =>
    owned.includes(item) || ownersNamed(item).some((actor) => isParty(actor) && speaksAs(world, item, actor))
  const ask = { ...questionOf(context, deed), admits }
  const naming = [...new Set([...deed.asserted.filter(names), ...owned])]
  const numbered = findingsOn(context, deed).map((one) => ({ one, number: numberFor(context, one, party, deed.at) }))
  const last = numbered.findLast(({ number }) => number !== undefined)
  return settled(
    {
      voicesFor: grade(world, naming, ask),
      voicesAgainst: grade(world, deed.denied.filter(names), { ...ask, admits: never }),
      finding: last?.one ?? null,
    },
    last?.number,
    admits,
  )
}

/** To speak well of oneself is no admission. */
const never = (): boolean => false

/** Whose deed an assertion says it was, by perpetrator or claim of responsibility. */
function ownersNamed({ claim }: Evidence): readonly string[] {
  if (claim.modality !== 'asserted') return []
  return [...actorsOfClaim(claim), ...(claim.kind === 'incident' ? allOf(claim.slots.claimedBy) : [])]
}

/** The best shown deed of anybody: what a party answers for that answers for others. */
export function attributionToAnybody(context: Context, deed: Deed): Atom {
  return namedActors(context, deed)
    .map((actor) => attributionTo(context, deed, actor))
    .reduce((a, b) => (b.for > a.for ? b : a), NO_ATOM)
}

/** The actors that claims or findings name as the doers. */
export function namedActors(context: Context, deed: Deed): readonly string[] {
  const found = findingsOn(context, deed).flatMap(({ attribution }) =>
    Object.entries(attribution ?? {}).flatMap(([actor, number]) => (number > 0 ? [actor] : [])),
  )
  return [...new Set([...deed.actors, ...found])]
}

export const findingsOn = (context: Context, deed: Deed): readonly KnownFinding[] =>
  context.world.findings.get(deed.event) ?? []

function numberFor(context: Context, { attribution }: KnownFinding, party: string, at: number): Grade | undefined {
  const numbers = Object.entries(attribution ?? {}).flatMap(([actor, number]) =>
    isOrBelongs(context.world, actor, party, at) ? [number as Grade] : [],
  )
  return numbers.length > 0 ? numbers.reduce(better) : undefined
}

/** A finding that it was not so holds until somebody admits it afterwards. */
const isOvertaken = (finding: KnownFinding, { voices }: Graded, admits: (item: Evidence) => boolean): boolean =>
  voices.some(({ evidence }) => evidence.some((item) => item.recordedAt > finding.recordedAt && admits(item)))

type Weighed = Pick<Atom, 'voicesFor' | 'voicesAgainst' | 'finding'>

function settled(weighed: Weighed, number: Grade | undefined, admits: (item: Evidence) => boolean): Atom {
  const { voicesFor, voicesAgainst, finding } = weighed
  const open = { ...weighed, for: voicesFor.grade, against: voicesAgainst.grade }
  if (number === undefined || finding === null) return open
  const stands = (grade: Grade): Grade => (grade === 4 ? 4 : 0)
  if (number > 0)
    return { ...weighed, for: better(number, stands(voicesFor.grade)), against: stands(voicesAgainst.grade) }
  return isOvertaken(finding, voicesFor, admits) ? open : { ...weighed, for: stands(voicesFor.grade), against: 4 }
}

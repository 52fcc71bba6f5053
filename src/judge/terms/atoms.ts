/**
 * The two questions about a deed, kept apart: that it happened, and that this party did it. A finding settles its question:
 * what speaks against it below `verified` is shown and counts nothing.
 */

import { allOf } from '../../domain/claim.js'
import type { FindingLine } from '../../domain/eventLine.js'
import type { Grade } from '../../domain/verdict.js'
import { better, type Graded, grade, isOrBelongs, NOTHING, speaksAs } from '../evidence/grade.js'
import type { Evidence } from '../evidence/world.js'
import { type Context, questionOf } from './context.js'
import { actorsOfClaim, type Deed } from './deeds.js'
import type { Pair } from './table.js'

type Finding = FindingLine['finding']

/** A question with what speaks for and against it, and the finding that settles it. */
export interface Atom extends Pair {
  readonly voicesFor: Graded
  readonly voicesAgainst: Graded
  readonly finding: Finding | null
}

export const NO_ATOM: Atom = { for: 0, against: 0, voicesFor: NOTHING, voicesAgainst: NOTHING, finding: null }

export function occurrenceOf(context: Context, deed: Deed): Atom {
  const ask = questionAbout(context, deed)
  const finding = findingsOn(context, deed).at(-1) ?? null
  return settled(
    grade(context.world, deed.asserted, ask),
    grade(
      context.world,
      deed.denied.filter(({ claim }) => actorsOfClaim(claim).length === 0),
      ask,
    ),
    finding,
    finding?.occurrence as Grade | undefined,
  )
}

export function attributionTo(context: Context, deed: Deed, party: string): Atom {
  const { world } = context
  const names = (item: Evidence): boolean =>
    actorsOfClaim(item.claim).some((actor) => isOrBelongs(world, actor, party, deed.at))
  const owned = [...deed.owned].flatMap(([actor, items]) => (isOrBelongs(world, actor, party, deed.at) ? items : []))
  const ask = questionAbout(context, deed)
  const finding =
    findingsOn(context, deed).findLast((one) => numberFor(context, one, party, deed.at) !== undefined) ?? null
  return settled(
    grade(world, [...new Set([...deed.asserted.filter(names), ...owned])], {
      ...ask,
      admits: (item) => owned.includes(item) || ask.admits(item),
    }),
    grade(world, deed.denied.filter(names), ask),
    finding,
    finding ? numberFor(context, finding, party, deed.at) : undefined,
  )
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

export const findingsOn = (context: Context, deed: Deed): readonly Finding[] =>
  context.world.findings.get(deed.event) ?? []

function numberFor(context: Context, { attribution }: Finding, party: string, at: number): Grade | undefined {
  const numbers = Object.entries(attribution ?? {}).flatMap(([actor, number]) =>
    isOrBelongs(context.world, actor, party, at) ? [number as Grade] : [],
  )
  return numbers.length > 0 ? numbers.reduce(better) : undefined
}

const questionAbout = (context: Context, deed: Deed) => ({
  ...questionOf(context, deed),
  admits: (item: Evidence): boolean => {
    const { claim } = item
    if (claim.modality !== 'asserted') return false
    const claimed = claim.kind === 'incident' ? allOf(claim.slots.claimedBy) : []
    return [...actorsOfClaim(claim), ...claimed].some((actor) => speaksAs(context.world, item, actor))
  },
})

function settled(voicesFor: Graded, voicesAgainst: Graded, finding: Finding | null, number: Grade | undefined): Atom {
  const shown = { voicesFor, voicesAgainst, finding }
  if (number === undefined) return { ...shown, for: voicesFor.grade, against: voicesAgainst.grade }
  const stands = (grade: Grade): Grade => (grade === 4 ? 4 : 0)
  if (number === 0) return { ...shown, for: stands(voicesFor.grade), against: 4 }
  return { ...shown, for: better(number, stands(voicesFor.grade)), against: stands(voicesAgainst.grade) }
}

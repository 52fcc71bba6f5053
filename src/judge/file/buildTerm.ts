/** One term of the file, by its kind; what it names is looked up in what the file defines. */
import { parseInstant } from '../../base/period.js'
import type {
  ActPattern,
  Condition,
  Deadline,
  Exception,
  OnBreach,
  Position,
  Term,
  Trigger,
} from '../../domain/agreement.js'
import type { ReadException, ReadPattern, ReadTerms } from './agreementShape.js'
import { authorityOf, instantOf, knownArea, type Names, unknownSet, whoOf } from './build.js'
import { keepRuleOf } from './keep.js'
import { hintOf, type Placed } from './shape.js'

const ANYONE = { kind: 'anyone' } as const
const NOBODY = { kind: 'some', sets: [], actors: [] } as const

export type Kind = keyof ReadTerms

type Build<K extends Kind> = (names: Names, read: ReadTerms[K]) => Term

export function termOf<K extends Kind>(names: Names, kind: K, read: ReadTerms[K]): Term {
  return (BUILDS[kind] as Build<K>)(names, read)
}

const BUILDS: { readonly [K in Kind]: Build<K> } = {
  forbid: (names, read) => ({
    ...baseOf(names, read),
    kind: 'forbid',
    act: actOf(names, read.forbid),
    by: whoOf(names, read.by, NOBODY),
    against: whoOf(names, read.against, ANYONE),
    answerable: read.answerable ? whoOf(names, read.answerable, NOBODY) : null,
    unless: exceptionsOf(names, read.unless),
  }),
  require: (names, read) => ({
    ...baseOf(names, read),
    kind: 'require',
    what: patternOf(names, read.require, read.at),
    by: whoOf(names, read.by, NOBODY),
    deadline: deadlineOf(names, read),
    all: read.all ?? false,
    unless: exceptionsOf(names, read.unless),
  }),
  keep: (names, read) => ({
    ...baseOf(names, read),
    kind: 'keep',
    rule: keepRuleOf(names, read),
    by: whoOf(names, read.by ?? read.keep?.of ?? read.keep?.control, NOBODY),
    answerable: read.answerable ? whoOf(names, read.answerable, NOBODY) : null,
    unless: exceptionsOf(names, read.unless),
  }),
  milestone: (names, read) => ({
    ...baseOf(names, read),
    kind: 'milestone',
    consecutive: read.milestone?.consecutive ?? null,
    of: (read.milestone?.of ?? read.milestone?.completion ?? []).map(({ value }) => value),
    reading: read.reading ?? read.milestone?.reading ?? 'cautious',
    grants: read.then ? { who: read.then.empower ?? [], act: actOf(names, read.then.act) } : null,
  }),
  empower: (names, read) => ({
    ...baseOf(names, read),
    kind: 'empower',
    who: read.empower ?? [],
    act: actOf(names, read.act),
  }),
  attest: (names, read) => ({
    ...baseOf(names, read),
    kind: 'attest',
    question: read.attest ?? '',
    by: whoOf(names, read.by, NOBODY),
  }),
}

function baseOf(names: Names, read: ReadTerms[Kind]) {
  const { reader, phases } = names
  const { inForce, in: area } = read
  if (inForce && !phases.includes(inForce.value)) {
    reader.report('unknown-phase', inForce.at, `There is no phase "${inForce.value}".`, hintOf(inForce.value, phases))
  }
  return {
    id: read.id?.value ?? '',
    clause: read.clause ?? read.title ?? '',
    inForce: inForce?.value ?? null,
    in: area ? knownArea(names, area) : null,
    when: read.when ? { pattern: triggerOf(names, read.when), as: read.when.as ?? null } : null,
    onBreach: effectsOf(read.onBreach),
    at: read.at,
  }
}

const effectsOf = (read: ReadTerms[Kind]['onBreach']): OnBreach => ({
  notify: read?.notify ?? [],
  release: (read?.release ?? []).map(({ value }) => value),
  resets: (read?.resets ?? []).map(({ value }) => value),
})

function actOf({ reader, acts }: Names, act: Placed<string> | undefined): string {
  if (!act) return ''
  if (!acts.includes(act.value)) {
    reader.report(
      'unknown-act',
      act.at,
      `There is no act "${act.value}" in the table of acts.`,
      hintOf(act.value, acts),
    )
  }
  return act.value
}

const FORMS = ['convoy', 'route', 'crossing', 'evacuation', 'siege'] as const

type MapPattern = Exclude<ReadPattern, Placed<string>>

function patternOf(
  names: Names,
  read: ReadPattern | NonNullable<ReadTerms['require']['when']> | undefined,
  at: Position,
): ActPattern {
  if (!read) return { kind: 'act', act: '' }
  if ('value' in read) return { kind: 'act', act: actOf(names, read as Placed<string>) }
  const map = read as MapPattern
  if (map.act) return { kind: 'act', act: actOf(names, map.act) }
  const form = FORMS.find((one) => map[one] !== undefined)
  if (form) return { kind: 'access', form, state: map[form]!, of: map.of ?? null }
  // A state that could not be read has been reported already.
  const isMisspelt = FORMS.some((one) => Object.hasOwn(map, one))
  if (!isMisspelt) names.reader.report('no-act', at, `This takes an act, or the state of a ${FORMS.join(', ')}.`)
  return { kind: 'act', act: '' }
}

function triggerOf(names: Names, read: NonNullable<ReadTerms['require']['when']>): Trigger {
  if (!read.term) return patternOf(names, read, read.at)
  return { kind: 'term', term: read.term.value, status: read.status ?? 'held' }
}

function deadlineOf({ reader, zone }: Names, read: ReadTerms['require']): Deadline | null {
  const given = [read.within, read.before, read.every].filter((one) => one !== undefined)
  if (given.length > 1) reader.report('two-deadlines', read.at, 'A duty takes one of `within`, `before` and `every`.')
  if (read.within) return { kind: 'within', length: read.within }
  if (read.every) return { kind: 'every', length: read.every }
  if (!read.before) return null
  const instant = instantOf(reader, zone, read.before.value, 'start')
  const moved = read.moved ? authorityOf(read.moved) : null
  return { kind: 'before', instant: { value: instant ?? 0, mark: read.before.mark }, moved }
}

function exceptionsOf(names: Names, read: ReadException['unless']): readonly Exception[] {
  const exceptions = (read ?? []).flatMap(({ name, value, at }) => {
    const condition = conditionOf(names, name, value, at)
    return condition ? [{ label: name, condition, unless: exceptionsOf(names, value.unless), at }] : []
  })
  reportConflicts(names, exceptions, [])
  return exceptions
}

/** Two exceptions that ask the same, or one that its own exception always takes back, leave open which is meant. */
function reportConflicts({ reader }: Names, exceptions: readonly Exception[], outer: readonly Exception[]): void {
  const asked = [...outer]
  for (const exception of exceptions) {
    const other = asked.find((one) => JSON.stringify(one.condition) === JSON.stringify(exception.condition))
    if (other) {
      const [a, b] = [other, exception]
      reader.report(
        'conflicting-exceptions',
        b.at,
        `The exceptions "${a.label}" (line ${a.at.line}, column ${a.at.column}) and "${b.label}" (line ${b.at.line}, column ${b.at.column}) ask the same thing; which of them holds cannot be told.`,
      )
    }
    asked.push(exception)
    const inner = exception.unless.find((one) => JSON.stringify(one.condition) === JSON.stringify(exception.condition))
    if (inner) reportConflicts({ reader } as Names, [{ ...inner, unless: [] }], [{ ...exception, unless: [] }])
  }
}

function conditionOf(names: Names, label: string, read: ReadException, at: Position): Condition | undefined {
  const found: Condition[] = []
  if (read.target) found.push({ kind: 'target', set: knownSet(names, read.target) })
  if (read.weapon) found.push({ kind: 'weapon', set: knownSet(names, read.weapon) })
  if (read.actor) found.push({ kind: 'actor', set: knownSet(names, read.actor) })
  const place = read.place ?? read.in
  if (place) found.push({ kind: 'place', area: knownArea(names, place) })
  if (read.attest !== undefined) found.push({ kind: 'attest', question: read.attest })
  if (found.length === 1) return found[0]
  return names.reader.report(
    'bad-exception',
    at,
    `The exception "${label}" takes exactly one of target, weapon, actor, place and attest.`,
  )
}

function knownSet(names: Names, { value, at }: Placed<string>): string {
  if (!names.sets.has(value)) unknownSet(names, value, at)
  return value
}

export const isInstant = (text: string, zone: string): boolean => parseInstant(text, zone) !== undefined

/** The keys of an agreement file: the whole table of the page on judging, read by one set of shapes. */
import { parseDuration } from '../../base/period.js'
import { CALM_READINGS, COUNT_EACH, MARKS, type Marked } from '../../domain/agreement.js'
import { GRADES } from '../../domain/verdict.js'
import { ACCESS_STATES } from '../../domain/vocabulary.js'
import {
  described,
  eitherMapOr,
  flag,
  type Json,
  lazy,
  listOf,
  number,
  object,
  oneOf,
  oneOrMany,
  optional,
  type Placed,
  placed,
  type Read,
  recordOf,
  required,
  type Shape,
  text,
} from './shape.js'

const duration: Shape<number> = {
  schema: { type: 'string', description: 'such as 72h, 7d, 90m or PT90M' },
  read: (node, reader, what) => {
    const written = text.read(node, reader, what)
    if (written === undefined) return undefined
    const length = parseDuration(written)
    if (length !== undefined && length > 0) return length
    return reader.report(
      'bad-duration',
      reader.at(node),
      `${what} is no duration: "${written}". Write 72h, 7d, 90m or PT90M.`,
    )
  },
}

/** Any number may carry its mark; unmarked it is the text's own. */
const marked = <T>(shape: Shape<T>): Shape<Marked<T>> => {
  const full = object({ value: required(shape), mark: required(oneOf(MARKS)), clause: optional(text) })
  const either = eitherMapOr(full, shape)
  return {
    schema: either.schema,
    read: (node, reader, what) => {
      const value = either.read(node, reader, what)
      if (value === undefined) return undefined
      if (!isFull(value)) return { value: value as T, mark: 'text' }
      return value.value === undefined || value.mark === undefined
        ? undefined
        : { value: value.value as T, mark: value.mark }
    },
  }
}

type Full = { readonly value: unknown; readonly mark: Marked<unknown>['mark'] | undefined }
const isFull = (value: unknown): value is Full => typeof value === 'object' && value !== null && 'mark' in value

/** Dates and times are read once the zone is known. */
const instant: Shape<Placed<string>> = placed(text)
const names = oneOrMany(placed(text))

const member = eitherMapOr(object({ id: required(text), from: optional(instant), to: optional(instant) }), text)

const ring = listOf(listOf(number))
const areaValue = eitherMapOr(object({ place: optional(text), polygon: optional(ring) }), text)

const set = object({
  acceptedBy: optional(listOf(member)),
  members: optional(listOf(member)),
  changedBy: optional(oneOrMany(text)),
  weapons: optional(listOf(text)),
  sites: optional(listOf(text)),
  line: optional(text),
  path: optional(described(ring, 'Where a line runs: its corners, each [longitude, latitude]')),
  zone: optional(areaValue),
  list: optional(text),
})

const authority = { by: required(oneOrMany(text)), jointly: optional(flag) }

const phase = object({
  from: required(instant),
  to: optional(instant),
  for: optional(marked(duration)),
  extend: optional(object({ ...authority, for: optional(marked(duration)) })),
  renew: optional(
    object({
      for: optional(marked(duration)),
      unless: optional(oneOf(['objection'])),
      notice: optional(marked(duration)),
    }),
  ),
  suspend: optional(object(authority)),
  end: optional(object({ ...authority, notice: optional(marked(duration)) })),
})

const exception: Shape<ReadException> = object({
  target: optional(placed(text)),
  at: optional(oneOf(['event-time'])),
  place: optional(placed(text)),
  in: optional(placed(text)),
  weapon: optional(placed(text)),
  actor: optional(placed(text)),
  attest: optional(text),
  unless: optional(lazy('unless', () => unless)),
}) as unknown as Shape<ReadException>

export interface ReadException {
  readonly target?: Placed<string>
  readonly place?: Placed<string>
  readonly in?: Placed<string>
  readonly weapon?: Placed<string>
  readonly actor?: Placed<string>
  readonly attest?: string
  readonly unless?: readonly {
    readonly name: string
    readonly value: ReadException
    readonly at: Placed<string>['at']
  }[]
  readonly at: Placed<string>['at']
}

const unless = recordOf(exception, 'conflicting-exceptions')

const states = (form: keyof typeof ACCESS_STATES) => optional(oneOf(ACCESS_STATES[form]))
const patternFields = {
  convoy: states('convoy'),
  route: states('route'),
  crossing: states('crossing'),
  evacuation: states('evacuation'),
  siege: states('siege'),
  act: optional(placed(text)),
  of: optional(text),
}
const pattern = eitherMapOr(object(patternFields), placed(text))
const trigger = object({ ...patternFields, as: optional(text), term: optional(placed(text)), status: optional(text) })

const who = eitherMapOr(object({ controls: required(text) }), names)
const effects = object({ notify: optional(oneOrMany(text)), release: optional(names), resets: optional(names) })

const common = {
  id: required(placed(text)),
  clause: optional(text),
  title: optional(text),
  inForce: optional(placed(text)),
  in: optional(placed(text)),
  when: optional(trigger),
  onBreach: optional(effects),
}

const amount = marked(placed(text))
const keep = object({
  what: optional(placed(text)),
  of: optional(who),
  atLeast: optional(amount),
  atMost: optional(amount),
  from: optional(names),
  absent: optional(placed(text)),
  open: optional(text),
  count: optional(placed(text)),
  in: optional(placed(text)),
  each: optional(oneOf(COUNT_EACH)),
  control: optional(who),
  noGainSince: optional(instant),
})

const power = { empower: required(oneOrMany(text)), act: required(placed(text)) }

export const TERM_SHAPES = {
  forbid: object({
    ...common,
    forbid: required(placed(text)),
    by: required(who),
    against: optional(who),
    answerable: optional(who),
    unless: optional(unless),
  }),
  require: object({
    ...common,
    require: required(pattern),
    by: required(who),
    answerable: optional(who),
    within: optional(marked(duration)),
    before: optional(marked(instant)),
    every: optional(marked(duration)),
    moved: optional(object(authority)),
    all: optional(flag),
    unless: optional(unless),
  }),
  keep: object({
    ...common,
    keep: required(keep),
    by: optional(who),
    answerable: optional(who),
    unless: optional(unless),
  }),
  milestone: object({
    ...common,
    milestone: required(
      object({
        consecutive: optional(marked(duration)),
        completion: optional(names),
        of: optional(names),
        reading: optional(oneOf(CALM_READINGS)),
      }),
    ),
    reading: optional(oneOf(CALM_READINGS)),
    // biome-ignore lint/suspicious/noThenProperty: the word of agreement files for what follows; never awaited
    then: optional(object(power)),
  }),
  empower: object({ ...common, ...power }),
  attest: object({ ...common, attest: required(text), by: optional(who) }),
} as const

const standard = eitherMapOr(
  object({ value: required(oneOf(GRADES)), mark: required(oneOf(MARKS)), clause: optional(text) }),
  oneOf(GRADES),
)

const tests = listOf(
  object({
    given: required(listOf(placed(text))),
    on: optional(text),
    knownAt: optional(text),
    expect: required(recordOf(placed(text))),
  }),
)

/** Everything but the terms, which are read one by one by the key that says their kind. */
export const FILE_FIELDS = {
  agreement: required(text),
  title: optional(text),
  alsoCalled: optional(
    described(
      oneOrMany(text),
      'Other names that reports call it by: a claim whose subject has one of them is about this agreement',
    ),
  ),
  timezone: required(placed(text)),
  licence: optional(described(text, 'The licence of this file')),
  source: optional(described(text, 'The instrument that the file restates')),
  define: optional(recordOf(set)),
  areas: optional(recordOf(areaValue)),
  territory: optional(areaValue),
  standard: optional(object({ violated: optional(placed(standard)), held: optional(placed(standard)) })),
  phases: optional(recordOf(phase)),
  tests: optional(tests),
}

export type ReadSet = NonNullable<ReturnType<typeof set.read>>
export type ReadPhase = NonNullable<ReturnType<typeof phase.read>>
export type ReadArea = NonNullable<ReturnType<typeof areaValue.read>>
export type ReadPattern = NonNullable<ReturnType<typeof pattern.read>>
export type ReadWho = NonNullable<ReturnType<typeof who.read>>
export type ReadMember = NonNullable<ReturnType<typeof member.read>>
export type ReadAuthority = Read<{
  by: ReturnType<typeof required<readonly string[]>>
  jointly: ReturnType<typeof optional<boolean>>
}>
export type ReadKeep = NonNullable<ReturnType<typeof keep.read>>
export type ReadTerms = {
  readonly [K in keyof typeof TERM_SHAPES]: NonNullable<ReturnType<(typeof TERM_SHAPES)[K]['read']>>
}

/** The JSON Schema of agreement files, for editors that complete keys and underline mistakes. */
export const agreementJsonSchema = (): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Truceline agreement',
  ...object({
    ...FILE_FIELDS,
    terms: required({
      schema: { type: 'array', items: { anyOf: Object.values(TERM_SHAPES).map(({ schema }) => schema) } },
      read: () => undefined,
    }),
  }).schema,
  $defs: { unless: unless.schema },
})

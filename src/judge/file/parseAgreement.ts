/** An agreement file, read: the agreement, or every mistake in it at once, each with its place. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Agreement, AgreementTest, Finding, Term } from '../../domain/agreement.js'
import { GRADES, type Grade, OTHER_STATUSES, VERDICT_STATUSES } from '../../domain/verdict.js'
import { ACTS, type Acts } from '../acts/acts.js'
import { FILE_FIELDS, type ReadTerms, TERM_SHAPES } from './agreementShape.js'
import { areaOf, type Names, phaseOf, setOf, zoneOf } from './build.js'
import { isInstant, type Kind, termOf } from './buildTerm.js'
import { hintOf, object, type Placed, Reader, required, type Shape } from './shape.js'

export interface ParsedAgreement {
  /** `null` when there is any finding. */
  readonly agreement: Agreement | null
  readonly findings: readonly Finding[]
}

interface ReadTerm {
  readonly kind: Kind
  readonly read: ReadTerms[Kind]
}

export function parseAgreement(text: string, acts: Acts = ACTS): ParsedAgreement {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })
  const reader = new Reader(lines)
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0])
    reader.report('bad-yaml', { line, column: col }, `This is no YAML: ${error.message}`)
  }
  // After a syntax error the rest of the tree is a guess, and its mistakes would be ours.
  const agreement = reader.findings.length === 0 ? read(document.contents as Node | null, reader, acts) : null
  const findings = reader.findings.sort((a, b) => a.line - b.line || a.column - b.column)
  return { agreement: findings.length === 0 ? agreement : null, findings }
}

const FILE = object({ ...FILE_FIELDS, terms: required(termList()) })

function read(root: Node | null, reader: Reader, acts: Acts): Agreement | null {
  if (!isMap(root)) {
    reader.report(
      'not-an-agreement',
      reader.at(root),
      'An agreement file is a map that starts with `agreement:` and its id.',
    )
    return null
  }
  const file = FILE.read(root, reader, 'The agreement')!
  const zone = zoneOf(reader, file.timezone)
  const sets = new Map(
    (file.define ?? []).flatMap((named) => {
      const set = setOf(reader, zone, named)
      return set ? [[named.name, set] as const] : []
    }),
  )
  const declared = (file.areas ?? []).map(({ name, value, at }) => areaOf(reader, name, value, at))
  const territory =
    file.territory === undefined ? null : areaOf(reader, nameOf(file.territory), file.territory, file.at)
  const phases = (file.phases ?? []).map((phase) => phaseOf(reader, zone, phase))
  // A set or phase with a mistake of its own still has its name: terms that use it are not wrong.
  const names: Names = {
    reader,
    zone,
    sets: new Map([...brokenSets(file.define), ...sets]),
    areas: [...declared.map(({ name }) => name), ...(territory ? [territory.name] : [])],
    phases: phases.map(({ id }) => id),
    acts: Object.keys(acts),
  }
  const terms = (file.terms ?? []).map(({ kind, read: one }) => termOf(names, kind, one))
  reportTwins(reader, terms, file.terms ?? [])
  reportUnknownTerms(reader, terms, file.terms ?? [])
  return {
    id: file.agreement ?? '',
    title: file.title ?? file.agreement ?? '',
    alsoCalled: file.alsoCalled ?? [],
    zone,
    sets,
    areas: declared.length > 0 ? declared : [territory ?? { name: 'the whole' }],
    territory,
    standard: {
      violated: standardOf(reader, file.standard?.violated, 3),
      held: standardOf(reader, file.standard?.held, 2),
    },
    phases,
    terms,
    tests: testsOf(reader, zone, terms, file.tests ?? []),
  }
}

const nameOf = (area: { readonly place?: string | undefined } | string): string =>
  typeof area === 'string' ? area : (area.place ?? 'the territory')

function brokenSets(defined: readonly { readonly name: string; readonly value: object }[] | undefined) {
  return (defined ?? []).map(
    ({ name }) => [name, { kind: 'actors', accepted: false, members: [], changedBy: [] }] as const,
  )
}

/** Each term is read by the shape of its kind, which its keys tell. */
function termList(): Shape<readonly ReadTerm[]> {
  const kinds = Object.keys(TERM_SHAPES) as Kind[]
  return {
    schema: { type: 'array' },
    read: (node, reader, what) => {
      if (!isSeq(node)) return reader.report('not-list', reader.at(node), `${what} takes a list of terms.`)
      return node.items.flatMap((item) => readTerm(item as Node, reader, kinds) ?? [])
    },
  }
}

function readTerm(node: Node, reader: Reader, kinds: readonly Kind[]): ReadTerm | undefined {
  if (!isMap(node))
    return reader.report('not-map', reader.at(node), 'A term is a map with an id and what it forbids or requires.')
  const keys = keysOf(node)
  const found = kinds.filter((kind) => keys.includes(kind))
  if (found.length === 1) {
    const kind = found[0]!
    const one = TERM_SHAPES[kind].read(node, reader, `A term that has \`${kind}\``)
    return one ? { kind, read: one as ReadTerms[Kind] } : undefined
  }
  if (found.length > 1)
    return reader.report('two-kinds', reader.at(node), `A term is of one kind; this has ${found.join(' and ')}.`)
  const near = keys.map((key) => hintOf(key, kinds)).find((hint) => hint !== undefined)
  return reader.report('no-kind', reader.at(node), `A term has one of ${kinds.join(', ')}.`, near)
}

const keysOf = (node: YAMLMap): readonly string[] =>
  node.items.map(({ key }) => (isScalar(key) ? String(key.value) : String(key)))

function reportTwins(reader: Reader, terms: readonly Term[], read: readonly ReadTerm[]): void {
  const seen = new Map<string, number>()
  terms.forEach(({ id }, index) => {
    const at = read[index]!.read.id?.at
    if (!at) return
    const before = seen.get(id)
    if (before !== undefined)
      reader.report('duplicate-term', at, `The term id "${id}" is used twice, first on line ${before}.`)
    else seen.set(id, at.line)
  })
}

function reportUnknownTerms(reader: Reader, terms: readonly Term[], read: readonly ReadTerm[]): void {
  const ids = terms.map(({ id }) => id)
  for (const { kind, read: one } of read) {
    const milestone = kind === 'milestone' ? (one as ReadTerms['milestone']).milestone : undefined
    const named = [
      ...(milestone?.of ?? []),
      ...(milestone?.completion ?? []),
      ...(one.onBreach?.release ?? []),
      ...(one.onBreach?.resets ?? []),
      ...(one.when?.term ? [one.when.term] : []),
    ]
    for (const { value, at } of named) {
      if (!ids.includes(value)) reader.report('unknown-term', at, `There is no term "${value}".`, hintOf(value, ids))
    }
  }
}

type ReadStandard = NonNullable<ReturnType<NonNullable<typeof FILE_FIELDS.standard>['shape']['read']>>['violated']

function standardOf(reader: Reader, read: ReadStandard, otherwise: Grade): Grade {
  if (!read) return otherwise
  const word = typeof read.value === 'string' ? read.value : read.value.value
  const grade = GRADES.indexOf(word ?? GRADES[otherwise]) as Grade
  if (grade < 2)
    reader.report('low-standard', read.at, `A standard is at least "reported": "${word}" would let one side decide.`)
  return grade
}

const STATUSES: readonly string[] = [...VERDICT_STATUSES, ...OTHER_STATUSES]

type ReadTests = NonNullable<ReturnType<NonNullable<typeof FILE_FIELDS.tests>['shape']['read']>>

function testsOf(reader: Reader, zone: string, terms: readonly Term[], read: ReadTests): readonly AgreementTest[] {
  const ids = terms.map(({ id }) => id)
  return read.map(({ given, on, knownAt, expect, at }) => {
    for (const time of [on, knownAt]) {
      if (time !== undefined && !isInstant(time, zone)) reader.report('bad-date', at, `"${time}" is no date or time.`)
    }
    return {
      given: (given ?? []).map((line: Placed<string>) => ({ text: line.value, at: line.at })),
      on: on ?? null,
      knownAt: knownAt ?? null,
      expect: (expect ?? []).map(({ name, value, at: where }) => {
        const term = name.split('/')[0]!
        if (!ids.includes(term)) reader.report('unknown-term', where, `There is no term "${term}".`, hintOf(term, ids))
        if (!STATUSES.includes(value.value)) {
          reader.report('unknown-status', value.at, `"${value.value}" is no status.`, hintOf(value.value, STATUSES))
        }
        return { term: name, status: value.value, at: where }
      }),
      at,
    }
  })
}

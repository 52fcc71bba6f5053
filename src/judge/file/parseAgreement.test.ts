import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Finding } from '../../domain/agreement.js'
import { agreementJsonSchema } from './agreementShape.js'
import { parseAgreement } from './parseAgreement.js'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/judge/${name}`, import.meta.url), 'utf8')
const worked = new URL('../../../data/agreements/', import.meta.url)

const show = (findings: readonly Finding[]): string =>
  findings
    .map(({ line, column, code, say, hint }) => `${line}:${column} ${code}: ${say}${hint ? ` ${hint}` : ''}`)
    .join('\n')

const HEAD =
  'agreement: a\ntimezone: Europe/Kyiv\ndefine:\n  parties: { acceptedBy: [north, south] }\nphases:\n  calm: { from: 2020-01-01, for: 48h }\n'
const term = (text: string): string => show(parseAgreement(`${HEAD}terms:\n  - ${text}\n`).findings)

describe('an agreement file without mistakes', () => {
  test('the example of the page on judging is read', () => {
    const { agreement, findings } = parseAgreement(fixture('example.yaml'))
    expect(show(findings)).toBe('')
    expect(agreement?.terms.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'no-attack forbid',
      'castello-pullback keep',
      'hold-lines keep',
      'aid require',
      'seven-days milestone',
    ])
  })

  test('every key of the page is taken', () => {
    const { agreement, findings } = parseAgreement(fixture('all-keys.yaml'))
    expect(show(findings)).toBe('')
    expect(agreement?.standard).toEqual({ violated: 4, held: 2 })
    expect(agreement?.areas.map(({ name }) => name)).toEqual(['city', 'ring'])
  })

  test('the worked agreements are read, and their licence is said', () => {
    for (const name of readdirSync(worked)) {
      const text = readFileSync(new URL(name, worked), 'utf8')
      expect(`${name} ${show(parseAgreement(text).findings)}`).toBe(`${name} `)
      expect(text).toMatch(/licence/i)
    }
  })

  test('a time without a zone is of the zone of the agreement, and a mark is kept', () => {
    const { agreement } = parseAgreement(fixture('all-keys.yaml'))
    const calm = agreement?.phases.find(({ id }) => id === 'calm')
    expect(new Date(calm?.from ?? 0).toISOString()).toBe('2020-01-31T22:00:00.000Z')
    expect(calm?.length).toEqual({ value: 30 * 86_400_000, mark: 'text' })
    expect(calm?.extend?.length?.mark).toBe('interpretation')
  })

  test('the JSON Schema names every key that the parser takes', () => {
    const schema = JSON.stringify(agreementJsonSchema())
    const keys = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(keys)
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
          : []
    const { define: _sets, phases: _phases, areas: _areas, tests: _tests, ...rest } = parse(fixture('all-keys.yaml'))
    const own = ['outsiders', 'hospitals', 'in-the-ring', 'small-arms', 'by-outsiders', 'defence']
    for (const key of keys(rest)) if (!own.includes(key)) expect(schema).toContain(`"${key}"`)
  })
})

describe('every mistake is found at once and placed', () => {
  test('a file full of them', () => {
    const text = `agreement: a
title: Mistakes
timezne: Europe/Kyiv
timezone: Europe/Kiev2
define:
  parties: { acceptedBy: [north, south] }
  designated: { members: [faction] , changedby: [council] }
phases:
  calm: { from: 2016-13-12, for: 48 hours }
terms:
  - id: no-attack
    forbid: atack
    by: partis
    inForce: clam
    unless:
      outsiders: { target: designatd }
      outsiders: { attest: Really? }
  - id: no-attack
    forbid: attack
    by: parties
    frobid: x
  - id: aid
    require: { convoy: aproved }
    by: parties
    within: soon
  - id: days
    milestone: { consecutive: 7d, of: [no-atack] }
tests:
  - given: ["2016-09-13 attack north"]
    expect: { no-attak: held, no-attack: helt }
`
    expect(show(parseAgreement(text).findings)).toMatchInlineSnapshot(`
      "3:1 unknown-key: The agreement has no key "timezne". Did you mean "timezone"?
      4:11 unknown-timezone: There is no time zone "Europe/Kiev2". Did you mean "Europe/Kiev"?
      7:38 unknown-key: "designated" has no key "changedby". Did you mean "changedBy"?
      9:17 bad-date: "2016-13-12" is no date or time; write 2016-09-12 or 2016-09-12T19:00.
      9:34 bad-duration: \`for\` is no duration: "48 hours". Write 72h, 7d, 90m or PT90M.
      12:13 unknown-act: There is no act "atack" in the table of acts. Did you mean "attack"?
      13:9 unknown-set: There is no set "partis". Defined are parties, designated. Did you mean "parties"?
      14:14 unknown-phase: There is no phase "clam". Did you mean "calm"?
      16:28 unknown-set: There is no set "designatd". Defined are parties, designated. Did you mean "designated"?
      17:7 conflicting-exceptions: "outsiders" on line 17 conflicts with "outsiders" on line 16, column 7: one name, two meanings.
      18:9 duplicate-term: The term id "no-attack" is used twice, first on line 11.
      21:5 unknown-key: A term that has \`forbid\` has no key "frobid". Did you mean "forbid"?
      23:24 unknown-word: \`convoy\` cannot be "aproved"; it is one of requested, approved, partly-approved, refused, facilitated, waiting, departed, at-checkpoint, blocked, turned-back, delivered, partly-delivered, attacked, suspended. Did you mean "approved"?
      25:13 bad-duration: \`within\` is no duration: "soon". Write 72h, 7d, 90m or PT90M.
      27:40 unknown-term: There is no term "no-atack". Did you mean "no-attack"?
      30:15 unknown-term: There is no term "no-attak". Did you mean "no-attack"?
      30:42 unknown-status: "helt" is no status. Did you mean "held"?"
    `)
  })

  test('a missing zone, and a file that is not YAML', () => {
    expect(show(parseAgreement('agreement: a\nterms: []\n').findings)).toMatchInlineSnapshot(
      `"1:1 missing-key: The agreement needs the key "timezone"."`,
    )
    expect(show(parseAgreement('agreement: "a\nterms: [').findings)).toMatchInlineSnapshot(
      `"2:9 bad-yaml: This is no YAML: Missing closing "quote"`,
    )
    expect(show(parseAgreement('').findings)).toMatchInlineSnapshot(
      `"1:1 not-an-agreement: An agreement file is a map that starts with \`agreement:\` and its id."`,
    )
    expect(show(parseAgreement('- a\n- b').findings)).toMatchInlineSnapshot(
      `"1:1 not-an-agreement: An agreement file is a map that starts with \`agreement:\` and its id."`,
    )
  })

  test('exceptions that ask the same name both places', () => {
    expect(
      term('{ id: a, forbid: attack, by: parties, unless: { one: { attest: q }, two: { attest: q } } }'),
    ).toMatchInlineSnapshot(
      `"8:73 conflicting-exceptions: The exceptions "one" (line 8, column 53) and "two" (line 8, column 73) ask the same thing; which of them holds cannot be told."`,
    )
    expect(
      term(
        '{ id: a, forbid: attack, by: parties, unless: { one: { target: parties, unless: { two: { target: parties } } } } }',
      ),
    ).toMatchInlineSnapshot(
      `"8:87 conflicting-exceptions: The exceptions "one" (line 8, column 53) and "two" (line 8, column 87) ask the same thing; which of them holds cannot be told."`,
    )
  })

  test('kinds of term', () => {
    expect(term('{ id: a, forbd: attack, by: parties }')).toMatchInlineSnapshot(
      `"8:5 no-kind: A term has one of forbid, require, keep, milestone, empower, attest. Did you mean "forbid"?"`,
    )
    expect(term('{ id: a, forbid: attack, require: attack, by: parties }')).toMatchInlineSnapshot(
      `"8:5 two-kinds: A term is of one kind; this has forbid and require."`,
    )
    expect(term('{ id: a, require: attack, by: parties, within: 2d, before: 2020-01-01 }')).toMatchInlineSnapshot(
      `"8:5 two-deadlines: A duty takes one of \`within\`, \`before\` and \`every\`."`,
    )
    expect(term('{ id: a, forbid: attack }')).toMatchInlineSnapshot(
      `"8:5 missing-key: A term that has \`forbid\` needs the key "by"."`,
    )
    expect(term('{ id: a, forbid: attack, by: parties, in: Kyiv }')).toMatchInlineSnapshot(
      `"8:47 unknown-area: There is no area "Kyiv"."`,
    )
  })
})

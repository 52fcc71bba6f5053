import { describe, expect, test } from 'vitest'
import { agreementFile, SEPTEMBER, told } from '../../test/judge/told.js'
import {
  calendarOf,
  changesBetween,
  headlineOf,
  judge,
  parseAgreement,
  parseEventLines,
  renderBoard,
  renderWhy,
  termInfosOf,
} from './index.js'

const EXAMPLE = parseAgreement(agreementFile('fixtures/judge/example.yaml')).agreement!

const EXTENDED = '2016-09-14T18:00 extended by united-states and russia until 2016-09-19T19:00, reported\n'
const ask = (text: string, on: string, knownAt = '2016-09-30') =>
  judge([SEPTEMBER], told(EXTENDED + text), { on, knownAt })
const headline = (text: string, on: string) => headlineOf(SEPTEMBER, ask(text, on))

describe('is it holding?', () => {
  test.each([
    ['before it began', '', '2016-09-11'],
    ['nobody watched', '', '2016-09-15'],
    ['watched and quiet', '2016-09-15 coverage un-team at Syria', '2016-09-15'],
    ['an allegation that day', '2016-09-15T10:00 attack opposition, reported', '2016-09-15'],
    ['a violation that day', '2016-09-15T10:00 attack opposition, corroborated', '2016-09-15'],
    ['a violation the day before', '2016-09-14T10:00 attack opposition, corroborated', '2016-09-15'],
    ['after it ended', '2016-09-19T18:00 ended by syrian-government, by syrian-government', '2016-09-20'],
  ])('%s', (name, text, on) => {
    const { answer, say } = headline(text, on)
    expect(`${name}: ${answer}. ${say}`).toMatchSnapshot()
  })

  test('the reasons name the breaches of the day and who was not watched', () => {
    const { reasons } = headline('2016-09-15T10:00 attack opposition, corroborated, as e1', '2016-09-15')
    expect(reasons.map(({ say }) => say)).toMatchInlineSnapshot(`
      [
        "no-attack, opposition: violated (event:e1).",
        "no-attack, syrian-government: nobody is known to have watched the whole of the day.",
        "no-attack, russia: nobody is known to have watched the whole of the day.",
        "no-attack, united-states: nobody is known to have watched the whole of the day.",
      ]
    `)
  })
})

describe('the calendar', () => {
  const row = (text: string, party: string, term = 'no-attack') =>
    calendarOf(SEPTEMBER, ask(text, '2016-09-20'))
      .filter((cell) => cell.party === party && cell.term === term)
      .map(({ day, status }) => `${day.slice(8)} ${status}`)
      .join(', ')

  test('one cell a day from the first to the one asked about', () => {
    const text = `
      2016-09-13/2016-09-14 coverage un-team at Syria
      2016-09-15T10:00 attack opposition, corroborated
      2016-09-16T23:00/2016-09-17T02:00 attack opposition, reported
      2016-09-19T18:00 ended by syrian-government, by syrian-government
    `
    expect(row(text, 'opposition')).toMatchInlineSnapshot(
      `"12 unknown, 13 held, 14 held, 15 violated, 16 alleged, 17 alleged, 18 unknown, 19 unknown, 20 not-in-force"`,
    )
    expect(row(text, 'russia')).toMatchInlineSnapshot(
      `"12 unknown, 13 held, 14 held, 15 unknown, 16 unknown, 17 unknown, 18 unknown, 19 unknown, 20 not-in-force"`,
    )
  })

  test('a duty is pending until the day it falls due', () => {
    const text = `
      2016-09-10 control syrian-government holds Castello Road
      2016-09-13T12:00 requested convoy c1 on Castello Road
      2016-09-15T12:00 refused convoy c1, corroborated
    `
    expect(row(text, 'syrian-government', 'aid')).toMatchInlineSnapshot(
      `"12 dormant, 13 pending, 14 pending, 15 pending, 16 violated, 17 dormant, 18 dormant, 19 dormant, 20 not-in-force"`,
    )
  })

  test('a breach that may have been on any day of a month is on no day', () => {
    expect(row('2016-09 attack opposition, corroborated', 'opposition')).not.toContain('alleged')
  })
})

describe('what new knowledge changed', () => {
  test('names the cell, what it was and is, and the claims that did it', () => {
    const text =
      '2016-09-15T10:00 attack opposition, by monitor-1, as e1\n2016-09-15T10:00 attack opposition, by monitor-2, as e1, known 2016-09-17'
    const [before, after] = ['2016-09-16', '2016-09-17'].map((knownAt) => ask(text, '2016-09-17', knownAt))
    const changes = changesBetween(SEPTEMBER, before!, after!)
    expect(changes.map(({ day, term, party, from, to }) => `${day} ${term} ${party}: ${from} → ${to}`)).toEqual([
      '2016-09-15 no-attack opposition: alleged → violated',
    ])
    expect(changes[0]!.because.flatMap(({ claims }) => claims ?? [])).toContain('t3.1')
  })

  test('a retraction and coverage that came late are changes too', () => {
    const text =
      '2016-09-15T10:00 attack opposition, by monitor-1, as e1\n2016-09-17T09:00 retracted e1\n2016-09-15 coverage un-team at Syria, known 2016-09-18'
    const [first, second, third] = ['2016-09-16', '2016-09-17', '2016-09-18'].map((knownAt) =>
      ask(text, '2016-09-15', knownAt),
    )
    const show = (before: typeof first, after: typeof first) =>
      changesBetween(SEPTEMBER, before!, after!).map(
        ({ party, from, to, because }) => `${party}: ${from} → ${to}. ${because.map(({ say }) => say).join(' ')}`,
      )
    expect(show(first, second)).toMatchInlineSnapshot(`
      [
        "opposition: alleged → unknown. Nobody watched Syria on 2016-09-15: silence is no evidence. No longer: That it happened: reported, from monitor-1 (independent). No longer: That opposition did it: reported, from monitor-1 (independent).",
      ]
    `)
    expect(show(second, third)).toMatchInlineSnapshot(`
      [
        "syrian-government: unknown → held. un-team watched Syria on 2016-09-15: reported.",
        "russia: unknown → held. un-team watched Syria on 2016-09-15: reported.",
        "opposition: unknown → held. un-team watched Syria on 2016-09-15: reported.",
        "united-states: unknown → held. un-team watched Syria on 2016-09-15: reported.",
        "syrian-government: unknown → held. un-team watched Syria on 2016-09-15: reported.",
        "opposition: unknown → held. un-team watched Syria on 2016-09-15: reported.",
      ]
    `)
    expect(show(third, third)).toEqual([])
  })
})

describe('a file of event lines, judged', () => {
  const { lines, findings } = parseEventLines(agreementFile('fixtures/judge/castello.ndjson'))
  test('every line is read', () => expect(findings).toEqual([]))

  test.each(['2016-09-14', '2016-09-15'])('as known at %s', (knownAt) => {
    expect(renderBoard(judge([EXAMPLE], lines, { on: '2016-09-14', knownAt }))).toMatchSnapshot()
  })

  test('where no territory is declared only a country is the whole', () => {
    const watched = (precision: string) => {
      const line = {
        recordedAt: '2016-09-14T10:00:00Z',
        coverage: { by: 'un', place: { name: 'X', precision }, period: '2016-09-13' },
      }
      const { verdicts } = judge([EXAMPLE], [line as (typeof lines)[number]], {
        on: '2016-09-13',
        knownAt: '2016-09-14',
      })
      return verdicts.find(({ instance }) => instance === 'day:2016-09-13')?.status
    }
    expect([watched('country'), watched('settlement')]).toEqual(['held', 'unknown'])
  })

  test('a reason leads to its sentence', () => {
    const verdict = judge([EXAMPLE], lines, { on: '2016-09-14', knownAt: '2016-09-14' }).verdicts.find(
      ({ event }) => event === 'e1',
    )
    expect(renderWhy(verdict!)).toContain('“two shots at the guard post by the road” — Crossline log, 14 September')
  })
})

describe('event lines from text', () => {
  test('a line that is none is reported with its number, and the rest goes on', () => {
    const claim = (id: string) =>
      `{"recordedAt":"2016-09-13T10:00:00Z","voice":{"id":"un"},"claim":{"id":"${id}","kind":"incident","span":[0,0],"modality":"asserted","slots":{}}}`
    const { lines, findings } = parseEventLines(
      [
        claim('a'),
        '{"recordedAt"',
        '',
        '{"recordedAt":"2016-09-13T10:00:00Z"}',
        claim('a'),
        '{"recordedAt":"soon","retracts":"a","because":"x"}',
        claim('b'),
      ].join('\n'),
    )
    expect(lines).toHaveLength(2)
    expect(findings.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 bad-json',
      '4 no-event-line',
      '5 duplicate-claim',
      '6 bad-event-line',
    ])
  })
})

test('terms say whom they bind and whether they are judged', () => {
  expect(
    termInfosOf(SEPTEMBER).map(
      ({ id, parties, judged }) => `${id} ${judged ? 'judged' : 'shown'} ${parties.join(' ')}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "no-attack judged syrian-government russia opposition united-states",
      "castello-pullback judged syrian-government opposition",
      "hold-lines judged syrian-government opposition",
      "aid judged ",
      "seven-days judged ",
    ]
  `)
})

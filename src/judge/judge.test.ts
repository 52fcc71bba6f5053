import { describe, expect, test } from 'vitest'
import { agreementFile, SEPTEMBER, told, verdictsOf } from '../../test/judge/told.js'
import { Problem } from '../base/problem.js'
import { checkAgreement, judge, judgeAgain, parseAgreement, parseVerdictId, renderBoard, renderWhy } from './index.js'

describe('what was known when', () => {
  const story = `
    2016-09-13T10:00 shelling syrian-government at Aleppo, by monitor-1, as e1, known 2016-09-13T20:00
    2016-09-13T10:00 shelling syrian-government at Aleppo, by monitor-2, as e1, known 2016-09-14T09:00
    2016-09-13 shelling syrian-government at Aleppo, by monitor-3, as e1, denied, known 2016-09-15
    2016-09-16T12:00 retracted e1
  `
  test.each([
    ['2016-09-13T19:59+03:00', ''],
    ['2016-09-13T20:00+03:00', 'no-attack syrian-government event:e1 alleged needs-attest'],
    ['2016-09-14T09:00+03:00', 'no-attack syrian-government event:e1 violated needs-attest'],
    ['2016-09-15', 'no-attack syrian-government event:e1 disputed needs-attest'],
    ['2016-09-16T12:00+03:00', ''],
  ])('at %s', (knownAt, expected) => {
    expect(verdictsOf(story, { on: '2016-09-20', knownAt })).toBe(expected)
  })

  test('a bare date is the end of that day in the zone of the agreement', () => {
    const { on, knownAt } = judge([SEPTEMBER], [], { on: '2016-09-15', knownAt: '2016-09-16' })
    expect([on, knownAt]).toEqual(['2016-09-15T23:59:59.999+03:00', '2016-09-16T23:59:59.999+03:00'])
  })

  test('a time that is none is the caller’s mistake', () => {
    expect(() => judge([SEPTEMBER], [], { on: 'soon' })).toThrow(Problem)
  })
})

describe('occurrence and attribution are two things', () => {
  test('seen by two, pinned on somebody by its enemy only', () => {
    expect(
      verdictsOf(`
        2016-09-13T10:00 shelling ? at Aleppo, corroborated, as e1
        2016-09-13T11:00 shelling syrian-government at Aleppo, by radio of opposition, as e1
      `),
    ).toMatchInlineSnapshot(`
      "no-attack syrian-government event:e1 alleged needs-attest
      no-attack unattributed event:e1 alleged needs-attest"
    `)
  })

  test('a claim of responsibility attributes and does not prove that it happened', () => {
    expect(
      verdictsOf(`
        2016-09-13T10:00 shelling ? at Aleppo, claimed, as e1
        2016-09-13T12:00 responsibility opposition, as e1, by monitor-1
      `),
    ).toMatchInlineSnapshot(`"no-attack opposition event:e1 alleged needs-attest"`)
  })

  test('the accused asserting its own act admits both', () => {
    expect(verdictsOf('2016-09-13T10:00 shelling opposition at Aleppo, by opposition, as e1')).toMatchInlineSnapshot(
      `"no-attack opposition event:e1 violated needs-attest"`,
    )
  })

  test('a finding of zero refutes; one that names an actor with zero clears it', () => {
    const event = '2016-09-13T10:00 shelling opposition at Aleppo, corroborated, as e1\n'
    expect(verdictsOf(`${event}2016-09-14 finding e1 0`)).toMatchInlineSnapshot(`"no-attack opposition event:e1 held"`)
    expect(verdictsOf(`${event}2016-09-14 finding e1 4 opposition 0`)).toMatchInlineSnapshot(`
      "no-attack opposition event:e1 held
      no-attack unattributed event:e1 alleged needs-attest"
    `)
    expect(
      verdictsOf(
        `${event}2016-09-14 finding e1 4 opposition 0\n2016-09-13T10:00 shelling opposition, by opposition, as e1, known 2016-09-15`,
      ),
    ).toMatchInlineSnapshot(`"no-attack opposition event:e1 violated needs-attest"`)
  })
})

describe('sets change over time', () => {
  test('a group designated after the attack was not designated then', () => {
    expect(
      verdictsOf(`
        2016-09-13T10:00 attack opposition -> jaysh at Idlib, corroborated, as e1
        2016-09-13T11:00 designated jaysh by un-security-council
        2016-09-13T12:00 attack opposition -> jaysh at Idlib, corroborated, as e2
        2016-09-13T13:00 undesignated jaysh by un-security-council
        2016-09-13T14:00 attack opposition -> jaysh at Idlib, corroborated, as e3
        2016-09-13 attack opposition -> jaysh at Idlib, corroborated, as e4
      `),
    ).toMatchInlineSnapshot(`
      "no-attack opposition event:e1 violated needs-attest
      no-attack opposition event:e2 exempt
      no-attack opposition event:e3 violated needs-attest
      no-attack opposition event:e4 alleged needs-attest exemption-claimed time-uncertain"
    `)
  })

  test('a designation counts from its very instant on', () => {
    expect(
      verdictsOf(`
        2016-09-13T10:00 designated jaysh by un-security-council
        2016-09-13T10:00 attack opposition -> jaysh at Idlib, corroborated, as e1
        2016-09-13T09:59 attack opposition -> jaysh at Idlib, corroborated, as e2
      `),
    ).toMatchInlineSnapshot(`
      "no-attack opposition event:e2 violated needs-attest
      no-attack opposition event:e1 exempt"
    `)
  })

  test('only the authority named in the agreement designates', () => {
    expect(
      verdictsOf(`
        2016-09-13T09:00 designated jaysh by russia
        2016-09-13T10:00 attack opposition -> jaysh at Idlib, corroborated, as e1
      `),
    ).toMatchInlineSnapshot(`"no-attack opposition event:e1 violated needs-attest"`)
  })
})

describe('when it is in force', () => {
  const attack = '2016-09-15T10:00 attack opposition, corroborated, as e1\n'
  const attacked = (text: string) => verdictsOf(attack + text, { on: '2016-09-15', knownAt: '2016-09-20' })
  test.each([
    ['nobody prolonged it', '', 'not-in-force'],
    ['one side prolonged it', '2016-09-14 extended by russia, corroborated', 'not-in-force'],
    [
      'each side said that it prolonged it',
      '2016-09-14 extended by russia, by russia\n2016-09-14 extended by united-states, by united-states',
      'violated',
    ],
    ['one side says that both did', '2016-09-14 extended by russia and united-states, by russia', 'not-in-force'],
    [
      'it was prolonged before it was to end, to an earlier time',
      '2016-09-14 extended by russia and united-states until 2016-09-15T09:00',
      'not-in-force',
    ],
    [
      'it was prolonged in the night after its end',
      '2016-09-14T23:00 extended by russia and united-states',
      'violated',
    ],
    ['it was prolonged long after its end', '2016-09-17T10:00 extended by russia and united-states', 'not-in-force'],
    [
      'it was ended before',
      '2016-09-14 extended by russia and united-states\n2016-09-15T09:00 ended by syrian-government, reported',
      'not-in-force',
    ],
    [
      'only its enemy says that it was ended',
      '2016-09-14 extended by russia and united-states\n2016-09-15T09:00 ended by syrian-government, by opposition',
      'violated',
    ],
  ])('%s', (_, text, expected) => expect(attacked(text).split(' ')[3]).toBe(expected))

  test('two reports of one extension prolong it once', () => {
    const twice =
      '2016-09-14T10:00 extended by russia and united-states\n2016-09-14T12:00 extended by russia and united-states, by other\n'
    expect(verdictsOf(`${twice}2016-09-16T18:59 attack opposition, corroborated, as e1`)).toContain('violated')
    expect(verdictsOf(`${twice}2016-09-16T19:00 attack opposition, corroborated, as e1`)).toContain('not-in-force')
  })
})

describe('days', () => {
  const on = '2016-09-14'
  test('a day is held by who watched the whole of it, jointly too, and unknown otherwise', () => {
    expect(verdictsOf('2016-09-13 coverage un-team at Syria', { on }, 'day:2016-09-13')).toMatchInlineSnapshot(`
      "no-attack syrian-government day:2016-09-13 held
      no-attack russia day:2016-09-13 held
      no-attack opposition day:2016-09-13 held
      no-attack united-states day:2016-09-13 held
      castello-pullback syrian-government day:2016-09-13 unknown
      castello-pullback opposition day:2016-09-13 unknown
      hold-lines syrian-government day:2016-09-13 held
      hold-lines opposition day:2016-09-13 held"
    `)
    const halves = (second: string): string => `
      2016-09-13T00:00/2016-09-13T12:00 coverage team-1 at Syria
      ${second} coverage team-2 at Syria
    `
    const whole = '2016-09-13T12:00/2016-09-13T23:59'
    expect(verdictsOf(halves(whole), { on }, 'day:2016-09-13').split('\n')[0]).toMatchInlineSnapshot(
      `"no-attack syrian-government day:2016-09-13 held"`,
    )
    expect(
      verdictsOf(halves('2016-09-13T12:02/2016-09-14'), { on }, 'day:2016-09-13').split('\n')[0],
    ).toMatchInlineSnapshot(`"no-attack syrian-government day:2016-09-13 unknown"`)
  })

  test('a total accuses and never proves, and gives way to an event of that day', () => {
    const tally = '2016-09-13 tally attack opposition, by un-team\n'
    expect(verdictsOf(tally, { on }, 'day:2016-09-13')).toMatchInlineSnapshot(`
      "no-attack syrian-government day:2016-09-13 unknown
      no-attack russia day:2016-09-13 unknown
      no-attack opposition day:2016-09-13 alleged
      no-attack united-states day:2016-09-13 unknown
      castello-pullback syrian-government day:2016-09-13 unknown
      castello-pullback opposition day:2016-09-13 unknown
      hold-lines syrian-government day:2016-09-13 unknown
      hold-lines opposition day:2016-09-13 unknown"
    `)
    expect(
      verdictsOf(`${tally}2016-09-13T10:00 attack opposition at Homs, corroborated, as e1`, { on }, 'day:2016-09-13'),
    ).toMatchInlineSnapshot(`
      "no-attack syrian-government day:2016-09-13 unknown
      no-attack russia day:2016-09-13 unknown
      no-attack united-states day:2016-09-13 unknown
      castello-pullback syrian-government day:2016-09-13 unknown
      castello-pullback opposition day:2016-09-13 unknown
      hold-lines syrian-government day:2016-09-13 unknown
      hold-lines opposition day:2016-09-13 unknown"
    `)
  })

  test('calm counts whole days, and an allegation starts it again in two of three readings', () => {
    const calm = (text: string, day: string) => judge([SEPTEMBER], told(text), { on: day, knownAt: '2016-09-30' }).calm
    const extended = '2016-09-14T18:00 extended by united-states and russia until 2016-09-19T19:00, reported\n'
    const watched = `${extended}2016-09-13/2016-09-15 coverage un-team at Syria\n`
    expect(calm(watched, '2016-09-12')).toMatchInlineSnapshot(`
      [
        {
          "cautious": 0,
          "observed": 0,
          "proven": 0,
          "term": "no-attack",
        },
      ]
    `)
    expect(calm(watched, '2016-09-14')).toMatchInlineSnapshot(`
      [
        {
          "cautious": 2,
          "observed": 2,
          "proven": 2,
          "term": "no-attack",
        },
      ]
    `)
    expect(calm(watched, '2016-09-17')).toMatchInlineSnapshot(`
      [
        {
          "cautious": 5,
          "observed": 3,
          "proven": 5,
          "term": "no-attack",
        },
      ]
    `)
    expect(calm(`${watched}2016-09-15T10:00 attack opposition, claimed`, '2016-09-17')).toMatchInlineSnapshot(`
      [
        {
          "cautious": 2,
          "observed": 0,
          "proven": 5,
          "term": "no-attack",
        },
      ]
    `)
    expect(calm(`${watched}2016-09-16T10:00 attack opposition, verified`, '2016-09-17')).toMatchInlineSnapshot(`
      [
        {
          "cautious": 1,
          "observed": 0,
          "proven": 1,
          "term": "no-attack",
        },
      ]
    `)
  })
})

describe('duties', () => {
  const asked = '2016-09-13T12:00 requested convoy c1 on Castello Road\n'
  test('half-open: approved at the very end is too late', () => {
    expect(verdictsOf(`${asked}2016-09-16T11:59 approved convoy c1`, { on: '2016-09-17' })).toMatchInlineSnapshot(
      `"aid all convoy:c1 held"`,
    )
    expect(verdictsOf(`${asked}2016-09-16T12:00 approved convoy c1`, { on: '2016-09-17' })).toMatchInlineSnapshot(
      `"aid all convoy:c1 unknown late-fulfilled"`,
    )
  })

  test('a deadline fires without a new event', () => {
    const refused = `${asked}2016-09-14T12:00 refused convoy c1, corroborated`
    expect(verdictsOf(refused, { on: Date.parse('2016-09-16T11:59:59+03:00') })).toMatchInlineSnapshot(
      `"aid all convoy:c1 pending refused"`,
    )
    expect(verdictsOf(refused, { on: Date.parse('2016-09-16T12:00:00+03:00') })).toMatchInlineSnapshot(
      `"aid all convoy:c1 violated refused"`,
    )
  })

  test('a watcher who reports the act does not speak against it', () => {
    const watched = `${asked}2016-09-13/2016-09-16 coverage un-team at Castello Road\n`
    expect(
      verdictsOf(`${watched}2016-09-14T12:00 approved convoy c1, by anonymous`, { on: '2016-09-17' }),
    ).toMatchInlineSnapshot(`"aid all convoy:c1 alleged"`)
    expect(
      verdictsOf(`${watched}2016-09-17T12:00 approved convoy c1, by un-team`, { on: '2016-09-18' }),
    ).toMatchInlineSnapshot(`"aid all convoy:c1 alleged late-fulfilled"`)
  })

  test('nor does one whose report may be of a day too late', () => {
    const watched = `${asked}2016-09-13/2016-09-16 coverage un-team at Castello Road\n`
    expect(
      verdictsOf(`${watched}2016-09-16 approved convoy c1, by un-team`, { on: '2016-09-18' }),
    ).toMatchInlineSnapshot(`"aid all convoy:c1 unknown time-uncertain"`)
    expect(
      verdictsOf(`${watched}2016-09-16 approved convoy c1, by other-team`, { on: '2016-09-18' }),
    ).toMatchInlineSnapshot(`"aid all convoy:c1 alleged time-uncertain"`)
  })

  test('a request that only an interested party reports has not fired', () => {
    expect(verdictsOf('2016-09-13T12:00 requested convoy c1, by opposition')).toMatchInlineSnapshot(
      `"aid all convoy:c1 dormant"`,
    )
  })
})

describe('milestones', () => {
  const extended = '2016-09-14T18:00 extended by united-states and russia until 2016-09-30T19:00, reported\n'
  const milestone = (text: string, on: string) =>
    verdictsOf(extended + text, { on, knownAt: '2016-09-30' }, 'milestone')
  test('running, reset, reached', () => {
    expect(milestone('', '2016-09-15')).toMatchInlineSnapshot(`"seven-days all milestone running"`)
    expect(milestone('2016-09-15T10:00 attack opposition, verified', '2016-09-15')).toMatchInlineSnapshot(
      `"seven-days all milestone reset"`,
    )
    expect(milestone('2016-09-15T10:00 attack opposition, verified', '2016-09-21')).toMatchInlineSnapshot(
      `"seven-days all milestone running"`,
    )
    expect(milestone('2016-09-15T10:00 attack opposition, verified', '2016-09-22')).toMatchInlineSnapshot(
      `"seven-days all milestone reached"`,
    )
  })
})

describe('reasons', () => {
  const story = `
    2016-09-13T10:00 shelling syrian-government at Aleppo, by lantern, as e1
    2016-09-13T12:00 shelling syrian-government -> islamic-state at Aleppo, by sana of syrian-government, as e1
  `
  test('go from the clause down to the voices and say what would change the verdict', () => {
    const verdict = judge([SEPTEMBER], told(story)).verdicts.find(({ event }) => event === 'e1')!
    expect(renderWhy(verdict)).toMatchInlineSnapshot(`
      "ALLEGED  syria-2016-09/no-attack/syrian-government/event:e1@2016-09-13T12:00:00+03:00@2016-09-13T12:00:00+03:00
      window 2016-09-13T10:00:00+03:00 to 2016-09-13T12:01:00+03:00; needs-attest, exemption-claimed
        - No attack with any weapon, from the air or the ground, except on the groups that stand outside the truce.
        - What happened, 2016-09-13 10:00, Aleppo: taken as a deed of syrian-government. The term forbids: attack.
        - That it happened: reported, from lantern (independent), sana (interested party).
          - lantern: independent.
          - sana: interested party, aligned with syrian-government.
        - That syrian-government did it: reported, from lantern (independent), sana (interested party).
          - lantern: independent.
          - sana: interested party, aligned with syrian-government.
        - Exception "designated-target" is only claimed: an interested or anonymous voice clears nobody.
          - The exemption: claimed, from sana (interested party).
            - sana: interested party, aligned with syrian-government.
        - Exception "self-defence" waits for an answer: Was it proportionate, against an immediate threat?
        - One more independent voice that it happened and that syrian-government did it would make it violated."
    `)
  })

  test('a verdict is reached again from its id alone', () => {
    for (const verdict of judge([SEPTEMBER], told(story), { on: '2016-09-14' }).verdicts) {
      expect(judgeAgain([SEPTEMBER], told(story), verdict.id)).toEqual(verdict)
    }
    expect(judgeAgain([SEPTEMBER], told(story), 'nonsense')).toBeUndefined()
    expect(parseVerdictId('a/b/c/event:x/y@z@2016@2017')?.instance).toBe('event:x/y@z')
  })

  test('the board shows the day and the time since the start', () => {
    expect(renderBoard(judge([SEPTEMBER], told(story), { on: '2016-09-14' }))).toMatchInlineSnapshot(`
      "On 2016-09-14T23:59:59.999+03:00, as known at 2016-09-13T12:00:00+03:00

      term               party              that day  since the start  counts
      no-attack          syrian-government  unknown   alleged          1 alleged, 2 unknown
      no-attack          russia             unknown   unknown          3 unknown
      no-attack          opposition         unknown   unknown          3 unknown
      no-attack          united-states      unknown   unknown          3 unknown
      castello-pullback  syrian-government  unknown   unknown          3 unknown
      castello-pullback  opposition         unknown   unknown          3 unknown
      hold-lines         syrian-government  unknown   unknown          3 unknown
      hold-lines         opposition         unknown   unknown          3 unknown
      aid                all                dormant   dormant
      seven-days         all                reset     reset            1 reset, 1 not-exercised

      Days of calm
        no-attack  proven 1  cautious 0  observed 0"
    `)
  })
})

describe('the agreements’ own tests', () => {
  test.each(['data/agreements/syria-2016-09.yaml', 'fixtures/judge/example.yaml', 'fixtures/judge/all-keys.yaml'])(
    '%s',
    (path) => {
      expect(checkAgreement(agreementFile(path))).toEqual([])
    },
  )

  test('one that fails says what it was given, and where it was expected otherwise', () => {
    const wrong = agreementFile('fixtures/judge/example.yaml').replace('no-attack: exempt', 'no-attack: violated')
    expect(checkAgreement(wrong)).toMatchInlineSnapshot(`
      [
        {
          "code": "test-failed",
          "column": 15,
          "line": 39,
          "say": "Test 1: given "2016-09-13T10:00 attack syrian-government -> islamic-state, verified", no-attack is exempt, not violated.",
        },
      ]
    `)
    const odd = agreementFile('fixtures/judge/example.yaml').replace(
      'attack syrian-government -> islamic-state, verified',
      'bombarded, loudly',
    )
    expect(checkAgreement(odd)).toMatchInlineSnapshot(`
      [
        {
          "code": "bad-test-line",
          "column": 14,
          "line": 38,
          "say": "Test 1: "loudly" is none of claimed, reported, corroborated, verified, by VOICE, denied, as EVENT, known TIME.",
        },
      ]
    `)
  })

  test('two agreements are judged side by side', () => {
    const { agreement } = parseAgreement(agreementFile('fixtures/judge/all-keys.yaml'))
    const { verdicts } = judge([SEPTEMBER, agreement!], [], { on: '2020-03-01' })
    expect(new Set(verdicts.map(({ agreement: id }) => id))).toEqual(new Set(['syria-2016-09', 'all-keys']))
  })
})

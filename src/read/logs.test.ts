import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../store/dataFiles.js'
import { readDocument } from './readDocument.js'
import { claimLine } from './render.js'

const { tools } = loadKnowledge()
const claimsOf = (text: string) => readDocument({ text, publishedAt: '2021-03-15' }, tools).claims
const found = (text: string): string =>
  claimsOf(text)
    .map((claim) => claimLine(claim))
    .join('\n')

describe('logs', () => {
  test('a timed line is an observation at the post that heads it', () => {
    expect(
      found(
        `Daily log, 14 March 2021. Local time.

CAMERA 2, Shyrokyne, 1 km south of the village.
02:14 recorded 3 projectiles in flight, W to E.
03:00-06:00 nothing recorded.

PATROL BASE SVITLODARSK
19:40-20:10 heard 6 explosions, outgoing, 120 mm mortar, 3 to 5 km SE.
21:15 saw 2 tracer rounds.
Quiet thereafter. 1 helicopter, high, 21:20.

PATROL 4, Stanytsia Luhanska.
10:20 saw 2 tanks moving E.
11:00 Checkpoint closed.
11:35 Denied passage by armed men.`,
      ),
    ).toMatchInlineSnapshot(`
      "c1   incident (aggregate): type explosion; place Shyrokyne, Ukraine; date 2021-03-14T02:14; count 3; observation camera
      c2   incident (aggregate): type shelling; place Svitlodarsk, Ukraine; date 2021-03-14T19:40; weapon 120mm-mortar; count 6; observation heard; bearing 5 km SE
      c3   incident (aggregate): type small-arms-fire; place Svitlodarsk, Ukraine; date 2021-03-14T21:15; count 2; observation seen
      c4   incident: type overflight; place Svitlodarsk, Ukraine; date 2021-03-14T21:20; count 1
      c5   incident (aggregate): type troop-movement; place Stanytsia Luhanska, Ukraine; date 2021-03-14T10:20; weapon tank; count 2; observation seen
      c6   access: form crossing; place Checkpoint; state closed; date 2021-03-14T11:00
      c7   incident: type obstruction; place Stanytsia Luhanska, Ukraine; date 2021-03-14T11:35; perpetrator armed-men"
    `)
  })

  test('four bare figures before a dash are the hour, where some of them can be no year', () => {
    expect(
      found(`0610 – 2 x 82mm mortar impact near Pisky, Ukraine.
1840 – tank fire near Spartak, Ukraine.
2215 – ambulance hit near Marinka, Ukraine. 2 WIA.`),
    ).toMatchInlineSnapshot(`
      "c1   incident: type shelling; place Pisky, Ukraine; date 2021-03-15T06:10; weapon 82mm-mortar
      c2   incident: type shelling; place Spartak, Ukraine; date 2021-03-15T18:40
      c3   incident: type attack; place Marinka, Ukraine; date 2021-03-15T22:15; injured 2"
    `)
    expect(found('1948: war broke out near Haifa.\n\n1956: Suez was bombed.')).toMatchInlineSnapshot(`""`)
  })

  test('a section dates its lines', () => {
    const [claim] = claimsOf(`Late entries, received 12 March 2021.

POST 19, Sat 20 Feb 2021.
16:05 heard 3 shots.
16:30 quiet.`)
    expect(claim?.kind === 'incident' && claim.slots.date?.[0]?.value).toBe('2021-02-20T16:05')
  })

  test('quiet, and nothing seen, are no incidents', () => {
    expect(
      found(`POST 1, Donetsk.
06:00-12:00 quiet.
12:00-18:00 nothing heard, nothing seen.
18:00 two observers on post, no break.`),
    ).toBe('')
  })
})

describe('registers of calls', () => {
  test('who called says all the entry says, and each caller is another person', () => {
    expect(
      found(
        `CEASEFIRE MONITORING HOTLINE, HODEIDAH. Register of 6 January 2019.

21:10 Caller, woman, Al-Tuhayta, did not give her name. Shelling from the north, two children hurt.

23:30 Caller, fisherman, Ad-Durayhimi. A mine went off on the road.

00:20 Houthi liaison. Denies any firing at the city.

02:15 UN liaison. The convoy of 12 trucks is still at the eastern checkpoint.`,
      ),
    ).toMatchInlineSnapshot(`
      "c1   statement: speaker unnamed-caller; mode indirect; content Shelling from the north, two children hurt.; anonymous true
      c2   incident (in c1): type shelling; place Al-Tuhayta; date 2021-03-15T21:10; victim two children; injured 2
      c3   statement: speaker unnamed-caller-2; mode indirect; content A mine went off on the road.; anonymous true
      c4   incident (in c3): type landmine; place Ad-Durayhimi, Yemen; date 2021-03-15T23:30; weapon landmine
      c5   statement: speaker houthis-liaison; mode indirect; content Denies any firing at the city.
      c6   statement: speaker un-liaison; mode indirect; content The convoy of 12 trucks is still at the eastern checkpoint.
      c7   access (in c6): form convoy; state at-checkpoint; trucks 12"
    `)
  })
})

describe('what was fired, counted, and where it came down', () => {
  test.each([
    ['State television reported four rockets on a warehouse in Hodeidah.', 'rocket-fire', 'a warehouse'],
    ['The mayor spoke of two mortar rounds on a school in Avdiivka.', 'shelling', 'a school'],
  ])('%s', (text, type, target) => {
    const incident = claimsOf(text).find(({ kind }) => kind === 'incident')
    const { slots } = incident as { slots: Record<string, { value: unknown }[]> }
    expect([slots['type']?.[0]?.value, slots['target']?.[0]?.value]).toEqual([type, target])
  })
})

import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

/** Published on Monday 5 September 2016. */
const show = (text: string, publishedAt: string | null = '2016-09-05', zone?: string): string =>
  (readDocument({ text, publishedAt, zone, wantTimes: true }, loadKnowledge().tools).times ?? [])
    .map(({ at, text: words, value }) => {
      expect(text.slice(...at)).toBe(words)
      return `${words} = ${value ?? 'no value'}`
    })
    .join(' | ')

describe('times', () => {
  test.each([
    ['It broke down on Monday.', 'Monday = 2016-09-05'],
    ['He spoke on Friday.', 'Friday = 2016-09-02'],
    ['They will meet on Friday.', 'Friday = 2016-09-09'],
    ['Late on Sunday troops advanced.', 'Late on Sunday = 2016-09-04'],
    ['They met last month.', 'last month = 2016-08'],
    ['They met last week.', 'last week = 2016-08-29/2016-09-04'],
    ['They met just over a week ago.', 'just over a week ago = 2016-08-26~'],
    ['He went in mid-July.', 'mid-July = 2016-07-10/2016-07-20'],
    ['It fell over the weekend.', 'the weekend = 2016-09-03/2016-09-04'],
    ['On Aug. 26, they met.', 'Aug. 26 = 2016-08-26'],
    ['On 26 August 2016 they met.', '26 August 2016 = 2016-08-26'],
    ['During the night of 14–15 September it was calm.', 'the night of 14–15 September = 2016-09-14/2016-09-15'],
    ['They meet in the coming days.', 'in the coming days = 2016-09-05/..'],
    [
      'The truce begins at 7:00 p.m. Damascus time on Sept. 12.',
      '7:00 p.m. Damascus time on Sept. 12 = 2016-09-12T19:00+03:00',
    ],
    ['A 90-minute meeting was held.', '90-minute = PT90M'],
    ['A 48-hour pause began.', '48-hour = PT48H'],
    ['It lasted three days.', 'three days = P3D'],
    ['In the third quarter of 2015 it grew.', 'the third quarter of 2015 = 2015-07/2015-09'],
    ['It began in the 1990s.', 'the 1990s = 1990/1999'],
    ['It began in 2011.', '2011 = 2011'],
    ['It ends 2016-09-15T22:40+02:00', '2016-09-15T22:40+02:00 = 2016-09-15T22:40+02:00'],
    ['Now they wait.', 'Now = PRESENT_REF'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected))

  test('without a day of publication a weekday is found and has no value', () => {
    expect(show('They met on Monday.', null)).toBe('Monday = no value')
  })

  test('a clock time of a log belongs to the day in its heading, in the zone that was given', () => {
    expect(show('Daily log, 14 September 2016\n\n07:15 heard 1 explosion.\n', '2016-09-15', 'Asia/Damascus')).toBe(
      'Daily = P1D | 14 September 2016 = 2016-09-14 | 07:15 = 2016-09-14T07:15+03:00',
    )
  })

  test.each(['He may come and they march.', 'The second Mon. of May', 'They won 5 to 3.'])(
    '"%s" is read without a fall',
    (text) => {
      expect(show(text)).not.toContain('undefined')
    },
  )
})

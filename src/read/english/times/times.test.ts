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
    ['He went in mid-July.', 'mid-July = 2016-07'],
    ['It fell over the weekend.', 'the weekend = 2016-09-03/2016-09-04'],
    ['On Aug. 26, they met.', 'Aug. 26 = 2016-08-26'],
    ['On 26 August 2016 they met.', '26 August 2016 = 2016-08-26'],
    ['During the night of 14–15 September it was calm.', 'the night of 14–15 September = 2016-09-14/2016-09-15'],
    ['They meet in the coming days.', 'the coming days = PXD'],
    [
      'The truce begins at 7:00 p.m. Damascus time on Sept. 12.',
      '7:00 p.m. Damascus time on Sept. 12 = 2016-09-12T19:00+03:00',
    ],
    ['At 1710 on Sunday they came.', '1710 on Sunday = 2016-09-04T17:10'],
    ['They came at 0400 yesterday.', '0400 yesterday = 2016-09-04T04:00'],
    ['They came at 7.20 in the morning.', '7.20 in the morning = 2016-09-05T07:20'],
    ['They came in 1710.', '1710 = 1710'],
    ['A 90-minute meeting was held.', '90-minute = PT90M'],
    ['A 48-hour pause began.', '48-hour = PT48H'],
    ['It lasted three days.', 'three days = P3D'],
    ['In the third quarter of 2015 it grew.', 'the third quarter of 2015 = 2015-07/2015-09'],
    ['It began in the 1990s.', 'the 1990s = 1990/1999'],
    ['It began in 2011.', '2011 = 2011'],
    ['It ends 2016-09-15T22:40+02:00', '2016-09-15T22:40+02:00 = 2016-09-15T22:40+02:00'],
    ['Now they wait.', 'Now = PRESENT_REF'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected))

  test.each([
    ['The talks, expected to open in December, were put off.', 'December = 2016-12'],
    ['Guidelines to be published in early November will follow.', 'early November = 2016-11'],
    ['By Friday the convoy must have left.', 'Friday = 2016-09-09'],
    ['The truce, which had been due to expire on Friday, held.', 'Friday = 2016-09-02'],
    ['On Friday, envoys will fly home.', 'Friday = 2016-09-09'],
    ['Last Sunday they left.', 'Last Sunday = 2016-09-04'],
    ['They meet next Monday.', 'next Monday = 2016-09-12'],
    ['Shells fell on Sunday night.', 'Sunday night = 2016-09-04TNI'],
    ['Shells fell this morning.', 'this morning = 2016-09-05TMO'],
    ['Shells fell last night.', 'last night = 2016-09-04TNI'],
    ['It was calm overnight into Monday.', 'overnight into Monday = 2016-09-05'],
    ['It began in the early hours of Saturday.', 'the early hours of Saturday = 2016-09-03TMO'],
    ['They met on the 3rd of May.', 'the 3rd of May = 2016-05-03'],
    ['They met between 12 and 15 September.', '12 and 15 September = 2016-09-12/2016-09-15'],
    ['BOGOTA, 7 JAN 90 (AFP) -- THE ARMY MARCHED.', '7 JAN 90 = 1990-01-07'],
    ['On 04/12/1989 they met.', '04/12/1989 = 1989-12-04'],
    ['At 141900ZSEP16 the order was given.', '141900ZSEP16 = 2016-09-14T19:00Z'],
    ['Guns fell silent at 1900 GMT on Monday.', '1900 GMT on Monday = 2016-09-05T19:00Z'],
    ['The deadline is midnight Friday.', 'midnight Friday = 2016-09-09T24:00'],
    ['By noon on 3 May they had gone.', 'noon on 3 May = 2016-05-03T12:00'],
    ['Two weeks ago they fled.', 'Two weeks ago = 2016-08-22'],
    ['Three years ago it was safe.', 'Three years ago = 2013'],
    ['Several years ago it was safe.', 'Several years ago = PAST_REF'],
    ['It fell in 1991. Two years later it rose.', '1991 = 1991 | Two years later = 1993'],
    ['They met on 10 August. A day earlier they had fought.', '10 August = 2016-08-10 | A day earlier = 2016-08-09'],
    ['They met in June. The following month they fought.', 'June = 2016-06 | The following month = 2016-07'],
    ['The siege has lasted for decades.', 'decades = PXE'],
    ['It took several months.', 'several months = PXM'],
    ['It lasted more than four hours.', 'more than four hours = PT4H'],
    ['It lasted two and a half years.', 'two and a half years = P30M'],
    ['Over the past two weeks it was calm.', 'the past two weeks = P14D'],
    ['In the last twenty-four hours they left.', 'the last twenty-four hours = PT24H'],
    ['He was held in the late 1980s.', 'the late 1980s = 1980/1989'],
    ["He was held in the '80s.", "the '80s = 1980/1989"],
    ['It is a thing of the 20th century.', 'the 20th century = 1900/1999'],
    ['It rose last summer.', 'last summer = 2016-22'],
    ['It ended in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
    ['It will end by the end of 2017.', 'the end of 2017 = 2017'],
    ['By year-end they will leave.', 'year-end = 2016'],
    ['They protest every Friday.', 'every Friday = XXXX-WXX-5'],
    ['They march each July.', 'each July = XXXX-07'],
    ['They shell it daily.', 'daily = P1D'],
    ['Third-quarter profit rose from a year ago.', 'Third-quarter = 2016-07/2016-09 | a year ago = 2015-07/2015-09'],
    ['He came home for Christmas Eve.', 'Christmas Eve = 2016-12-24'],
    ['The pause begins at Eid.', 'Eid = no value'],
    ['They hope for peace soon, as in the past.', 'soon = FUTURE_REF | the past = PAST_REF'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected))

  test.each([
    'They may march on, and the march may be long.',
    'He came second, and the sun sat low.',
    'A 20-year-old man in version 3.5 paid $1998.',
    'About three-quarters of them left; 2000 people stayed.',
    'The annual meeting chose April Jones.',
    'As soon as the Christmas market opens, they come.',
  ])('"%s" has no time in it', (text) => expect(show(text)).toBe(''))

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

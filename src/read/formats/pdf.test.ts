import { describe, expect, test } from 'vitest'
import { column, type Page, pdfOf } from '../../../test/support/files/pdf.js'
import { textOf } from './textOf.js'

const read = async (pages: readonly Page[]) => textOf({ bytes: pdfOf(pages), name: 'report.pdf' })
const textOfPages = async (pages: readonly Page[]) => (await read(pages)).text

const LEFT = [
  'Two shells hit the market of Sirte on',
  'Monday, killing four people and also',
  'wounding nine, the health ministry of',
  'the western government said. The army',
  'denied that it had fired at all.',
]
const RIGHT = [
  'In Tripoli both delegations met for a',
  'third day. They agreed to extend the',
  'truce by one week, an official of the',
  'mission said, but not on who is going',
  'to hold the airport until then.',
]

describe('a PDF', () => {
  test('of two columns is read column by column, whatever the order of its letters', async () => {
    const rows = LEFT.flatMap((words, index) => [
      { x: 60, y: 140 + index * 12, words },
      { x: 310, y: 140 + index * 12, words: RIGHT[index]! },
    ])
    const text = await textOfPages([
      [{ x: 60, y: 100, words: 'Bulletin of the monitoring mission, number seven', size: 16 }, ...rows],
    ])
    expect(text.split('\n\n')).toEqual([
      'Bulletin of the monitoring mission, number seven',
      LEFT.join(' '),
      RIGHT.join(' '),
    ])
  })

  test('keeps the cells of a row together, also those of several lines', async () => {
    const text = await textOfPages([
      [
        ...column(60, 100, [
          'Incidents of the week, as the mission recorded them in the western region of the country:',
        ]),
        ...[60, 160, 300, 480].map((x, index) => ({ x, y: 130, words: ['Day', 'Place', 'Event', 'Killed'][index]! })),
        { x: 60, y: 150, words: '4 May' },
        { x: 160, y: 150, words: 'Abu Grein' },
        ...column(300, 150, ['shelling of a bakery', 'and of a school']),
        { x: 480, y: 150, words: '2' },
        { x: 60, y: 182, words: '5 May' },
        { x: 160, y: 182, words: 'Bin Jawad' },
        { x: 300, y: 182, words: 'small-arms fire' },
        { x: 480, y: 182, words: '0' },
      ],
    ])
    expect(text).toContain(
      'Day\tPlace\tEvent\tKilled\n4 May\tAbu Grein\tshelling of a bakery and of a school\t2\n5 May\tBin Jawad\tsmall-arms fire\t0',
    )
  })

  test('tells running heads and feet once and page numbers never, so that sentences run from page to page', async () => {
    const pages = [1, 2, 3].map((page) => [
      { x: 60, y: 40, words: 'Mission to the Western Region - daily report' },
      ...column(60, 100, [
        `${['On Monday', 'on Tuesday', 'on Friday'][page - 1]} nothing was seen at the crossing of the river until the evening, when lorries with`,
        'armed men in them came down the road from the mountains, turned at the bridge and',
      ]),
      { x: 60, y: 800, words: 'Not for publication' },
      { x: 500, y: 800, words: `Page ${page} of 3` },
    ])
    const text = await textOfPages(pages)
    expect(text.match(/Mission to the Western Region/g)).toHaveLength(1)
    expect(text.match(/Not for publication/g)).toHaveLength(1)
    expect(text).not.toMatch(/Page \d/)
    expect(text).toContain('turned at the bridge and on Tuesday nothing was seen')
  })

  test('joins words that the end of a line broke and keeps the hyphen of compounds', async () => {
    const text = await textOfPages([
      column(60, 100, [
        'The Turkish-backed forces said that they had left the town, and the nego-',
        'tiations would go on. The Turkish-',
        'backed forces are not bound by the text of the agreement, they added once',
      ]),
    ])
    expect(text).toContain('the negotiations would go on')
    expect(text).not.toMatch(/-\n/)
    expect(text.match(/Turkish-backed/g)).toHaveLength(2)
  })

  test('does not make numbers of note marks', async () => {
    const text = await textOfPages([
      [
        { x: 60, y: 100, words: 'The mission counted 12' },
        { x: 165, y: 96, words: '3', size: 6 },
        { x: 172, y: 100, words: 'violations.' },
      ],
    ])
    expect(text).toBe('The mission counted 12[3] violations.')
  })

  test('of pages that are pictures is answered with what to do', async () => {
    await expect(read([[], []])).rejects.toThrow(/pictures.*OCR/)
    const { text, notes } = await read([[{ x: 60, y: 100, words: 'Nothing to report.' }], []])
    expect([text, notes.map(({ say }) => say)]).toEqual(['Nothing to report.', ['There is no text on page 2.']])
  })

  test('under a password is answered with what to do', async () => {
    const bytes = pdfOf([[{ x: 60, y: 100, words: 'Nobody may see this.' }]], { locked: true })
    await expect(textOf({ bytes, name: 'locked.pdf' })).rejects.toThrow(
      /locked\.pdf is protected by a password\. Open it/,
    )
  })

  const letters = (number: number): string => number.toString(2).replaceAll('0', 'a').replaceAll('1', 'b')

  test('of two hundred pages takes seconds', async () => {
    const pages = Array.from({ length: 200 }, (_, page) =>
      column(
        60,
        80,
        Array.from(
          { length: 55 },
          (_, line) => `Line ${line} of page ${letters(page)} is prose that says nothing at all of any event`,
        ),
      ),
    )
    const started = performance.now()
    const text = await textOfPages(pages)
    expect(text.match(/Line 54 /g)).toHaveLength(200)
    expect(performance.now() - started).toBeLessThan(20_000)
  }, 30_000)
})

import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

/** One line a statement: speakers, mode, what was said. Every value is checked to be its slice of the text. */
function voices(text: string): string {
  const { claims } = readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
  const lines = claims.flatMap((claim) => {
    if (claim.kind !== 'statement') return []
    const { speaker, mode, content, about, anonymous } = claim.slots
    for (const values of Object.values(claim.slots))
      for (const { at, text: words } of values ?? []) if (at) expect(text.slice(...at)).toBe(words)
    const said = (content ?? about ?? []).map(({ value }) => value).join(' … ')
    return [
      `${speaker?.map(({ value }) => value).join('+') ?? 'nobody'}${anonymous ? '?' : ''} ${mode?.[0]?.value}: ${said}${claim.inStatement ? ` (in ${claim.inStatement})` : ''}`,
    ]
  })
  return lines.join('\n')
}

describe('voices', () => {
  test.each([
    ['Kerry said that talks had failed.', 'kerry indirect: talks had failed'],
    ['Talks had failed, Kerry said.', 'kerry indirect: Talks had failed'],
    [
      'Talks had failed in Geneva, said a U.N. official who spoke on condition of anonymity.',
      'un-official? indirect: Talks had failed in Geneva',
    ],
    ['“We failed,” Lavrov said on Monday. “It is over.”', 'lavrov direct: We failed, … It is over.'],
    ['“We failed,” Lavrov said, “and it is over.”', 'lavrov direct: We failed, … and it is over.'],
    [
      'Five people died, according to the Syrian Observatory for Human Rights.',
      'syrian-observatory-for-human-rights indirect: Five people died',
    ],
    ['According to SANA, five people died.', 'sana indirect: five people died'],
    ['At a news conference, Obama said the truce was “fragile.”', 'obama mixed: the truce was “fragile.”'],
    ['Moscow said the trucks burned.', 'russia indirect: the trucks burned'],
    ['At least 30 people were reported killed.', 'nobody? passive: At least 30 people were reported killed'],
    ['Islamic State claimed responsibility for the blast.', 'islamic-state claim-of-responsibility: the blast'],
    ['The Pentagon declined to comment on the strike.', 'united-states declined: the strike'],
    ['A rescuer said: “They came back.”', 'rescuer direct: They came back.'],
    ['Kerry told reporters that the truce held.', 'kerry indirect: the truce held'],
    ['The Russian Defence Ministry said rebels had shelled Hama.', 'russia indirect: rebels had shelled Hama'],
    [
      'Maj. Gen. Igor Konashenkov was quoted as saying the raid was a mistake.',
      'konashenkov indirect: the raid was a mistake',
    ],
    ['Obama and Putin said the truce held.', 'obama+putin indirect: the truce held'],
  ])('%s', (text, expected) => expect(voices(text)).toBe(expected))

  test('a speaker is found again under other words', () => {
    expect(
      voices(
        'A White House official said talks went on. The official admitted there were gaps.\n\n“We will see,” he added.\n\nLavrov told journalists the talks were hard. He said Moscow would go on.',
      ),
    ).toMatchInlineSnapshot(`
      "white-house-official? indirect: talks went on
      white-house-official? indirect: there were gaps
      white-house-official? direct: We will see,
      lavrov indirect: the talks were hard
      lavrov indirect: Moscow would go on"
    `)
  })

  test('a second attribution in a sentence ends the first', () => {
    expect(voices('Russia has complained of delays, and it said the truce was over.')).toMatchInlineSnapshot(`
      "russia indirect: delays
      russia indirect: the truce was over"
    `)
  })

  test('the turns of a transcript are statements of those they are labelled with', () => {
    expect(
      voices(
        'QUESTION: Is the truce over?\n\nMR TONER: It is not over. We are talking.\n\nQUESTION: Since when?\n\nMR TONER: Since Monday.',
      ),
    ).toMatchInlineSnapshot(`
      "reporter direct: Is the truce over?
      toner direct: It is not over. We are talking.
      reporter direct: Since when?
      toner direct: Since Monday."
    `)
  })

  test('a briefing is held by the house that its heading names, and a turn may refuse', () => {
    expect(
      voices(
        'PRESS BRIEFING BY THE UN MISSION, JUBA\n\nQUESTION: Is the road open?\n\nSPOKESMAN: It is open since Monday.\n\nQUESTION: And the trucks?\n\nSPOKESMAN: I’m not going to get into numbers.',
      ),
    ).toMatchInlineSnapshot(`
      "reporter direct: Is the road open?
      un-spokesman direct: It is open since Monday.
      reporter direct: And the trucks?
      un-spokesman declined: numbers"
    `)
  })

  test('headings of a report are no speakers', () => {
    expect(voices('YEMEN: TAIZ\n\nThe road was shut.\n\nFUNDING: 50%\n\nOCHA said the road was shut.')).toBe(
      'ocha indirect: the road was shut',
    )
  })

  test('a name with a verb in it speaks no word', () => {
    expect(voices('The United States sent trucks to Aleppo.')).toBe('')
  })
})

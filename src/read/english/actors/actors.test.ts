import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readWithTrace } from '../../pipeline/readDocument.js'

/** What the trace says of a step: the words and what was made of them. */
const traced = (text: string, step: string): string =>
  readWithTrace({ text, publishedAt: '2016-09-05', wantTrace: true }, loadKnowledge().tools)
    .trace.filter((line) => line.step === step)
    .map(({ span, did }) => `${text.slice(...span)} = ${did}`)
    .join(' | ')

describe('actors', () => {
  test.each([
    ['President Obama spoke.', 'President Obama = person obama'],
    ['Secretary of State John F. Kerry spoke.', 'Secretary of State John F. Kerry = person kerry'],
    ['Secretary of State John\u00a0F. Kerry spoke.', 'Secretary of State John\u00a0F. Kerry = person kerry'],
    ['Gen. Ivan Testov arrived.', 'Gen. Ivan Testov = person testov'],
    ['The Nour Brigade attacked.', 'The Nour Brigade = name nour-brigade'],
    ['Syrian government forces advanced.', 'Syrian government forces = description syrian-government'],
    ['The Russian Defense Ministry confirmed it.', 'The Russian Defense Ministry = name russia'],
    ['Two U.S. officials came.', 'Two U.S. officials = description united-states-official'],
    ['A Turkish security official came.', 'A Turkish security official = description turkey-security-official'],
    ['Q. So who broke it?', ''],
    ['The Kremlin waits.', 'The Kremlin = name russia'],
    ['ISIS attacked.', 'ISIS = name islamic-state'],
    ['It is up to us.', ''],
  ])('%s', (text, expected) => expect(traced(text, 'actors')).toBe(expected))

  test.each([
    ['They met in Homs.', 'Homs = Homs, settlement'],
    ['It fell near Deir al-Zour.', 'Deir al-Zour = Deir ez-Zor, settlement'],
    ['It was a nice day in May.', ''],
    ['The Aleppo Media Centre wrote.', ''],
    ['BEIRUT, Sept 5 (Levant Wire) - Aid stopped here.', 'BEIRUT = Beirut, settlement | here = Beirut, settlement'],
    ['Shells hit Aleppo. The city was quiet.', 'Aleppo = Aleppo, settlement | The city = Aleppo, settlement'],
  ])('places: %s', (text, expected) => expect(traced(text, 'places')).toBe(expected))

  test('both sides are the two that were named together', () => {
    expect(traced('Obama met Putin in Hangzhou. Both sides were tired.', 'actors')).toMatchInlineSnapshot(
      `"Obama = person obama | Putin = person putin | Both sides = description united-states, russia"`,
    )
  })
})

import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

/** One line a statement: who, then whatever is told of when, where, on what occasion and to whom. */
function told(text: string): readonly string[] {
  const { claims } = readDocument({ text, publishedAt: '2021-05-20' }, loadKnowledge().tools)
  return claims
    .filter((claim) => claim.kind === 'statement')
    .map(({ slots: { speaker, mode, date, place, venue, addressee } }) =>
      [
        `${speaker?.[0]?.value} ${mode?.[0]?.value}`,
        ...Object.entries({ date, place, venue, addressee }).flatMap(([name, values]) =>
          (values ?? []).map(({ value, text: words }) => `${name} ${name === 'date' ? value : words}`),
        ),
      ].join('; '),
    )
}

describe('how it came to be said', () => {
  test.each([
    ['In Juba, a teacher said the guns had fallen silent.', 'teacher indirect; place Juba'],
    ['“We wait,” said a teacher in Juba.', 'teacher direct; place Juba'],
    ['“We wait,” said a timber merchant in Juba.', 'timber-merchant direct; place Juba'],
    ['“We wait,” said a midwife whose clinic had closed.', 'midwife direct'],
    ['“We wait,” said two ferrymen.', 'ferrymen direct'],
    ['A priest said by phone that the church was full.', 'priest indirect; venue by phone'],
    [
      '“We wait,” Lavrov said on Tuesday in a message to journalists.',
      'lavrov direct; date 2021-05-18; venue a message; addressee journalists',
    ],
    [
      'Lavrov, speaking on television on Sunday, said the text was ready.',
      'lavrov indirect; date 2021-05-16; venue television',
    ],
    ['A teacher who had fled Juba on Sunday said the guns had fallen silent.', 'teacher indirect'],
    ['Kenya said the guns had fallen silent on Sunday.', 'kenya indirect'],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))
})

describe('who speaks before a colon', () => {
  test.each([
    ['The market was open.\n\nA shopkeeper in Juba: “They come on the first.”', ['shopkeeper direct']],
    ['10:40 Patrol left base.\n11:05 UNMISS: two rounds fell near the school, nobody was hurt.', ['unmiss indirect']],
    ['10:40 Patrol left base.\n11:05 Juba town: two rounds fell near the school.', []],
    ['Juba: two rounds fell near the school.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

import { describe, expect, test } from 'vitest'
import {
  bullet,
  commentMark,
  deleted,
  docxOf,
  endnoteMark,
  footnoteMark,
  inserted,
  paragraph,
  run,
  styled,
  table,
} from '../../../test/support/files/docx.js'
import { textOf } from './textOf.js'

const read = (bytes: Buffer) => textOf({ bytes, name: 'report.docx' })

describe('a Word document', () => {
  test('is its headings, paragraphs, items and rows, with its title', async () => {
    const { text, title } = await read(
      docxOf([
        styled('Weekly report', 'Title'),
        styled('Security', 'Heading1'),
        paragraph('Two shells hit Sirte on Monday.'),
        bullet('A bridge was destroyed.'),
        bullet('Nobody was hurt.'),
        table(['Day', 'Place', 'Killed'], ['4 May', 'Abu Grein', '2'], ['5 May', 'Bin Jawad', '0']),
        paragraph('The week before was quiet.'),
      ]),
    )
    expect(title).toBe('Weekly report')
    expect(text.split('\n\n')).toEqual([
      'Weekly report',
      'Security',
      'Two shells hit Sirte on Monday.',
      'A bridge was destroyed.',
      'Nobody was hurt.',
      'Day\tPlace\tKilled\n4 May\tAbu Grein\t2\n5 May\tBin Jawad\t0',
      'The week before was quiet.',
    ])
  })

  test('has its notes behind it, each with the mark that stands in the text', async () => {
    const body = paragraph(
      run('Four people were killed') + footnoteMark + run(', the army said') + endnoteMark + run('.'),
    )
    const { text } = await read(docxOf([body], { footnote: 'Three, says the hospital.', endnote: 'By radio.' }))
    expect(text).toBe('Four people were killed[1], the army said[2].\n\n[1] Three, says the hospital.\n\n[2] By radio.')
  })

  test('reads as if all changes were accepted, and without comments', async () => {
    const body = paragraph(
      run('The truce ') + deleted('held') + inserted('collapsed') + run(' on Monday.') + commentMark,
    )
    const { text } = await read(docxOf([body], { comment: 'Nine were killed, were they not?' }))
    expect(text).toBe('The truce collapsed on Monday.')
  })
})

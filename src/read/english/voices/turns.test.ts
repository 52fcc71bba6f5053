import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../readDocument.js'

const turns = (text: string): string[] =>
  readDocument({ text, publishedAt: '2000-05-09' }, loadKnowledge().tools).claims.flatMap((claim) =>
    claim.kind === 'statement' ? [`${claim.slots.speaker?.[0]?.value}: ${claim.slots.content?.[0]?.text}`] : [],
  )

test.each([
  [
    'labels in capitals',
    'QUESTION: Any news?\n\nMR. HALLORAN: None today.\n\nQ: Why?\n\nA: I cannot say.',
    ['reporter: Any news?', 'halloran: None today.', 'reporter: Why?', 'unnamed-official: I cannot say.'],
  ],
  [
    'labels behind a time',
    '[10:42] SPEAKER 2 (Gen. Jetley): We are in Kailahun.\n\n00:14:05 Anna Kovac: We saw nothing.',
    ['jetley: We are in Kailahun.', 'kovac: We saw nothing.'],
  ],
  [
    'names that speak again',
    'MODERATOR: Welcome.\n\nQ: Who begins?\n\nAnna Kovac: I will.\n\nKey points: none.\n\nAnna Kovac: That is all.',
    ['moderator: Welcome.', 'reporter: Who begins?', 'kovac: I will.\n\nKey points: none.', 'kovac: That is all.'],
  ],
])('%s begin the words of somebody else', (_, text, expected) => expect(turns(text)).toEqual(expected))

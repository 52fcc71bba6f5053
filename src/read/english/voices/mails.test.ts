import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../readDocument.js'

/** Each deed with its day and whose words it is, as "type day speaker". */
function deeds(text: string, publishedAt = '2008-08-12'): string[] {
  const { claims } = readDocument({ text, publishedAt }, loadKnowledge().tools)
  const speaker = new Map(
    claims.flatMap((claim) => (claim.kind === 'statement' ? [[claim.id, claim.slots.speaker?.[0]?.value]] : [])),
  )
  return claims.flatMap((claim) =>
    claim.kind === 'incident'
      ? [
          [
            claim.slots.type?.[0]?.value,
            claim.slots.date?.[0]?.value,
            speaker.get(claim.inStatement ?? '') ?? 'nobody',
          ].join(' '),
        ]
      : [],
  )
}

const SHELL = 'A shell hit a house in Orsantia yesterday, killing two people.'

describe('whose words a message within a message is, and from which day its days count', () => {
  test.each([
    ['an answer', `On 11 Aug 2008, at 19:40, Giorgi Beridze <g@m.example> wrote:\n\n${SHELL}`, 'beridze'],
    [
      'an American answer',
      `On Mon, Aug 11, 2008 at 7:40 PM Giorgi Beridze <g@m.example> wrote:\n\n${SHELL}`,
      'beridze',
    ],
    [
      'a forwarded message',
      `---------- Forwarded message ---------\nFrom: Field Office Zugdidi <z@m.example>\nDate: Mon, 11 Aug 2008 at 18:20\nSubject: Orsantia\nTo: Desk\n\n${SHELL}`,
      'field-office-zugdidi',
    ],
    [
      'an original message',
      `-----Original Message-----\nFrom: Beridze, Giorgi\nSent: Monday, August 11, 2008 5:10 PM\nTo: Desk\nSubject: killed in an attack\n\n${SHELL}`,
      'beridze',
    ],
  ])('%s', (_, below, who) => {
    const found = deeds(`A bomb exploded in Gori on Sunday, wounding a soldier.\n\nLena\n\n${below}`)
    expect(found).toEqual(['bombing 2008-08-10 nobody', `shelling 2008-08-10 ${who}`])
  })

  test('the message that stands first has no voice but its own', () => {
    expect(deeds(`From: Giorgi Beridze\nSent: Monday, August 11, 2008 5:10 PM\nTo: Desk\n\n${SHELL}`)).toEqual([
      'shelling 2008-08-10 nobody',
    ])
  })

  test('what somebody says in it is theirs', () => {
    const below = `On 11 Aug 2008, at 19:40, Giorgi Beridze <g@m.example> wrote:\n\nThe police said that a shell had hit a house in Orsantia, killing two people.`
    expect(deeds(`FYI.\n\n${below}`)[0]).toMatch(/ police$/)
  })
})

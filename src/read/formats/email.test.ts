import { describe, expect, test } from 'vitest'
import { textOf } from './textOf.js'

const mail = (head: string, body: string, encoding: BufferEncoding = 'utf8') =>
  textOf({
    bytes: Buffer.from(`From: Ana <ana@monitor.example>\nSubject: Note\n${head}\n\n${body}`, encoding),
    name: 'a.eml',
  })
const textOfMail = async (head: string, body: string, encoding?: BufferEncoding) =>
  (await mail(head, body, encoding)).text

describe('an e-mail', () => {
  test.each([
    ['plain', 'Content-Type: text/plain', 'Two shells fell on Zugdidi.', 'Two shells fell on Zugdidi.'],
    [
      'quoted-printable in Latin-1',
      'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable',
      'Quiet in San Jos=E9 and=\n Arauca.',
      'Quiet in San José and Arauca.',
    ],
    [
      'base64',
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64',
      Buffer.from('Alles quiet in Đà Nẵng.').toString('base64'),
      'Alles quiet in Đà Nẵng.',
    ],
    [
      'HTML alone',
      'Content-Type: text/html; charset=utf-8',
      '<div style="display:none">Seen by no one</div><p>Two shells\nfell.</p><blockquote><p>Where?</p></blockquote><table><tr><td>4 May</td><td>Zugdidi</td></tr></table>',
      'Two shells fell.\n\nWhere?\n\n4 May\tZugdidi',
    ],
    [
      'two forms of one text, which is read once',
      'Content-Type: multipart/alternative; boundary=x',
      '--x\nContent-Type: text/plain\n\nTwo shells fell.\n--x\nContent-Type: text/html\n\n<p>Two shells fell.</p>\n--x--',
      'Two shells fell.',
    ],
    [
      'a plain form that only stands in for the other',
      'Content-Type: multipart/alternative; boundary=x',
      `--x\nContent-Type: text/plain\n\nSee the HTML.\n--x\nContent-Type: text/html\n\n<p>${'Two shells fell. '.repeat(9)}</p>\n--x--`,
      'Two shells fell. '.repeat(9).trim(),
    ],
  ])('%s', async (_, head, body, expected) => expect(await textOfMail(head, body)).toBe(expected))

  test('loses the marks of quoting and the signature, and keeps who wrote what', async () => {
    const body = `It was three, not two.

-- 
Ana, field office
+995 555 0101

On 11 Aug 2008, Giorgi <g@monitor.example> wrote:
> Two people were killed in
> Orsantia.
>
>> Any casualties?
`
    expect(await textOfMail('Content-Type: text/plain', body)).toBe(
      'It was three, not two.\n\nOn 11 Aug 2008, Giorgi <g@monitor.example> wrote:\n\nTwo people were killed in\nOrsantia.\n\nAny casualties?',
    )
  })

  test('has the messages attached to it behind its own words, with their heads', async () => {
    const inner =
      'From: Giorgi <g@monitor.example>\nDate: Mon, 11 Aug 2008 10:00:00 +0400\nSubject: Orsantia\n\nTwo were killed.'
    const body = `--x\nContent-Type: text/plain\n\nPlease file.\n--x\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n${inner}\n--x\nContent-Type: image/png\n\nxx\n--x--`
    const { text, notes } = await mail('Content-Type: multipart/mixed; boundary=x', body)
    expect(text).toMatch(
      /^Please file\.\n\nFrom: Giorgi <g@monitor\.example>\nDate: 2008-08-11T\S+\nSubject: Orsantia\n\nTwo were killed\.$/,
    )
    expect(notes.map(({ say }) => say)).toEqual(['1 attached file was not read.'])
  })
})

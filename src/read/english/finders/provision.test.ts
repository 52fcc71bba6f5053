import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../test/support/marked.js'

const termsIn = (source: string): readonly string[] => {
  const context = marked(source)
  return findIn(context, 'term').map(({ span, slots, modality }) => {
    const values = (slot: string) => (slots[slot] ?? []).map(({ value }) => value).join('|')
    return `${values('form')} ${values('status')} ${modality} [${values('party')}] ${context.text.slice(...span)}`
  })
}

test('the articles of an agreement lay down what "shall" be done, in forms known and unknown', () => {
  expect(
    termsIn(
      '{The army|army} and {the rebels|rebels} signed the ceasefire. {The army|army} shall keep open a liaison office in <Kassala>; {the rebels|rebels} shall hand over their heavy weapons.',
    ),
  ).toEqual([
    'other agreed asserted [army] The army shall keep open a liaison office in Kassala',
    'withdraw-weapons agreed asserted [rebels] the rebels shall hand over their heavy weapons',
  ])
})

test('what both sides of a truce undertake to do is a term, each "to" with its own', () => {
  expect(
    termsIn(
      'The truce began at dawn. {The army|army} and {the rebels|rebels} agreed to stop shelling, not to harm farmers.',
    ),
  ).toEqual([
    'other agreed asserted [army|rebels] The army and the rebels agreed to stop shelling, not to harm farmers',
    'cessation-of-attacks agreed asserted [army|rebels] The army and the rebels agreed to stop shelling',
  ])
})

test('who offers is the party of an offered term, whose words go on to the end of their clause', () => {
  expect(termsIn('{The rebels|rebels} offered to let 40 prisoners go.')).toHaveLength(1)
  expect(termsIn('{The mediator|envoy} proposed 15 days of calm from Dec. 3 in <Kassala>.')).toEqual([
    'calm-period proposed proposed [envoy] The mediator proposed 15 days of calm from Dec. 3 in Kassala',
  ])
})

test('companies, clubs and councils lay down no terms of a truce', () => {
  expect(
    [
      'The council shall meet in June.',
      '{Jordan|jordan} signed a trade pact. {Jordan|jordan} agreed to lower tariffs.',
      'The truce between the clubs is over. The two sides agreed to draws on seven occasions.',
    ].flatMap(termsIn),
  ).toEqual([])
})

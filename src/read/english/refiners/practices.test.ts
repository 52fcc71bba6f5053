import { expect, test } from 'vitest'
import { marked, readMarked } from '../../../../test/support/marked.js'

const flags = (text: string): string =>
  readMarked(marked(text))
    .filter(({ kind }) => kind === 'incident')
    .map(({ slots, ...claim }) => `${slots['type']?.[0]?.text}${claim.habitual ? ' habitual' : ''}`)
    .join(', ')

test.each([
  ['Oil revenue fell because of terrorist attacks on the pipeline in <Iraq|country>.', 'attacks habitual'],
  ['Residents of <Aleppo> spoke of indiscriminate bombing of civilians.', 'bombing habitual'],
  ['Many journalists have been murdered in <Somalia|country>.', 'murdered habitual'],
  ['[About 60|60..60 people] have been killed for political reasons.', 'killed habitual'],
  ['[About 60|60..60 people] have been killed in <Homs>.', 'killed'],
  ['{Renamo|renamo} has ruthlessly attacked politicians and clergymen.', 'attacked habitual'],
  ['The war has killed [more than 70,000|70001..* people].', 'killed habitual'],
  // A day that only the sentence before tells is not the practice's own.
  [
    '~On Monday|2016-09-05~ talks began. Oil revenue fell because of terrorist attacks on the pipeline.',
    'attacks habitual',
  ],
  ['{Renamo|renamo} has attacked a clinic in <Beira>.', 'attacked'],
  // A day, a number or an article makes an event of it.
  ['The attacks on the pipeline in <Basra> damaged a pumping station.', 'attacks'],
  ['[Four|4..4 journalists] were murdered in <Mogadishu> ~on Monday|2016-09-05~.', 'murdered'],
])('%s', (text, expected) => {
  expect(flags(text)).toBe(expected)
})

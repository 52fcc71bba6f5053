import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

/** One line a statement: who, how, by which words, and what was said or left unsaid. */
function voices(text: string): readonly string[] {
  const { claims } = readDocument({ text, publishedAt: '2021-05-20' }, loadKnowledge().tools)
  return claims
    .filter((claim) => claim.kind === 'statement')
    .map(({ slots: { speaker, mode, cue, content, about } }) => {
      const words = (values: readonly { readonly value: unknown }[] | undefined) =>
        (values ?? []).map(({ value }) => value).join(' … ')
      return `${words(speaker)} ${words(mode)} [${words(cue)}]: ${words(content ?? about)}`
    })
}

describe('how far a voice reaches', () => {
  test.each([
    ['Norway said both sides had fired first.', 'norway indirect [said]: both sides had fired first'],
    ['Norway said about 40 families had left Juba.', 'norway indirect [said]: about 40 families had left Juba'],
    [
      'The Taliban accused Pakistan of shelling two villages in Khost.',
      'taliban indirect [accused]: shelling two villages in Khost',
    ],
    ['Kenya replied in a note on Friday that the border was shut.', 'kenya indirect [replied]: the border was shut'],
    [
      'Norway asked both delegations to name their envoys so that talks could open.',
      'norway indirect [asked]: to name their envoys so that talks could open',
    ],
    [
      'The road was cut, Norway said, because the bridge had fallen.',
      'norway indirect [said]: The road was cut … because the bridge had fallen',
    ],
    [
      'The storm killed 40 people, Norway said, and driven by fear others had fled.',
      'norway indirect [said]: The storm killed 40 people … and driven by fear others had fled',
    ],
    [
      'If the guns fell silent, Norway said, the envoys would come.',
      'norway indirect [said]: If the guns fell silent … the envoys would come',
    ],
    [
      'Norway said the talks would go on, the first such word in a month.',
      'norway indirect [said]: the talks would go on',
    ],
    ['The talks were hard; the text was ready, Norway said.', 'norway indirect [said]: the text was ready'],
    [
      '“We wait,” Lavrov said, adding that the text was ready.',
      'lavrov mixed [said … adding]: We wait, … the text was ready',
    ],
    ['Clashes were reported on Sunday near Juba.', ' passive [were reported]: Clashes … on Sunday near Juba'],
    ['Norway, she said, had paid.', ' indirect [said]: Norway … had paid'],
    ['The Taliban say no prisoners, no talks.', 'taliban indirect [say]: no prisoners, no talks'],
    ['THE KREMLIN SAID PUTIN MET ERDOGAN.', 'russia indirect [SAID]: PUTIN MET ERDOGAN'],
    [
      'A truce, Lavrov told reporters at the barracks, would serve the rebels.',
      'lavrov indirect [told]: A truce … would serve the rebels',
    ],
    ['Kenya warned the companies that tankers would burn.', 'kenya indirect [warned]: tankers would burn'],
    ['The UN pointed to a rebel battery near Juba.', 'un indirect [pointed to]: a rebel battery near Juba'],
    ['Kenya speaks of 40 dead.', 'kenya indirect [speaks of]: 40 dead'],
  ])('%s', (text, expected) => {
    expect(voices(text)).toContain(expected)
  })

  test('a verb of saying behind "and" is another statement of the same speaker', () => {
    expect(voices('Kenya said the border was shut and blamed a militia for the raid.')).toMatchInlineSnapshot(`
      [
        "kenya indirect [blamed]: a militia for the raid",
        "kenya indirect [said]: the border was shut",
      ]
    `)
  })
})

describe('who will not say', () => {
  test.each([
    ['The Taliban would not say how many had died.', 'taliban declined [would not say]: how many had died'],
    ['Kenya has not commented.', 'kenya declined [has not commented]: '],
    ['Kenya does not disclose its losses.', 'kenya declined [does not disclose]: its losses'],
    ['There was no immediate answer from the Taliban.', 'taliban declined [no immediate answer]: '],
    [
      'The Taliban have neither confirmed nor denied the raid.',
      'taliban declined [neither confirmed nor denied]: the raid',
    ],
    ['Kenya gave no details.', 'kenya declined [gave no details]: '],
    [
      'Lavrov refused to be drawn on whether the text was ready.',
      'lavrov declined [refused to be drawn]: whether the text was ready',
    ],
  ])('%s', (text, expected) => expect(voices(text)).toContain(expected))

  test.each([
    'The Taliban did not respond to the shelling.',
    'Kenya gave no ground.',
    'The Abuja talks under African Union auspices go on.',
    'The administration thinks it is a distraction.',
    'Pakistan offered to host the talks.',
  ])('no word is refused or spoken: %s', (text) => expect(voices(text)).toEqual([]))
})

import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../pipeline/readDocument.js'

const { tools } = loadKnowledge()
const WAR = 'The ceasefire collapsed and the fighting went on. The agreement was dead. '

/** Who stands where on what, in a text about a war. */
function stances(sentence: string, before = WAR): string[] {
  const text = `${before}${sentence}`
  return readDocument({ text, publishedAt: '2016-09-15' }, tools)
    .claims.filter(({ kind }) => kind === 'position')
    .map(({ slots }) => {
      const of = slots as Record<string, readonly { value: unknown; text?: string; at?: [number, number] }[]>
      for (const { at, text: words } of Object.values(of).flat()) if (at) expect(text.slice(...at)).toBe(words)
      return ['party', 'stance', 'topic']
        .map((slot) => of[slot]?.map(({ value }) => value).join('+') ?? '-')
        .join(' / ')
    })
}

test.each([
  ['Hamas praised the step.', ['hamas / for / the step']],
  [
    'The Taliban accused their rival, the Kenyan army, of shelling two villages.',
    ['taliban / accuses / shelling two villages'],
  ],
  ['Turkey wants a seat at the table.', ['turkey / demands / a seat at the table']],
  ['Russia cautioned against sanctions.', ['russia / against / sanctions']],
  ['The Houthis called the proposal a trap.', ['houthis / against / the proposal']],
  ['Hamas called the map interesting.', ['hamas / for / the map']],
  ['Kerry denied rumours of a split.', ['kerry / denies / rumours of a split']],
  ['Hezbollah would never recognise the border.', ['hezbollah / against / the border']],
  ['Hamas wants the crossing open first.', ['hamas / demands / the crossing open first']],
  ['Turkey has yet to decide whether Russia may stay.', ['turkey / undecided / Russia may stay']],
  ['Turkey regards the map as an insult.', ['turkey / against / the map']],
  ['Turkey voiced concern at the exercises.', ['turkey / concerned / the exercises']],
  ['Hamas and Turkey accused each other of shelling.', ['hamas+turkey / accuses / shelling']],
  // In a party's own words: what another did is a charge, and a short word turns one back.
  ['Hamas said it was Turkey that had broken the truce.', ['hamas / accuses / broken the truce']],
  ['“That is a lie,” Hamas said.', ['hamas / denies / That']],
  ['“We do not negotiate with generals,” Hamas said.', ['hamas / against / generals']],
  ['Turkey welcomed the opening of the road after a week.', ['turkey / for / the opening of the road']],
  // Readiness, doubt and reluctance in an adjective; changes of mind.
  ['Hamas is open to a longer truce.', ['hamas / for / a longer truce']],
  ['Turkey remains sceptical about the monitors.', ['turkey / concerned / the monitors']],
  ['Turkey is lukewarm about foreign monitors.', ['turkey / against / foreign monitors']],
  ['Hamas no longer objects to monitors on the bridge.', ['hamas / for / monitors on the bridge']],
  ['Turkey has softened its stand on elections.', ['turkey / for / elections']],
  // The stance as a noun, with or without the verb that holds it.
  ['Turkey has no objection to monitors.', ['turkey / for / monitors']],
  ['Turkey repeated its opposition to a corridor.', ['turkey / against / a corridor']],
  ['Turkey withdrew its support for the envoy.', ['turkey / against / the envoy']],
  // What is judged stands first.
  ['The visit was welcomed by Turkey.', ['turkey / for / The visit']],
  ['A prisoner swap would be unacceptable to Hamas.', ['hamas / against / A prisoner swap']],
  ['Foreign monitors are out of the question, Hamas said.', ['hamas / against / Foreign monitors']],
  ['The reshuffle found no favour with Hamas.', ['hamas / against / The reshuffle']],
  ['The findings were dismissed out of hand by Turkey.', ['turkey / against / The findings']],
  ['Turkey said it wants a seat at the table.', ['turkey / demands / a seat at the table']],
  ['Turkey deplores the raid and welcomes the envoy.', ['turkey / for / the envoy', 'turkey / against / the raid']],
  // The deed before whoever is charged with it.
  ['Hamas blamed the blast at the mill on Turkey.', ['hamas / accuses / the blast at the mill']],
  ['Responsibility for the collapse lies with Turkey alone, Hamas said.', ['hamas / accuses / the collapse']],
  ['“It was you who wrecked the road,” Hamas told Turkey.', ['hamas / accuses / wrecked the road']],
])('%s', (sentence, expected) => expect(stances(sentence)).toEqual(expected))

test.each([
  'Russia denied that its jets had struck the market.',
  'Hamas denied firing at the crossing.',
  'The Houthis rejected the plan.',
  'The Houthis insist on a withdrawal first.',
  'Gunmen want bread.',
  'A witness said that Turkey had broken the truce.',
  '“Who broke the truce, Hamas or Turkey?” Hamas asked.',
  'Hamas had no news of who fired the first shot.',
  'Turkey put its message on Facebook.',
  'It was the envoy who opened the session, Hamas said?',
  'The rebels backed by Turkey took the mill.',
  'Turkey would agree to halt its raids if Hamas freed the guards.',
  'Turkish support for the offensive surprised the envoy.',
  'The envoy spoke of the truce, which Turkey considers the less important battle.',
])('no position of its own: %s', (sentence) => expect(stances(sentence)).toEqual([]))

test('what is praised in a text about nothing of the kind is no stance', () => {
  expect(stances('Turkey praised the harvest.', 'The olives did well. ')).toEqual([])
})

test('a stance that a verb of saying takes is in its statement', () => {
  const { claims } = readDocument({ text: `${WAR}Kenya accused the Taliban of shelling two villages.` }, tools)
  const said = claims.find(({ kind }) => kind === 'statement')
  expect(said).toBeDefined()
  expect(claims.find(({ kind }) => kind === 'position')?.inStatement).toBe(said?.id)
})

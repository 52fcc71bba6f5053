import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

/** One line a statement: who, what kind of source, how, and whose report it is inside. */
function voices(text: string): readonly string[] {
  const { claims } = readDocument({ text, publishedAt: '2023-06-05' }, loadKnowledge().tools)
  const said = claims.filter((claim) => claim.kind === 'statement')
  return said.map(({ slots, inStatement }) => {
    const outer = said.find(({ id }) => id === inStatement)?.slots.speaker?.[0]?.value
    const { speaker, sourceKind, content, about } = slots
    const words = (content ?? about ?? []).map(({ value }) => value).join(' … ')
    return `${speaker?.map(({ value }) => value).join('+')} ${sourceKind?.[0]?.value ?? '-'}: ${words}${outer ? ` (in ${outer})` : ''}`
  })
}

describe('a voice that hands on another', () => {
  test.each([
    [
      'Reuters quoted a witness as saying that the depot was burning.',
      [
        'reuters media: a witness as saying that the depot was burning',
        'witness witness: the depot was burning (in reuters)',
      ],
    ],
    [
      'Residents were quoted by local radio as saying that the guns had fallen silent.',
      ['radio media: the guns had fallen silent', 'residents witness: the guns had fallen silent (in radio)'],
    ],
    [
      'The two sides have met in secret, Reuters reported, citing a Turkish official.',
      [
        'reuters media: The two sides have met in secret',
        'turkey-official official: The two sides have met in secret (in reuters)',
      ],
    ],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

describe('speakers without a name of their own', () => {
  test.each([
    [
      'A man in the market told reporters that the shells came from the hill.',
      'man witness: the shells came from the hill',
    ],
    ['Village elders denied having taken sides.', 'village-elders -: having taken sides'],
    ['A spokesman for the Taliban said the road was open.', 'taliban-spokesman party: the road was open'],
    ['The mayor of Zalingei said the well was dry.', 'zalingei-mayor official: the well was dry'],
    ['One of the diplomats said the text was ready.', 'unnamed-diplomat official: the text was ready'],
    ['A nurse, speaking by phone from the ward, said the lights were out.', 'nurse witness: the lights were out'],
    ['The group, which Turkey and the United States list as terrorist, said it would stop.', 'group -: it would stop'],
    [
      'A bomb went off in Haifa, Israel’s ambulance service said.',
      'israeli-ambulance-service -: A bomb went off in Haifa',
    ],
    ['Moscow’s lead negotiator said the text was ready.', 'russia-negotiator official: the text was ready'],
    ['A source in the Turkish army said the road was open.', 'turkey-official official: the road was open'],
    ['A Kenyan foreign ministry official said the road was open.', 'kenya-official official: the road was open'],
    ['The representative of Ghana said the road was open.', 'ghana official: the road was open'],
    ['The Taliban’s commanders said the road was open.', 'taliban party: the road was open'],
    ['President Vladimir V. Putin said the road was open.', 'putin -: the road was open'],
    ['Kenya shut the road. Its spokesman said the road was unsafe.', 'kenya-spokesman official: the road was unsafe'],
    ['The draft says the road is to open.', 'agreement-text -: the road is to open'],
    ['Neither the army nor the rebels responded to a request for comment.', undefined],
  ])('%s', (text, expected) => {
    if (expected) expect(voices(text)).toContain(expected)
    else expect(voices(text).every((line) => !/: .*responded/.test(line))).toBe(true)
  })
})

describe('who asks is heard', () => {
  test.each([
    ['Norway asked the parties for a pause of two days.', 'norway official: a pause of two days'],

    ['Hamas ruled out a truce without a withdrawal.', 'hamas party: a truce without a withdrawal'],
  ])('%s', (text, expected) => expect(voices(text)).toContain(expected))

  test.each([
    'The Rapid Support Forces entered the town.',
    'The army handed its reply to the mediators.',
    'The goalkeeper said the derby was a battle. The coach praised his striker; the league and the referee said the match and the penalty would be reviewed.',
  ])('nobody speaks: %s', (text) => expect(voices(text)).toEqual([]))
})

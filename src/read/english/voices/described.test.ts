import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

/** One line a statement: who, whether the name is kept back, and what was said. */
const voices = (text: string): readonly string[] =>
  readDocument({ text, publishedAt: '2012-03-05' }, loadKnowledge().tools).claims.flatMap((claim) => {
    if (claim.kind !== 'statement') return []
    const { speaker, content, about, anonymous } = claim.slots
    const who = speaker?.map(({ value }) => value).join('+') ?? 'nobody'
    return [`${who}${anonymous ? '?' : ''}: ${(content ?? about ?? []).map(({ value }) => value).join(' … ')}`]
  })

describe('who speaks, when words stand between them and the verb', () => {
  test.each([
    ["A monk who had stayed behind told me he'd counted six bodies.", ["monk: he'd counted six bodies"]],
    ['A driver we spoke to says the road is mined.', ['driver: the road is mined']],
    ['Villagers reached by phone disputed that.', ['villagers: that']],
    [
      'Relief workers evacuated to Beira last week say corpses lie unburied.',
      ['relief-workers?: corpses lie unburied'],
    ],
    [
      'People in Butembo, a trading town in the hills, described shots near the market.',
      ['people: shots near the market'],
    ],
    [
      'A diplomat who attended the session, and who asked not to be named, described the mood as glacial.',
      ['unnamed-diplomat?: the mood as glacial'],
    ],
    [
      'In a message from Bangui a member of the SDLP insisted that the truce would hold.',
      ['sdlp-official?: the truce would hold'],
    ],
    [
      '"They come at night," Col. Anton Weiss, the spokesman in Goma, told The Associated Press by phone.',
      ['weiss: They come at night,'],
    ],
    [
      'The communiqué issued at the summit said the parties had agreed to a truce.',
      ['communique: the parties had agreed to a truce'],
    ],
    [
      'The Foreign Ministry in Khartoum protested, with Ethiopia saying its troops had stayed put.',
      ['ethiopia: its troops had stayed put'],
    ],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))

  test('of several who spoke, one and the other', () => {
    expect(
      voices(
        'Two aid workers said they saw trucks. "We were told to leave," one of them said. The other counted 14 guns.',
      ),
    ).toEqual(['aid-workers?: they saw trucks', 'aid-worker?: We were told to leave,', 'aid-worker-2?: 14 guns'])
  })

  test('a spokesman is of whom the words behind tell', () => {
    expect(
      voices('Renamo denied it. A spokesman for the group said the base was empty. Two of its officers said so too.'),
    ).toMatchInlineSnapshot(`
      [
        "renamo: it",
        "renamo-spokesman: the base was empty",
        "renamo-officer?: so too",
      ]
    `)
  })
})

describe('what is said on both sides of its voice', () => {
  test.each([
    [
      'By Friday, according to a monitor in Goma, a draft lay on the table.',
      ['monitor: By Friday … a draft lay on the table'],
    ],
    ['What is left, according to Norway, is the hardest part.', ['norway: What is left … is the hardest part']],
    ['The rebels, wrote a member of the SDLP, had shown nothing.', ['sdlp-official?: The rebels … had shown nothing']],
    [
      'The road has been cut since Sunday, and the hospital at its end, a nurse there said, is out of blood.',
      ['nurse: the hospital at its end … is out of blood'],
    ],
    ['Kenya called. Guns, Kenya said, would go quiet.', ['kenya: Guns … would go quiet']],
    [
      'Norway said it had never broken the truce; it had only watched.',
      ['norway: it had never broken the truce; it had only watched'],
    ],
    ['4. According to Norway, six men were hurt.', ['norway: six men were hurt']],
    [
      'Renamo vowed to fight on and expressed concern at the arrests.',
      ['renamo: concern at the arrests', 'renamo: to fight on'],
    ],
    ['The mayor told residents to leave.', ['mayor: to leave']],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

describe('a name kept back', () => {
  test.each([
    [
      'An aide, who would speak only if he was not named, said the plan was dead.',
      'who would speak only if he was not named',
    ],
    ['“It is over,” said a Chadian officer, declining to be identified.', 'declining to be identified'],
    [
      'A source, who requested that his name be withheld, said the plan was dead.',
      'who requested that his name be withheld',
    ],
    ['An officer, briefing on background, said the plan was dead.', 'briefing on background'],
  ])('%s', (text, words) => {
    const { claims } = readDocument({ text, publishedAt: '2012-03-05' }, loadKnowledge().tools)
    const said = claims.filter(({ kind }) => kind === 'statement')
    expect(said).toHaveLength(1)
    expect(said[0]?.kind === 'statement' && said[0].slots.anonymous?.[0]?.text).toBe(words)
  })
})

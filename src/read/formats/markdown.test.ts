import { expect, test } from 'vitest'
import { textOf } from './textOf.js'

test.each([
  [
    'emphasis',
    'On *Sunday* **two** shells hit __the__ `market` of _El Tarra_, not snake_case_names.',
    'On Sunday two shells hit the market of El Tarra, not snake_case_names.',
  ],
  [
    'links',
    'The [army](https://a.example/b_(c) "t") and the [police][1] <https://a.example> said so.\n\n[1]: https://b.example',
    'The army and the police https://a.example said so.',
  ],
  ['headings and rules', '# Noon *note* #\n\nQuiet.\n\n---\n\n## North', 'Noon note\n\nQuiet.\n\nNorth'],
  ['items', '* one shell\n+ [x] two shells\n1. three', '- one shell\n- two shells\n1. three'],
  ['quotes', '> "We did not fire,"\n> he said.', '"We did not fire,"\nhe said.'],
  ['tables', '| Day | Place |\n|:----|------:|\n| 4 May | **Sirte** |', 'Day\tPlace\n4 May\tSirte'],
  ['pictures, comments and tags', 'A ![house](a.png)<!-- check\nthis -->shell<br> fell.', 'A shell\nfell.'],
  [
    'notes',
    'Four were killed.[^a]\n\n[^a]: Three, says the army.',
    'Four were killed.[a]\n\n[a] Three, says the army.',
  ],
  ['tags in code', 'A page of `<div>` in `<div>`.', 'A page of <div> in <div>.'],
  [
    'lines of a list',
    'It calls for:\n* a halt\n  at noon;\n\n* a list of\n  - men',
    'It calls for:\n- a halt\nat noon;\n\n- a list of\n  - men',
  ],
  ['what was struck out', 'Four ~~or five~~ were hurt.', 'Four were hurt.'],
  ['code', '```\n* kept as it *is*\n```', '* kept as it *is*'],
  ['stars that are none', 'Between 3 * 4 and 5 * 6, and \\*so\\*.', 'Between 3 * 4 and 5 * 6, and *so*.'],
])('%s are read as a page shows them', async (_, markdown, expected) => {
  const { text } = await textOf({ bytes: Buffer.from(markdown), name: 'a.md' })
  expect(text).toBe(expected)
})

test('front matter is the title and the day', async () => {
  const bytes = Buffer.from('---\ntitle: Noon note\ndate: 2014-07-20\n---\nQuiet.')
  expect(await textOf({ bytes, name: 'a.md' })).toMatchObject({
    title: 'Noon note',
    publishedAt: '2014-07-20',
    text: 'Quiet.',
  })
})

import { expect, test } from 'vitest'
import { parseExpected } from './expected.js'

test('a word stands for the whole word, not for a part of another', () => {
  const { claims, text } = parseExpected(
    '---\npublished: 2021-05-20\n---\nThe envoy waited. “When they come,” he said.\n',
    'claims:\n  - id: s1\n    kind: statement\n    words: “When they come,” he said\n    slots: { speaker: { value: envoy, text: he } }\n',
  )
  const at = claims[0]?.kind === 'statement' ? claims[0].slots.speaker?.[0]?.at : undefined
  expect(at?.[0]).toBe(text.indexOf(' he ') + 1)
})

/** Every dispatch of the corpus has expected claims that stand in its text and validate. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseExpected } from '../../src/cli/measure/expected.js'
import { ROOT } from '../support/shared.js'

const folder = join(ROOT, 'fixtures/corpus')
const dispatches = ['', 'set-aside'].flatMap((below) =>
  readdirSync(join(folder, below))
    .filter((name) => /^\d{3}-.*\.md$/.test(name))
    .map((name) => join(below, name.slice(0, -3))),
)

describe('the corpus', () => {
  test.each(dispatches)('%s says what it expects, in words of its text', (name) => {
    const { claims, text, style, conflict } = parseExpected(
      readFileSync(join(folder, `${name}.md`), 'utf8'),
      readFileSync(join(folder, `${name}.expected.yaml`), 'utf8'),
    )
    expect(text.length).toBeGreaterThan(0)
    expect([style, conflict].every((word) => word !== '')).toBe(true)
    for (const { slots } of claims)
      for (const values of Object.values(slots))
        for (const { at, text: words } of values) if (at) expect(text.slice(...at)).toBe(words)
  })
})

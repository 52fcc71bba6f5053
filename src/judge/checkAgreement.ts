/** What `truceline check` says of an agreement file: its mistakes, or, when it has none, which of its tests fail. */
import type { Finding } from '../domain/agreement.js'
import { ACTS } from './acts/acts.js'
import type { WorldTools } from './evidence/world.js'
import { parseAgreement } from './file/parseAgreement.js'
import { judge } from './judge.js'
import { runTests } from './notation/runTests.js'

export function checkAgreement(text: string, tools: WorldTools = {}): readonly Finding[] {
  const { agreement, findings } = parseAgreement(text)
  if (!agreement) return findings
  return runTests(agreement, {
    acts: ACTS,
    judge: (lines, clocks) => judge([agreement], lines, { ...tools, ...clocks }),
  })
}

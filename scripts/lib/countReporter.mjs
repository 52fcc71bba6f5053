/** A vitest reporter that leaves the counts of the run in a file, for `.ci/run` to close on. */
import { writeFileSync } from 'node:fs'

export default class CountReporter {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++
      if (module.errors().length > 0) counts.failed++
    }
    if (process.env.TRUCELINE_TEST_COUNTS) writeFileSync(process.env.TRUCELINE_TEST_COUNTS, JSON.stringify(counts))
  }
}

/** `truceline eval`: how well reading reads, in one table. */
import { join } from 'node:path'
import { Command } from 'commander'
import { evaluate } from '../measure/measures.js'
import { showEvaluation } from '../show/evaluation.js'
import { acting, type CliCommand, withJson } from '../terminal/command.js'
import { print, printJson, say } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'

export const evalCommand: CliCommand = {
  build: (run) =>
    withJson(new Command('eval'))
      .summary('how well reading reads: every measure in one table')
      .description(
        'Reads the dispatches with expected claims, and data of others where it lies beside the checkout, and scores what was found. Of use in a checkout: the package carries no measuring data.',
      )
      .option('--shared <dir>', 'where the data of others lies (default: ../shared beside the checkout)')
      .action(
        acting(run, async ({ json, shared }: { json?: boolean; shared?: string }) => {
          const { io } = run
          const evaluation = await evaluate({
            corpus: join(io.packageDir, 'fixtures', 'corpus'),
            shared: shared ?? join(io.packageDir, '..', 'shared'),
            clock: () => Number(process.hrtime.bigint()) / 1e6,
          })
          if (json) {
            const { figures, leftOut } = evaluation
            await printJson(io, { figures, leftOut })
          } else await print(io, showEvaluation(evaluation, showOptions(io).width))
          if (evaluation.leftOut.length === 0) return 0
          if (json) for (const what of evaluation.leftOut) await say(io, `Left out: ${what}.`)
          return 3
        }),
      ),
}

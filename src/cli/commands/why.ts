/** `truceline why VERDICT-ID`: the reasons, down to the sentences. */
import { Command } from 'commander'
import { onDesk } from '../desk/openAccess.js'
import { showWhy } from '../show/verdict.js'
import { acting, type CliCommand, withData, withJson } from '../terminal/command.js'
import { print, printJson } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'

export const whyCommand: CliCommand = {
  build: (run) =>
    withJson(withData(new Command('why')))
      .summary('why a verdict is what it is, down to the sentences')
      .description('The clause, the evidence with its grades, the exceptions tried, the sentences and who wrote them.')
      .argument('<verdict-id>', 'as `truceline status --json` gives it')
      .action(
        acting(run, async (verdict: string, { data, json }: { data?: string; json?: boolean }) => {
          const { io } = run
          const answer = await onDesk(io, data, (desk) => desk.why(verdict))
          await (json ? printJson(io, answer) : print(io, showWhy(answer, showOptions(io))))
          return 0
        }),
      ),
}

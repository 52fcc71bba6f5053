/** `truceline check AGREEMENT.yaml`: every mistake with its place, and the file's own tests run. */
import { Command } from 'commander'
import { checkAgreement } from '../../judge/index.js'
import { readTextFile } from '../desk/readTextFile.js'
import { showFindings } from '../show/findings.js'
import { acting, type CliCommand, withJson } from '../terminal/command.js'
import { print, printJson } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'

export const checkCommand: CliCommand = {
  build: (run) =>
    withJson(new Command('check'))
      .summary('check an agreement file, and run the tests in it')
      .description('Lists every mistake of an agreement file with its line, its column and a hint, and runs its tests.')
      .argument('<agreement.yaml>')
      .action(
        acting(run, async (file: string, { json }: { json?: boolean }) => {
          const { io } = run
          const findings = checkAgreement(await readTextFile(io, file))
          if (json) await printJson(io, { file, findings })
          else await print(io, showFindings(file, findings, showOptions(io)))
          return findings.length === 0 ? 0 : 2
        }),
      ),
}

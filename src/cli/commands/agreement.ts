/** `truceline agreement`: what the desk holds to what was signed. */
import { Command } from 'commander'
import { onDesk } from '../desk/openAccess.js'
import { readTextFile } from '../desk/readTextFile.js'
import { type WriteFlags, writeEntry } from '../desk/writeEntry.js'
import { showAgreement } from '../show/agreement.js'
import { acting, type CliCommand, type Run, withData, withJson, writingCommand } from '../terminal/command.js'
import { print, printJson } from '../terminal/io.js'
import { showOptions } from '../terminal/page.js'

interface Flags {
  readonly data?: string
  readonly json?: boolean
}

export const agreementCommand: CliCommand = {
  build: (run) =>
    new Command('agreement')
      .description('the agreements that a desk judges')
      .addCommand(listCommand(run))
      .addCommand(showCommand(run))
      .addCommand(adoptCommand(run)),
}

const listCommand = (run: Run): Command =>
  withJson(withData(new Command('list')))
    .summary('the agreements of a desk')
    .action(
      acting(run, async ({ data, json }: Flags) => {
        const { agreements } = await onDesk(run.io, data, (desk) => desk.describe())
        const lines = agreements.map(({ id, title }) => `${id}  ${title}`)
        if (json) await printJson(run.io, agreements)
        else
          await print(run.io, lines.length > 0 ? lines.join('\n') : 'No agreement yet: truceline agreement adopt FILE')
        return 0
      }),
    )

const showCommand = (run: Run): Command =>
  withJson(withData(new Command('show')))
    .summary('one agreement, in plain language')
    .argument('[id]', 'which, when the desk has several')
    .option('--known-at <time>', 'as the desk knew it then')
    .action(
      acting(run, async (agreement: string | undefined, { data, json, knownAt }: Flags & { knownAt?: string }) => {
        const answer = await onDesk(run.io, data, (desk) => desk.status({ agreement, knownAt }))
        if (json) await printJson(run.io, answer.agreement)
        else await print(run.io, showAgreement(answer, showOptions(run.io)))
        return 0
      }),
    )

const adoptCommand = (run: Run): Command =>
  writingCommand('adopt')
    .summary('take an agreement, or a new version of it, onto the desk')
    .argument('<agreement.yaml>')
    .action(
      acting(run, async (file: string, flags: WriteFlags) => {
        const text = await readTextFile(run.io, file)
        return writeEntry(run.io, 'agreements', flags, { text }, `${file} is adopted`)
      }),
    )

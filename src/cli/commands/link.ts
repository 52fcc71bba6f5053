/** `truceline link`: whether two claims are about the same thing. */
import { Argument } from 'commander'
import { type WriteFlags, writeEntry } from '../desk/writeEntry.js'
import { acting, type CliCommand, writingCommand } from '../terminal/command.js'

export const linkCommand: CliCommand = {
  build: (run) =>
    writingCommand('link')
      .summary('decide whether two claims are about the same thing')
      .description('Decides whether two claims are about the same thing. A person’s decision supersedes the program’s.')
      .argument('<claim>')
      .argument('<other>')
      .addArgument(new Argument('<decision>').choices(['same', 'different', 'unsure']))
      .option('--because <reason>', 'why, in a sentence: it stands in the record')
      .action(
        acting(
          run,
          async (a: string, b: string, decision: string, { because, ...flags }: WriteFlags & { because?: string }) =>
            writeEntry(run.io, 'links', flags, { a, b, decision, because }, `${a} and ${b}: ${decision}`),
        ),
      ),
}

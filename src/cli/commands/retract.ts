/** `truceline retract`: a claim, or a document with all its claims, is withdrawn. Nothing is deleted. */
import { type WriteFlags, writeEntry } from '../desk/writeEntry.js'
import { acting, type CliCommand, writingCommand } from '../terminal/command.js'

export const retractCommand: CliCommand = {
  build: (run) =>
    writingCommand('retract')
      .summary('withdraw a claim, or a document with all its claims')
      .description('Withdraws a claim or a document. It is another entry: yesterday’s answer stays what it was.')
      .argument('<claim|document>', 'the id of a claim (it has a dot) or of a document')
      .requiredOption('--because <reason>', 'why, in a sentence: it stands in the record')
      .action(
        acting(run, async (id: string, { because, ...flags }: WriteFlags & { because: string }) =>
          writeEntry(
            run.io,
            'retractions',
            flags,
            { [id.includes('.') ? 'claim' : 'document']: id, because },
            `${id} is withdrawn`,
          ),
        ),
      ),
}

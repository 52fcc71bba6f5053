/** `truceline attest`: a named person answers what the agreement leaves to one. */
import { Option } from 'commander'
import { type WriteFlags, writeEntry } from '../desk/writeEntry.js'
import { acting, type CliCommand, writingCommand } from '../terminal/command.js'

interface Options extends WriteFlags {
  readonly agreement: string
  readonly term: string
  readonly answer: 'yes' | 'no'
  readonly because: string
}

export const attestCommand: CliCommand = {
  build: (run) =>
    writingCommand('attest')
      .summary('answer a question that an agreement leaves to a person')
      .description('Answers a question that an agreement leaves to a person. The answer is verified, and named.')
      .argument('<instance>', 'as the verdict names it, such as event:e7')
      .requiredOption('--agreement <id>', 'of which agreement')
      .requiredOption('--term <id>', 'of which term')
      .addOption(new Option('--answer <answer>', 'the answer').choices(['yes', 'no']).makeOptionMandatory())
      .requiredOption('--because <reason>', 'why, in a sentence: it stands in the record')
      .action(
        acting(run, async (instance: string, { agreement, term, answer, because, ...flags }: Options) =>
          writeEntry(
            run.io,
            'attestations',
            flags,
            { agreement, term, instance, answer: answer === 'yes', because },
            `${term} ${instance}: ${answer}`,
          ),
        ),
      ),
}

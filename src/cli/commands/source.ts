/** `truceline source`: what the desk holds of a source. */
import { Option } from 'commander'
import { RELIABILITIES } from '../../domain/vocabulary.js'
import { type WriteFlags, writeEntry } from '../desk/writeEntry.js'
import { acting, type CliCommand, list, writingCommand } from '../terminal/command.js'

interface Options extends WriteFlags {
  readonly name?: string
  readonly kind?: string
  readonly alignment?: readonly string[]
  readonly reliability?: string
  readonly protected?: boolean
  readonly note?: string
}

export const sourceCommand: CliCommand = {
  build: (run) =>
    writingCommand('source')
      .summary('set what the desk holds of a source')
      .description('Sets what the desk holds of a source: how reliable, whose side, protected or not.')
      .argument('<id>')
      .option('--name <name>', 'what it is called')
      .option('--kind <kind>', 'media, official, agency, ngo, un, witness, caller, contact …')
      .option('--alignment <actors>', 'whose side it is on; repeat, or separate by commas', list)
      .addOption(
        new Option('--reliability <letter>', 'A reliable … E unreliable, F cannot be judged').choices([
          ...RELIABILITIES,
        ]),
      )
      .option('--protected', 'seal who it is and what it said from here on')
      .option('--no-protected', 'it speaks in public')
      .option('--note <text>', 'what else there is to say')
      .action(
        acting(run, async (id: string, { by, knownAt, data, json, ...settings }: Options) =>
          writeEntry(
            run.io,
            'sources',
            {
              ...(by !== undefined && { by }),
              ...(knownAt !== undefined && { knownAt }),
              ...(data !== undefined && { data }),
              ...(json && { json }),
            },
            { id, ...settings },
            `The source ${id} is set`,
          ),
        ),
      ),
}

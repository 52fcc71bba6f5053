/** `truceline correct CLAIM slot=value`: what was read of a claim is put right; what was read stays in the record. */
import { Problem } from '../../base/problem.js'
import { type WriteFlags, writeEntry } from '../desk/writeEntry.js'
import { acting, type CliCommand, writingCommand } from '../terminal/command.js'

export const correctCommand: CliCommand = {
  build: (run) =>
    writingCommand('correct')
      .summary('correct what was read of a claim')
      .description(
        'Corrects what was read of a claim. A value is JSON where it is one, else plain words; `slot=` empties a slot.',
      )
      .argument('<claim>')
      .argument('<slot=value...>')
      .requiredOption('--because <reason>', 'why, in a sentence: it stands in the record')
      .action(
        acting(
          run,
          async (claim: string, given: readonly string[], { because, ...flags }: WriteFlags & { because: string }) =>
            writeEntry(
              run.io,
              'corrections',
              flags,
              { claim, slots: slotsOf(given), because },
              `${claim} is corrected`,
            ),
        ),
      ),
}

const slotsOf = (given: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=')
      if (at < 1) throw new Problem('bad-argument', `“${text}” is not slot=value, such as killed=12.`)
      return [text.slice(0, at), slotValue(text.slice(at + 1))]
    }),
  )

function slotValue(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

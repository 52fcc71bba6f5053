/** `truceline finding`: an accepted investigation settles what happened and who did it. */
import { Problem } from '../../base/problem.js'
import { type WriteFlags, writeEntry } from '../desk/writeEntry.js'
import { acting, type CliCommand, list, writingCommand } from '../terminal/command.js'

interface Options extends WriteFlags {
  readonly occurrence: number
  readonly attribution?: readonly string[]
  readonly because?: string
}

export const findingCommand: CliCommand = {
  build: (run) =>
    writingCommand('finding')
      .summary('record an accepted investigation')
      .description('Records an accepted investigation: how sure that it happened, and who did it.')
      .argument('<claim...>', 'the claims of the incident')
      .requiredOption('--occurrence <0-4>', '0 did not happen … 4 verified', grade)
      .option('--attribution <actor=0-4>', 'how sure that it was this actor; repeat, or separate by commas', list)
      .option('--because <reason>', 'why, in a sentence: it stands in the record')
      .action(
        acting(run, async (claims: readonly string[], { occurrence, attribution, because, ...flags }: Options) =>
          writeEntry(
            run.io,
            'findings',
            flags,
            { claims, occurrence, attribution: attribution && attributed(attribution), because },
            `A finding on ${claims.join(', ')}`,
          ),
        ),
      ),
}

function grade(text: string): number {
  if (/^[0-4]$/.test(text)) return Number(text)
  throw new Problem('bad-argument', `“${text}” is no grade: 0, 1, 2, 3 and 4 are.`)
}

const attributed = (given: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    given.map((text) => {
      const [actor, number] = text.split('=')
      if (!actor || number === undefined) throw new Problem('bad-argument', `“${text}” is not actor=grade.`)
      return [actor, grade(number)]
    }),
  )

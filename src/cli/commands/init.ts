/** `truceline init DIR`: a new desk, empty or opened with a story as an archive. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { makeDesk } from '../desk/makeDesk.js'
import { acting, type CliCommand } from '../terminal/command.js'
import { print } from '../terminal/io.js'
import { lineProgressOn } from '../terminal/progress.js'

interface Options {
  readonly story?: string
  readonly title?: string
  readonly zone?: string
}

export const initCommand: CliCommand = {
  build: (run) =>
    new Command('init')
      .summary('make a desk')
      .description(
        'Makes a desk in a folder. With a story it is an archive: entries at the times when they were known.',
      )
      .argument('<dir>')
      .option('--story <name|path>', 'a story of the package, such as aleppo-2016, or a story’s folder')
      .option('--title <title>', 'what the desk is called')
      .option('--zone <zone>', 'IANA name of the zone whose days it counts (default: this machine’s)')
      .action(
        acting(run, async (dir: string, options: Options) => {
          const { io } = run
          const desk = await makeDesk(
            io,
            { kind: 'folder', dir: resolve(io.cwd, dir) },
            options,
            lineProgressOn(io, 'filing the story'),
          )
          await desk.close()
          await print(io, `The desk “${desk.info.title}” is in ${dir}. Next: truceline add FILE --data ${dir}`)
          return 0
        }),
      ),
}

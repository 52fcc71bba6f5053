/** The reference pages of commands and settings, made from the program itself. */
import type { Command } from 'commander'
import { programFor } from './run.js'
import type { Io } from './terminal/io.js'
import { SETTINGS } from './terminal/settings.js'

const GENERATED = '<!-- Made by `npm run docs` from the program. Do not edit. -->'

/** `docs/reference/cli.md`: the help of every command. */
export function cliReference(): string {
  const program = programFor({ io: onPaper, finish: () => {} })
  return `${GENERATED}
# Commands

\`truceline\` is the package's program; from a checkout it is \`npx truceline\` after the first \`npm start\` or \`npm test\`.
A table for people by default, \`--json\` for programs, progress on standard error only.

Exit codes: 0 done; 1 a bug; 2 the caller's mistake; 3 done but something was left out, or a record found bad.

${section(program, 'truceline', 2)}
${withoutHelp(program)
  .flatMap((command) => [
    section(command, `truceline ${command.name()}`, 2),
    ...withoutHelp(command).map((part) => section(part, `truceline ${command.name()} ${part.name()}`, 3)),
  ])
  .join('\n')}`
}

/** `docs/reference/settings.md`: what the environment may carry. */
export const settingsReference = (): string => `${GENERATED}
# Settings

There is no settings file: a command's flags, and these variables of the environment.

| variable | otherwise | |
|---|---|---|
${SETTINGS.map(({ name, otherwise, say }) => `| \`${name}\` | ${otherwise} | ${say} |`).join('\n')}
`

const section = (command: Command, title: string, level: number): string => `${'#'.repeat(level)} ${title}

\`\`\`text
${command.helpInformation().trimEnd()}
\`\`\`
`

const withoutHelp = (command: Command): readonly Command[] => command.commands.filter((part) => part.name() !== 'help')

const PAGE_COLUMNS = 110
const paper = { columns: PAGE_COLUMNS, isTTY: false }
/** Building the commands looks at nothing but the width; none of them runs. */
const onPaper = { stdout: paper, stderr: paper, env: {}, version: '' } as unknown as Io

/** The reference pages are current, and nothing that a user can meet is missing from them. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '../src/base/problem.js'
import { cliReference, settingsReference } from '../src/cli/reference.js'
import { SETTINGS } from '../src/cli/terminal/settings.js'
import { eventLineJsonSchema, readingJsonSchema } from '../src/domain/jsonSchemas.js'
import { ROUTES } from '../src/http/contract.js'
import { httpReference, problemsReference } from '../src/http/reference.js'
import { agreementJsonSchema } from '../src/judge/index.js'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const page = (name: string): string => readFileSync(join(root, 'docs', 'reference', name), 'utf8')

describe('docs/reference', () => {
  test.each([
    ['cli.md', cliReference],
    ['http.md', httpReference],
    ['problems.md', problemsReference],
    ['settings.md', settingsReference],
    ['reading.schema.json', () => json(readingJsonSchema())],
    ['event-line.schema.json', () => json(eventLineJsonSchema())],
    ['agreement.schema.json', () => json(agreementJsonSchema())],
  ] as const)('%s is what the program says today (npm run docs)', (name, made) => {
    expect(page(name)).toBe(made())
  })

  test('every command has its help', () => {
    const commands = readdirSync(join(root, 'src/cli/commands'))
      .filter((file) => file.endsWith('.ts') && file !== 'all.ts' && !file.endsWith('.test.ts'))
      .map((file) => file.replace('.ts', ''))
    const text = page('cli.md')
    expect(commands.filter((name) => !text.includes(`## truceline ${name}`))).toEqual([])
  })

  test('every route is there', () => {
    const text = page('http.md')
    const headings = Object.values(ROUTES).map(({ method, path }) => `## ${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(headings.filter((heading) => !text.includes(heading))).toEqual([])
  })

  test('every problem is there', () => {
    expect(Object.keys(PROBLEMS).filter((code) => !page('problems.md').includes(`\`${code}\``))).toEqual([])
  })

  test('every variable that the program looks at is a setting, and every setting is looked at', () => {
    const read = sourceFiles(join(root, 'src'))
      .map((file) => readFileSync(file, 'utf8'))
      .flatMap((text) => [
        ...[...text.matchAll(/\benv\['(\w+)'\]/g)].map(([, name]) => name!),
        ...[...text.matchAll(/const \{ ([A-Z_, ]+) \} = io\.env/g)].flatMap(([, names]) => names!.split(', ')),
      ])
    const machine = ['USER', 'LOGNAME', 'USERNAME', 'TERM']
    const looked = [...new Set(read)].filter((name) => !machine.includes(name)).sort()
    expect(looked).toEqual(SETTINGS.map(({ name }) => name).sort())
  })
})

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))

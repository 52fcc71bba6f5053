/**
 * The rules of the house, held by a test. Each rule lists every place that breaks it, so that one run shows all of them.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })

/** What git tracks or would track; a file that is deleted but not yet committed is gone. */
const files = git('ls-files', '--cached', '--others', '--exclude-standard')
  .split('\n')
  .filter((file) => file && exists(file))
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const sources = files.filter((file) => /^(src|web)\/.*\.(ts|tsx|mjs)$/.test(file) && !isTest(file))
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

const SIBLINGS = ['read', 'reconcile', 'judge', 'situation', 'talks', 'report']
const PURE = ['base', 'domain', ...SIBLINGS]
/** What a folder may import besides itself. */
const ARROWS: Record<string, readonly string[]> = {
  base: [],
  domain: ['base'],
  ...Object.fromEntries(SIBLINGS.map((folder) => [folder, ['base', 'domain']])),
  store: ['base', 'domain'],
  model: ['base', 'domain', 'read'],
  flow: [...PURE, 'store', 'model'],
  http: [...PURE, 'store', 'flow'],
  cli: [...PURE, 'store', 'model', 'flow'],
  web: [...PURE, 'http/contract'],
}
/**
 * Entry points and wiring, which may import anything: the package's door, the program, the server.
 * `store/dataFiles.ts` hands the pure readers their data from disk, so it is wiring too and may see what it fills.
 */
const WIRING = ['src/index.ts', 'src/bin.ts', 'src/server.ts', 'src/store/dataFiles.ts']

interface Import {
  readonly from: string
  readonly to: string
}

function importsOf(file: string): Import[] {
  const pattern = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g
  return [...textOf(file).matchAll(pattern)].map((match) => ({
    from: file,
    to: posix.join(posix.dirname(file), match[1]!),
  }))
}

const folderOf = (file: string): string => (file.startsWith('web/') ? 'web' : (file.split('/')[1] ?? ''))
const imports = sources.flatMap(importsOf)

describe('the house', () => {
  test('imports follow the arrows', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (WIRING.includes(from)) return false
      const mine = folderOf(from)
      const theirs = folderOf(to)
      if (mine === theirs) return false
      const allowed = ARROWS[mine] ?? []
      return !allowed.some((name) => theirs === name || to.startsWith(`src/${name}.`))
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('no two folders import each other', () => {
    const pairs = new Map<string, string>()
    for (const { from, to } of imports.filter(({ from }) => !WIRING.includes(from))) {
      const [mine, theirs] = [posix.dirname(from), posix.dirname(to)]
      if (mine !== theirs) pairs.set(`${mine} -> ${theirs}`, `${from} -> ${to}`)
    }
    const mutual = [...pairs].filter(([pair]) => {
      const [mine, theirs] = pair.split(' -> ') as [string, string]
      return mine < theirs && pairs.has(`${theirs} -> ${mine}`)
    })
    expect(mutual.map(([pair, example]) => `${pair}, e.g. ${example}`)).toEqual([])
  })

  test('pure folders read no clock, no chance, no environment, no disk and no network', () => {
    const impure =
      /\bDate\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)|Math\.random\(|randomUUID|randomBytes|\bprocess\.|performance\.now|from 'node:(fs|os|net|http|https|child_process|process|worker_threads)|\bfetch\(|\bsetTimeout\(/
    const found = sources
      .filter((file) => PURE.includes(folderOf(file)) && file.startsWith('src/'))
      .flatMap((file) => linesMatching(file, impure))
    expect(found).toEqual([])
  })

  test('what is English stands in one folder of reading', () => {
    const outside = sources.filter((file) => file.startsWith('src/read/') && !file.startsWith('src/read/english/'))
    const doors = imports.filter(({ from, to }) => outside.includes(from) && to.startsWith('src/read/english/'))
    expect(doors.map(({ from }) => from)).toEqual(['src/read/pipeline/languages.ts'])
    const words =
      /(?<![\\\w])(?:the|an|and|or|of|in|on|at|by|to|with|from|for|was|were|has|have|said|says|told|killed|people|he|she|they|not|who|which|that|monday|january|jan|north|ministry|army|yesterday|today|ago|last|week|month|day|hundred|thousand|dozen|km|mr|gen)(?!\w)/
    const patterns = outside.flatMap((file) =>
      [...textOf(file).matchAll(/(?<=[=(,:|&[!?]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g)]
        .filter(([pattern]) => words.test(pattern))
        .map(([pattern]) => `${file}: ${pattern}`),
    )
    expect(patterns).toEqual([])
    const lists = outside.flatMap((file) => linesMatching(file, /'[a-z]+ [a-z]+ [a-z' ]*'\.split\(/))
    expect(lists).toEqual([])
  })

  test('a source file fits in a head', () => {
    const long = sources.map((file) => [file, lineCount(file)] as const).filter(([, lines]) => lines > 300)
    expect(long).toEqual([])
    const longTests = files
      .filter(isTest)
      .map((file) => [file, lineCount(file)] as const)
      .filter(([, lines]) => lines > 500)
    expect(longTests).toEqual([])
  })

  test('nothing is left behind', () => {
    const left = /\b(FIXME|TODO|XXX|HACK)\b|\b(test|it|describe)\.only\(|\bdebugger\b/
    const found = [...sources, ...files.filter(isTest)]
      .filter((file) => file !== 'test/tidy.test.ts')
      .flatMap((file) => linesMatching(file, left))
    expect(found).toEqual([])
    const skipped = files.filter(isTest).filter((file) => file !== 'test/tidy.test.ts')
    expect(skipped.flatMap((file) => linesMatching(file, /\b(test|it|describe)\.skip\(/))).toEqual([])
  })

  test('no `any`, no enum, no default export', () => {
    const found = sources.flatMap((file) =>
      linesMatching(file, /(:\s*any\b|\bas any\b|<any>|^\s*(export )?(const )?enum |^export default )/).filter(
        (line) => !/vite\.config/.test(line),
      ),
    )
    expect(found).toEqual([])
  })

  test('nothing outside the store contains SQL', () => {
    const sql = /\b(select\s[\s\S]{1,80}\sfrom|insert\s+into|delete\s+from|create\s+table)\s+[a-z_]+/
    const found = sources
      .filter((file) => file.startsWith('src/') && folderOf(file) !== 'store')
      .flatMap((file) => linesMatching(file, sql))
    expect(found).toEqual([])
  })

  test('versions are exact and the lock file names no registry', () => {
    const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string> | undefined>
    const loose = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
    const addresses = new Set(
      [...textOf('package-lock.json').matchAll(/"resolved": "([^"]+)"/g)].map((m) => new URL(m[1]!).host),
    )
    expect([...addresses].filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })

  // npm leaves out what its registry does not have, and `npm ci` then refuses the lock file on every machine.
  test('the lock file has the optional packages of every platform', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>
    }
    const locked = Object.keys(packages)
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !locked.some((path) => path.endsWith(`node_modules/${name}`)))
    expect(missing).toEqual([])
  })

  test('data files state their licence', () => {
    const data = files.filter((file) => /^data\/.*\.(ya?ml)$/.test(file) && !file.includes('/dispatches/'))
    const silent = data.filter((file) => !/licen[cs]e/i.test(textOf(file).slice(0, 1500)))
    expect(silent).toEqual([])
  })

  test('no path of a machine stands in the project', () => {
    const machine = /(^|[\s"'`(])\/(work|root|home\/[a-z]+)\//
    const found = files
      .filter((file) => /\.(ts|tsx|mjs|md|ya?ml|json|css|html|sql)$/.test(file) && file !== 'package-lock.json')
      .filter((file) => file !== 'test/tidy.test.ts')
      .flatMap((file) => linesMatching(file, machine))
    expect(found).toEqual([])
  })
})

const show = ({ from, to }: Import): string => `${from} -> ${to}`
const lineCount = (file: string): number => textOf(file).split('\n').length - 1
const linesMatching = (file: string, pattern: RegExp): string[] =>
  textOf(file)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 140)}`] : []))

function exists(file: string): boolean {
  try {
    return statSync(join(root, file)).isFile() && !relative(root, join(root, file)).startsWith('..')
  } catch {
    return false
  }
}

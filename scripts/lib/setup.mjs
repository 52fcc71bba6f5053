/**
 * What `npm start` and `npm test` do before they begin: install and build what is missing or out of date, and say so.
 * No dependency: it runs on a clone with only Node and npm. A stamp beside each product holds the hash of its inputs.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const OLDEST_NODE = [20, 19]

/** Steps in order; each runs when its product is missing or its inputs changed. */
const STEPS = {
  install: {
    say: 'installing packages (npm ci)',
    inputs: ['package-lock.json'],
    stamp: 'node_modules/.truceline-stamp',
    run: () => npm('ci', '--no-audit', '--no-fund', '--loglevel=error'),
  },
  code: {
    say: 'building the program',
    inputs: [
      'src',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'scripts/copy-assets.mjs',
      'data/actors',
      'data/gazetteer',
      'data/lexicons',
    ],
    stamp: 'dist/.stamp-code',
    run: () => npm('run', '--silent', 'build:code'),
  },
  web: {
    say: 'building the web app',
    inputs: ['web', 'src/domain', 'src/base', 'src/http/contract.ts', 'package-lock.json'],
    stamp: 'dist/.stamp-web',
    run: () => npm('run', '--silent', 'build:web', '--', '--logLevel', 'warn'),
  },
}

/** Brings the named steps up to date, in the order of `STEPS`. Exits with a plain sentence when one fails. */
export function prepare(...wanted) {
  checkNode()
  for (const [name, step] of Object.entries(STEPS)) {
    if (wanted.includes(name)) bringUpToDate(step)
  }
}

function bringUpToDate({ say, inputs, stamp, run }) {
  const file = join(root, stamp)
  const key = hashOf(inputs)
  if (existsSync(file) && readFileSync(file, 'utf8') === key) return
  const started = Date.now()
  process.stderr.write(`Truceline: ${say} …\n`)
  rmSync(file, { force: true })
  const status = run()
  if (status !== 0) {
    process.stderr.write(`Truceline: ${say} failed (exit ${status}). The lines above say why.\n`)
    process.exit(1)
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, key)
  process.stderr.write(`Truceline: done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  process.stderr.write(`Truceline needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.\n`)
  process.exit(2)
}

function npm(...args) {
  const windows = process.platform === 'win32'
  return (
    spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows }).status ?? 1
  )
}

/** One hash over the paths and contents of files; tests do not count as inputs of a build. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node)
  for (const path of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .filter((entry) => !/\.test\.tsx?$/.test(entry.name) && entry.name !== 'node_modules')
      .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}

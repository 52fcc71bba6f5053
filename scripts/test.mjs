#!/usr/bin/env node
/**
 * `npm test`: sets up what is missing, checks types and style, runs every test that this machine can run, and says in one
 * line what was left out. Arguments go to vitest: `npm test -- src/judge`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './lib/setup.mjs'

prepare('install', 'code', 'web')
const { findChromium } = await import('./lib/chromium.mjs')

const bin = (name) => join(root, 'node_modules/.bin', name)
const run = (command, ...args) =>
  spawnSync(bin(command), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1

const wanted = process.argv.slice(2)
const failed = []
if (wanted.length === 0) {
  if (run('tsc', '-p', 'tsconfig.json', '--noEmit') !== 0) failed.push('types')
  if (run('tsc', '-p', 'web/tsconfig.json', '--noEmit') !== 0) failed.push('types of the web app')
  if (run('biome', 'check', '.') !== 0) failed.push('style')
}
const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts/lib/countReporter.mjs')}`]
if (run('vitest', 'run', ...reporters, ...wanted) !== 0) failed.push('tests')

const leftOut = [
  !process.env.DATABASE_URL && 'the store on a PostgreSQL server (set DATABASE_URL)',
  !findChromium() && 'the web app in a browser (install Chromium, or set CHROMIUM)',
  !existsSync(join(root, '../shared')) && 'measures on outside data (../shared is absent)',
].filter(Boolean)
console.log(leftOut.length ? `Left out: ${leftOut.join('; ')}.` : 'Nothing was left out.')
if (failed.length) console.log(`Failed: ${failed.join(', ')}.`)
process.exit(failed.length ? 1 : 0)

#!/usr/bin/env node
/** `npm start`: sets up what is missing, then opens the sample desk and serves it. Arguments pass through. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './lib/setup.mjs'

prepare('install', 'code', 'web')
const child = spawn(process.execPath, [join(root, 'dist/bin.js'), 'start', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
// The terminal sends Ctrl-C to both; a supervisor may signal only this process. Either way the child ends first.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))

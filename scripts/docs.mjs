#!/usr/bin/env node
/**
 * Writes `docs/reference` from the code: commands, routes, problems, settings, and the schemas of what goes in and out. `--check` writes nothing and fails when a
 * page is not current. Needs a built `dist`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'docs', 'reference')
if (process.argv.includes('--help')) {
  process.stdout.write('node scripts/docs.mjs [--check]\n')
  process.exit(0)
}
const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href)
const { cliReference, settingsReference } = await built('cli/reference.js')
const { httpReference, problemsReference } = await built('http/reference.js')
const { eventLineJsonSchema, readingJsonSchema } = await built('domain/jsonSchemas.js')
const { agreementJsonSchema } = await built('judge/index.js')
const pages = {
  'cli.md': cliReference(),
  'http.md': httpReference(),
  'problems.md': problemsReference(),
  'settings.md': settingsReference(),
  'reading.schema.json': json(readingJsonSchema()),
  'event-line.schema.json': json(eventLineJsonSchema()),
  'agreement.schema.json': json(agreementJsonSchema()),
}
const check = process.argv.includes('--check')
let stale = 0
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(pages)) {
  const path = join(folder, name)
  if (current(path) === text) continue
  stale++
  if (check) process.stderr.write(`docs/reference/${name} is not current: npm run docs\n`)
  else writeFileSync(path, text)
}
process.exit(check && stale > 0 ? 1 : 0)

function current(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}

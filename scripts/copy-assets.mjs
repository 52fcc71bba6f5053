#!/usr/bin/env node
/**
 * Copies what the compiler leaves behind (SQL, JSON, plain JavaScript workers) from src/ to dist/, and writes the knowledge
 * files as JSON and the towns as packed bytes beside it: parsing half a megabyte of YAML and 135,000 towns would take most of
 * the time a start takes. A file of knowledge stands under the hash of its text, so that one changed since is read from its YAML.
 */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
cpSync(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: (source) => !/\.tsx?$/.test(source),
})

const parsed = {}
for (const folder of ['actors', 'gazetteer', 'lexicons']) {
  for (const file of readdirSync(join(root, 'data', folder), { recursive: true })) {
    if (!/\.ya?ml$/.test(file)) continue
    const text = readFileSync(join(root, 'data', folder, file), 'utf8')
    parsed[createHash('sha256').update(text).digest('hex')] = parse(text)
  }
}
writeFileSync(join(root, 'dist', 'knowledge.json'), JSON.stringify(parsed))

const { packedCities } = await import('../dist/store/cities/floor.js')
writeFileSync(join(root, 'dist', 'cities.bin'), packedCities())

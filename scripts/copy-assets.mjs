#!/usr/bin/env node
/** Copies what the compiler leaves behind (SQL, JSON, plain JavaScript workers) from src/ to dist/. */
import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
cpSync(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: (source) => !/\.tsx?$/.test(source),
})

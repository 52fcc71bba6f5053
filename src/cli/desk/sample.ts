/**
 * The sample desk of `npm start`. Filing the story takes a while, so the finished desk is kept as a template, named by
 * everything that it was made from, and later starts copy it.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Io } from '../terminal/io.js'
import type { Progress } from '../terminal/progress.js'
import { makeDesk } from './makeDesk.js'
import { SAMPLE_STORY, templatesDir } from './place.js'

/** Puts the sample desk into `dir`, which holds none. */
export async function makeSample(io: Io, dir: string, progress: Progress): Promise<void> {
  const template = join(templatesDir(io), `story-${await templateKey(io)}`)
  if (!existsSync(template)) await makeTemplate(io, template, progress)
  await copyDesk(template, dir)
}

async function makeTemplate(io: Io, template: string, progress: Progress): Promise<void> {
  const unfinished = `${template}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const desk = await makeDesk(io, { kind: 'folder', dir: unfinished }, { story: SAMPLE_STORY }, progress)
  await desk.close()
  await rename(unfinished, template)
  await dropOldTemplates(io)
}

/** Appears whole or not at all: a start that is ended while copying leaves no half desk behind. */
async function copyDesk(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(join(to, '..'), { recursive: true })
  await cp(from, unfinished, { recursive: true })
  await rm(to, { recursive: true, force: true })
  await rename(unfinished, to)
}

const KEPT = 2

async function dropOldTemplates(io: Io): Promise<void> {
  const folder = templatesDir(io)
  const names = (await readdir(folder)).filter((name) => /^story-[0-9a-f]+$/.test(name))
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  for (const { name } of aged.sort((a, b) => b.at - a.at).slice(KEPT)) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Over all that may change what the finished desk holds: the story, the data, the code. */
async function templateKey(io: Io): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of [join(io.packageDir, 'data'), io.codeDir]) {
    for (const file of await filesUnder(folder)) {
      hash
        .update(relative(io.packageDir, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** Faces do not change what is filed, and the web app is none of it. */
const OUTSIDE = new Set(['web', 'cli', 'http'])

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !OUTSIDE.has(name) && !/\.d\.ts$|\.test\.ts$|^\./.test(name))
      .map((entry) =>
        entry.isDirectory() ? filesUnder(join(folder, entry.name)) : Promise.resolve([join(folder, entry.name)]),
      ),
  )
  return found.flat().sort()
}

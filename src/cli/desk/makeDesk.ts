/** A new desk, empty or with a story filed into it through the same door as anybody's documents. */
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../base/problem.js'
import { fileStory } from '../../flow/fileStory.js'
import type { Desk } from '../../store/api.js'
import { createDesk } from '../../store/openDesk.js'
import { loadStory, type Story } from '../../store/storyFiles.js'
import type { Io } from '../terminal/io.js'
import type { Progress } from '../terminal/progress.js'
import { type DeskPlace, storyDir, templatesDir } from './place.js'
import { keysOf, teamOn } from './team.js'

export interface NewDesk {
  readonly story?: string | undefined
  readonly title?: string | undefined
  readonly zone?: string | undefined
}

export async function makeDesk(
  io: Io,
  place: DeskPlace,
  { story, title, zone }: NewDesk,
  progress: Progress,
): Promise<Desk> {
  const told =
    story === undefined ? undefined : loadStory(findStory(io, story), join(io.packageDir, 'data', 'agreements'))
  const about = {
    title: title ?? told?.title ?? (place.kind === 'folder' ? basename(place.dir) : 'Truceline'),
    zone: zone ?? told?.zone ?? io.zone,
    archive: told !== undefined,
    story: told?.id ?? null,
    clock: io.clock,
  }
  const desk = await createDesk(
    place.kind === 'folder'
      ? { ...about, dir: place.dir, templates: templatesDir(io) }
      : { ...about, databaseUrl: place.databaseUrl, ...keysOf(io) },
  )
  return told ? filed(io, desk, told, progress) : desk
}

async function filed(io: Io, desk: Desk, story: Story, progress: Progress): Promise<Desk> {
  try {
    await fileStory(teamOn(io, desk), story, ({ done, of, what }) => progress.tell(done, of, what))
    progress.end()
    return desk
  } catch (error) {
    progress.end()
    await desk.close()
    throw error
  }
}

/** A story of the package by its name, or a folder with a `story.yaml`, or that file itself. */
function findStory(io: Io, story: string): string {
  const candidates = [storyDir(io, story), resolve(io.cwd, story), dirname(resolve(io.cwd, story))]
  const found = candidates.find((folder) => existsSync(resolve(folder, 'story.yaml')))
  if (found) return found
  throw new Problem(
    'file-missing',
    `There is no story “${story}”: neither in the package nor a folder with story.yaml.`,
  )
}

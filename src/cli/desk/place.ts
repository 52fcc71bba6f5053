/** Where a desk is: a folder, or a database server. */
import { join, resolve } from 'node:path'
import type { Io } from '../terminal/io.js'

export type DeskPlace =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'server'; readonly databaseUrl: string }

/** `--data`, else `TRUCELINE_DATA`, else `DATABASE_URL`, else the sample desk of `npm start`. */
export function deskPlace(io: Io, data: string | undefined): DeskPlace {
  const dir = data ?? io.env['TRUCELINE_DATA']
  if (dir) return { kind: 'folder', dir: resolve(io.cwd, dir) }
  const databaseUrl = io.env['DATABASE_URL']
  if (databaseUrl) return { kind: 'server', databaseUrl }
  return { kind: 'folder', dir: sampleDir(io) }
}

export const sampleDir = (io: Io): string => join(io.packageDir, '.truceline', 'sample')
export const templatesDir = (io: Io): string => join(io.packageDir, '.truceline', 'templates')
export const storyDir = (io: Io, name: string): string => join(io.packageDir, 'data', 'stories', name)
export const SAMPLE_STORY = 'aleppo-2016'

/** `truceline verify`: was an entry of the record changed, dropped, inserted or moved, and do the tables equal it? */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { Problem } from '../../base/problem.js'
import { verifyDesk, verifyRecord } from '../../store/index.js'
import { deskPlace } from '../desk/place.js'
import { acting, type CliCommand, withData, withJson } from '../terminal/command.js'
import { type ExitCode, type Io, print, printJson, say } from '../terminal/io.js'

interface Options {
  readonly data?: string
  readonly json?: boolean
}

export const verifyCommand: CliCommand = {
  build: (run) =>
    withJson(withData(new Command('verify')))
      .summary('check the record, and that the database equals it')
      .description('Checks the chain of a record and, of a desk, that its tables equal it; names the first bad entry.')
      .argument('[dir|record.ndjson]', 'a desk’s folder or an exported record (default: the desk)')
      .action(acting(run, async (path: string | undefined, options: Options) => verify(run.io, path, options))),
}

async function verify(io: Io, path: string | undefined, { data, json }: Options): Promise<ExitCode> {
  const { what, report } = await reportOn(io, path, data)
  if (json) await printJson(io, { what, ...report })
  else if (report.ok) await print(io, `${what}: ${report.entries} entries, every one as it was written.`)
  if (report.ok) return 0
  const { firstBad } = report
  await say(io, `truceline: ${what} does not verify: entry ${firstBad?.seq}: ${firstBad?.say}.`)
  return 3
}

interface Report {
  readonly ok: boolean
  readonly entries: number
  readonly firstBad: { readonly seq: number; readonly say: string } | null
}

async function reportOn(
  io: Io,
  path: string | undefined,
  data: string | undefined,
): Promise<{ what: string; report: Report }> {
  const file = path === undefined ? undefined : resolve(io.cwd, path)
  if (file !== undefined && !existsSync(file)) throw new Problem('file-missing', `${path} is not there.`)
  if (file !== undefined && statSync(file).isFile()) {
    const { ok, entries, firstBad } = await verifyRecord(file)
    return { what: `The record ${path}`, report: { ok, entries, firstBad } }
  }
  const place = file === undefined ? deskPlace(io, data) : ({ kind: 'folder', dir: file } as const)
  const { ok, record, firstBad } = await verifyDesk(place.kind === 'folder' ? place.dir : place)
  const what = place.kind === 'folder' ? `The desk in ${path ?? place.dir}` : 'The desk on the server'
  return { what, report: { ok, entries: record.entries, firstBad } }
}

/**
 * Who reads a stream of documents: one reader in this thread, and, when more than a few documents come, others beside it in
 * threads of their own, one a core in all. A reading is the same wherever it is made, for it depends on its document alone.
 */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { ReadInput } from '../../read/index.js'
import type { Reads } from './reader.js'

export interface LineReaders {
  /** How many documents may be under way at once. */
  readonly width: number
  /** The reading as one line of JSON. */
  line(input: ReadInput): Promise<string>
  close(): Promise<void>
}

export const oneReader = (reads: Reads): LineReaders => ({
  width: 1,
  line: async (input) => JSON.stringify((await reads(input)).reading),
  close: async () => {},
})

/** Below this, starting a thread takes longer than reading. */
const ALONE = 12
const THREADS_MOST = 4
/** Documents waiting for each reader, so that none stands idle while this thread, which hands them out, reads one itself. */
const AHEAD = 8

/**
 * The compiler works beside the readers, on the same cores and anew for each thread, and its great optimised functions are
 * thrown away whenever a rare text comes: over a thousand documents it took a third of all time. It waits longer and joins less.
 */
const COMPILING = ['--interrupt-budget=800000', '--max-inlined-bytecode-size-cumulative=100']

/** This thread reads too and has no limits of its own: what it has done with is collected once its memory has grown by half. */
const COLLECTING = ['--heap-growing-percent=50']

/** Runs the built program only: a thread cannot start from the TypeScript source, and then one reader does it all. */
export function readersFor(reads: Reads, threads = Math.min(THREADS_MOST, availableParallelism())): LineReaders {
  for (const flag of [...COMPILING, ...COLLECTING]) setFlagsFromString(flag)
  const built = existsSync(fileURLToPath(new URL('../../read/index.js', import.meta.url)))
  return threads > 1 && built ? threadedReaders(oneReader(reads), threads) : oneReader(reads)
}

function threadedReaders(alone: LineReaders, threads: number): LineReaders {
  let begun = 0
  const here = readHere(alone)
  let crew: readonly Crewman[] | undefined
  const quietest = (): Crewman => {
    crew ??= [...Array.from({ length: threads - 1 }, startThread), here]
    return crew.reduce((a, b) => (b.waiting() < a.waiting() ? b : a))
  }
  return {
    width: threads * AHEAD,
    line: (input) => (begun++ < ALONE ? here : quietest()).read(input),
    async close() {
      await Promise.all((crew ?? []).map((one) => one.end()))
    },
  }
}

interface Crewman {
  waiting(): number
  read(input: ReadInput): Promise<string>
  end(): Promise<unknown>
}

interface Waiting {
  resolve(line: string): void
  reject(error: Error): void
}

/** This thread, already warm: one document a turn of its loop, so that what others answer and ask is heard in between. */
function readHere({ line, close }: LineReaders): Crewman {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    waiting: () => waiting,
    read(input) {
      waiting++
      const mine = last.then(() => setImmediate()).then(() => line(input))
      const done = () => waiting--
      last = mine.then(done, done)
      return mine
    },
    end: close,
  }
}

function startThread(): Crewman {
  const worker = new Worker(new URL('./readWorker.mjs', import.meta.url), {
    // Without limits each thread lets its garbage grow as if it had the machine to itself.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 },
  })
  const waiting = new Map<number, Waiting>()
  let next = 0
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ({ id, line, error }: { id: number; line?: string; error?: string }) => {
    const who = waiting.get(id)
    waiting.delete(id)
    if (line !== undefined) who?.resolve(line)
    else who?.reject(new Error(error))
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('a reading thread ended')))
  return {
    waiting: () => waiting.size,
    read: (input) =>
      new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, input })
      }),
    end: () => worker.terminate(),
  }
}

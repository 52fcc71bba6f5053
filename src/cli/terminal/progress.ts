/** How far a long piece of work is: a bar on a terminal, on stderr; a line for each tenth when asked to say it anyway. */
import { SingleBar } from 'cli-progress'
import type { Io } from './io.js'

export interface Progress {
  /** `done` of `total`; `what` is the piece now at work. */
  tell(done: number, total: number, what: string): void
  end(): void
}

export function progressOn(io: Io, doing: string): Progress {
  return io.stderr.isTTY ? bar(io, doing) : SILENT
}

const SILENT: Progress = { tell: () => {}, end: () => {} }

function bar(io: Io, doing: string): Progress {
  const shown = new SingleBar({
    stream: io.stderr,
    format: `${doing} {bar} {value}/{total} {what}`,
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  })
  let started = false
  return {
    tell(done, total, what) {
      if (!started) shown.start(total, done, { what })
      started = true
      shown.setTotal(total)
      shown.update(done, { what })
    },
    end() {
      if (started) shown.stop()
    },
  }
}

/** For the first start: people wait for it, also where no bar can be drawn, so a line says how far it is. */
export function lineProgressOn(io: Io, doing: string): Progress {
  if (io.stderr.isTTY) return bar(io, doing)
  let told = -1
  return {
    tell(done, total) {
      const tenth = Math.floor((done * 5) / Math.max(1, total))
      if (tenth === told) return
      told = tenth
      io.stderr.write(`${doing}: ${done} of ${total}\n`)
    },
    end: () => {},
  }
}

/** Colour only on a terminal, and never as the only sign: every status also has its mark and its word. */
import picocolors from 'picocolors'
import type { TermStatus } from '../../domain/verdict.js'
import type { Io, Output } from './io.js'

export type Colours = ReturnType<typeof picocolors.createColors>

/** See no-color.org; `FORCE_COLOR` asks for it where no terminal is. */
export function coloursFor(io: Io, stream: Output = io.stdout): Colours {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env
  if (NO_COLOR) return picocolors.createColors(false)
  return picocolors.createColors(Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb'))
}

interface Look {
  readonly mark: string
  readonly colour: keyof Pick<Colours, 'red' | 'yellow' | 'green' | 'magenta' | 'cyan' | 'gray' | 'blue'>
}

const LOOKS: Readonly<Record<TermStatus, Look>> = {
  violated: { mark: '✖', colour: 'red' },
  disputed: { mark: '≠', colour: 'magenta' },
  alleged: { mark: '!', colour: 'yellow' },
  unknown: { mark: '?', colour: 'gray' },
  pending: { mark: '…', colour: 'blue' },
  held: { mark: '✔', colour: 'green' },
  exempt: { mark: '○', colour: 'cyan' },
  dormant: { mark: '·', colour: 'gray' },
  'not-in-force': { mark: '–', colour: 'gray' },
  running: { mark: '▶', colour: 'blue' },
  reached: { mark: '✔', colour: 'green' },
  reset: { mark: '↺', colour: 'red' },
  exercised: { mark: '✔', colour: 'green' },
  'exercised-without-power': { mark: '✖', colour: 'red' },
  'not-exercised': { mark: '·', colour: 'gray' },
  'not-yet-judged': { mark: '·', colour: 'gray' },
}

export function showStatus(status: TermStatus, colours: Colours): string {
  const { mark, colour } = LOOKS[status]
  return colours[colour](`${mark} ${status}`)
}

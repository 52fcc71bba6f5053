/** Who reads a document: the built-in reader, a model, or both side by side. */
import { compareReadings, type ReadInput, readAnswers, readWithTrace, type TracedReading } from '../../read/index.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import type { Io } from '../terminal/io.js'
import { type ModelFlags, modelFrom } from './model.js'

export const READER_CHOICES = ['built-in', 'model', 'both'] as const
export type ReaderChoice = (typeof READER_CHOICES)[number]

/** Rejects with the problems of asking a model; the built-in reader has none. */
export type Reads = (input: ReadInput) => Promise<TracedReading>

export function readerFrom(io: Io, choice: ReaderChoice, flags: ModelFlags): Reads {
  if (choice === 'built-in') return async (input) => readWithTrace(input, loadKnowledge().tools)
  const model = modelFrom(io, flags)
  const signal = untilStopped(io)
  return async (input) => {
    const { tools } = loadKnowledge()
    const theirs = readAnswers(input, tools, await model.ask(input, tools, { signal }))
    if (choice === 'model') return theirs
    const ours = readWithTrace(input, tools)
    return { reading: compareReadings(ours.reading, theirs.reading), trace: ours.trace }
  }
}

/** So that Ctrl-C ends what is being asked instead of leaving a server at work for nobody. */
export function untilStopped(io: Io): AbortSignal {
  const ending = new AbortController()
  void io.stopped().then(() => ending.abort())
  return ending.signal
}

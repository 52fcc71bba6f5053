/** Lines `{id, text, publishedAt?}` in, a line with claims out for each, in order and as they come. */
import { z } from 'zod'
import { Problem } from '../../base/problem.js'
import type { Reading } from '../../domain/reading.js'
import { EdtfSchema } from '../../domain/values.js'
import { type ExitCode, type Io, printLine, say } from '../terminal/io.js'
import type { ReadFlags } from './readBytes.js'
import type { Reads } from './reader.js'

const LineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: EdtfSchema.nullish(),
})

/** A line that is none is said on stderr with its number; the others go on. */
export async function readLines(
  io: Io,
  lines: AsyncIterable<string>,
  flags: ReadFlags,
  reads: Reads,
): Promise<ExitCode> {
  let number = 0
  let bad = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const given = parseLine(line)
    const answer = typeof given === 'string' ? given : await answerOf(given, flags, reads)
    if (typeof answer !== 'string') await printLine(io, answer)
    else {
      bad++
      await say(io, `truceline: line ${number}: ${answer}`)
    }
  }
  return bad === 0 ? 0 : 3
}

/** The reading, or what is in its way. */
async function answerOf(line: z.infer<typeof LineSchema>, flags: ReadFlags, reads: Reads): Promise<Reading | string> {
  const { id, text, title, publishedAt = flags.published } = line
  try {
    return (await reads({ id, text, title, publishedAt, wantTimes: flags.times })).reading
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'cancelled') throw error
    return `${error.title}: ${error.message}`
  }
}

function parseLine(line: string): z.infer<typeof LineSchema> | string {
  try {
    const parsed = LineSchema.safeParse(JSON.parse(line))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    return `${issue?.path.join('.') || 'the line'}: ${issue?.message}`
  } catch {
    return 'is not JSON'
  }
}

/** Lines `{id, text, publishedAt?}` in, a line with claims out for each, in order and as they come. */
import { z } from 'zod'
import { Problem } from '../../base/problem.js'
import { EdtfSchema } from '../../domain/values.js'
import { type ExitCode, type Io, print, say } from '../terminal/io.js'
import type { LineReaders } from './lineReaders.js'
import type { ReadFlags } from './readBytes.js'

const LineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: EdtfSchema.nullish(),
})

/**
 * A line that is none is said on stderr with its number; the others go on. Several documents may be read at once, and their
 * answers still come in the order of the lines.
 */
export async function readLines(
  io: Io,
  lines: AsyncIterable<string>,
  flags: ReadFlags,
  readers: LineReaders,
): Promise<ExitCode> {
  let [number, bad] = [0, 0]
  let last: Promise<void> = Promise.resolve()
  const untold: Promise<void>[] = []
  const tell = async (number: number, answer: Promise<Answer>): Promise<void> => {
    const { line, why } = await answer
    if (line !== undefined) await print(io, line)
    else {
      bad++
      await say(io, `truceline: line ${number}: ${why}`)
    }
  }
  try {
    for await (const line of lines) {
      number++
      if (line.trim() === '') continue
      const [mine, before] = [number, last]
      const answer = answerOf(parseLine(line), flags, readers)
      last = before.then(() => tell(mine, answer))
      untold.push(last)
      // Both are awaited in their turn; until then a failure is not unheard of.
      for (const promise of [answer, last]) promise.catch(() => {})
      if (untold.length >= readers.width) await untold.shift()
    }
    await last
    return bad === 0 ? 0 : 3
  } finally {
    await readers.close()
  }
}

type Answer = { readonly line: string; readonly why?: undefined } | { readonly line?: undefined; readonly why: string }

/** The reading as a line, or what is in its way. */
async function answerOf(
  given: z.infer<typeof LineSchema> | string,
  flags: ReadFlags,
  readers: LineReaders,
): Promise<Answer> {
  if (typeof given === 'string') return { why: given }
  const { id, text, title, publishedAt = flags.published } = given
  try {
    return { line: await readers.line({ id, text, title, publishedAt, wantTimes: flags.times }) }
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'cancelled') throw error
    return { why: `${error.title}: ${error.message}` }
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

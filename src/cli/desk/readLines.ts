/** Lines `{id, text, publishedAt?}` in, a line with claims out for each, in order and as they come. */
import { z } from 'zod'
import { EdtfSchema } from '../../domain/values.js'
import { readDocument } from '../../read/index.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { type ExitCode, type Io, printLine, say } from '../terminal/io.js'
import type { ReadFlags } from './readBytes.js'

const LineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: EdtfSchema.nullish(),
})

/** A line that is none is said on stderr with its number; the others go on. */
export async function readLines(io: Io, lines: AsyncIterable<string>, flags: ReadFlags): Promise<ExitCode> {
  const { tools } = loadKnowledge()
  let number = 0
  let bad = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const given = parseLine(line)
    if (typeof given === 'string') {
      bad++
      await say(io, `truceline: line ${number}: ${given}`)
      continue
    }
    const { id, text, title, publishedAt = flags.published } = given
    await printLine(io, readDocument({ id, text, title, publishedAt, wantTimes: flags.times }, tools))
  }
  return bad === 0 ? 0 : 3
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

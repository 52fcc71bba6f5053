/** Event lines from text, one JSON object a line. A line that is none is reported with its number, and the rest goes on. */
import type { Finding } from '../domain/agreement.js'
import { type EventLine, eventLineSchemaFor } from '../domain/eventLine.js'

export interface ParsedEventLines {
  readonly lines: readonly EventLine[]
  readonly findings: readonly Finding[]
}

export function parseEventLines(text: string): ParsedEventLines {
  const lines: EventLine[] = []
  const findings: Finding[] = []
  const ids = new Map<string, number>()
  text.split('\n').forEach((written, index) => {
    if (written.trim() === '') return
    const read = readLine(written)
    const line = index + 1
    if ('findings' in read) {
      findings.push(...read.findings.map(({ code, say }) => ({ code, say, line, column: 1 })))
      return
    }
    const twin = claimIdOf(read.line)
    const before = twin === undefined ? undefined : ids.get(twin)
    if (before !== undefined) {
      findings.push({
        code: 'duplicate-claim',
        line,
        column: 1,
        say: `The claim "${twin}" is on line ${before} already; ids are unique in a file.`,
      })
      return
    }
    if (twin !== undefined) ids.set(twin, line)
    lines.push(read.line)
  })
  return { lines, findings }
}

/** A correction may keep the id of the claim that it corrects. */
const claimIdOf = (line: EventLine): string | undefined =>
  !('claim' in line) || ('corrects' in line && line.corrects === line.claim.id) ? undefined : line.claim.id

type Problems = readonly { readonly code: string; readonly say: string }[]

function readLine(written: string): { readonly line: EventLine } | { readonly findings: Problems } {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch (error) {
    return {
      findings: [
        { code: 'bad-json', say: `This is no JSON: ${error instanceof Error ? error.message : 'unreadable'}` },
      ],
    }
  }
  const schema = typeof value === 'object' && value !== null ? eventLineSchemaFor(value) : undefined
  if (!schema) {
    return {
      findings: [
        {
          code: 'no-event-line',
          say: 'An event line has one of claim, retracts, corrects, coverage, attest, source and finding.',
        },
      ],
    }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { line: parsed.data }
  return {
    findings: parsed.error.issues.map(({ path, message }) => ({
      code: 'bad-event-line',
      say: `${path.join('.') || 'The line'}: ${message}`,
    })),
  }
}

/** Verdicts and their reasons as schemas, each typed by its interface in `domain/verdict.ts`. */
import { z } from 'zod'
import type * as answer from '../../domain/answer.js'
import type * as verdict from '../../domain/verdict.js'
import { FLAGS, OTHER_STATUSES, VERDICT_STATUSES } from '../../domain/verdict.js'

export const ids = z.array(z.string())
export const grade = z.literal([0, 1, 2, 3, 4])
const forAgainst = z.object({ for: grade, against: grade })

export const CitationSchema = z
  .object({
    document: z.string(),
    title: z.string().nullable().optional(),
    publisher: z.string().optional(),
    span: z.tuple([z.number(), z.number()]),
    text: z.string(),
  })
  .meta({ id: 'Citation', description: 'Where the words stand: a document of the desk and a span of its text.' })

export const ReasonSchema: z.ZodType<verdict.Reason> = z
  .object({
    code: z.string(),
    say: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    grade: grade.exactOptional(),
    claims: ids.exactOptional(),
    citations: z.array(CitationSchema).exactOptional(),
    get because() {
      return z.array(ReasonSchema).exactOptional()
    },
  })
  .meta({ id: 'Reason', description: 'One line of a reason tree, in plain words, with what it rests on.' })

export const TermStatusSchema = z
  .enum([...VERDICT_STATUSES, ...OTHER_STATUSES])
  .meta({ id: 'TermStatus' }) satisfies z.ZodType<verdict.TermStatus>

export const rollUp = {
  status: TermStatusSchema,
  counts: z.partialRecord(TermStatusSchema, z.number()) as unknown as z.ZodType<verdict.Counts>,
}

export const VerdictSchema: z.ZodType<verdict.Verdict> = z
  .object({
    id: z.string(),
    agreement: z.string(),
    term: z.string(),
    party: z.string(),
    instance: z.string(),
    event: z.string().exactOptional(),
    window: z.object({ from: z.string(), to: z.string() }),
    status: TermStatusSchema,
    grades: z.object({
      breach: forAgainst.exactOptional(),
      occurrence: grade.exactOptional(),
      attribution: grade.exactOptional(),
      exemption: forAgainst.exactOptional(),
      done: forAgainst.exactOptional(),
      coverage: grade.exactOptional(),
    }),
    flags: z.array(z.enum(FLAGS)),
    reasons: z.array(ReasonSchema),
  })
  .meta({ id: 'Verdict' })

export const TermInfoSchema: z.ZodType<answer.TermInfo> = z
  .object({
    id: z.string(),
    kind: z.enum(['forbid', 'require', 'keep', 'empower', 'milestone', 'attest']),
    clause: z.string(),
    parties: ids,
    judged: z.boolean(),
  })
  .meta({ id: 'Term' })

export const ChangeSchema: z.ZodType<answer.Change> = z
  .object({
    day: z.string(),
    term: z.string(),
    party: z.string(),
    from: TermStatusSchema,
    to: TermStatusSchema,
    because: z.array(ReasonSchema),
  })
  .meta({ id: 'Change', description: 'What new knowledge did to one cell of the board.' })

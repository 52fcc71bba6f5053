/**
 * Asks a model about a document, part by part, and brings back what it wrote. What that is worth is decided elsewhere and
 * without a network: `read/prompted`.
 */
import { Problem } from '../base/problem.js'
import type { Span } from '../base/span.js'
import type { Note } from '../domain/reading.js'
import {
  answerJsonSchema,
  type ModelAnswers,
  type PartAnswer,
  type Prompts,
  parseAnswer,
  questionsAbout,
  type RawAnswer,
  type ReadInput,
  type ReadTools,
} from '../read/index.js'
import { atMost } from './atMost.js'
import { type Budget, createBudget, many } from './budget.js'
import { createExchange, type Exchange, type Talk } from './exchange.js'
import { Failure } from './failure.js'
import { LIMITS, type ModelAccess, type ModelLimits } from './limits.js'
import { shown } from './request.js'

export interface AskOptions {
  /** Ends the reading with the problem `cancelled`. */
  readonly signal?: AbortSignal | undefined
  /** Rather no reading than one that misses a part of the document. */
  readonly whole?: boolean | undefined
}

export interface ModelReader {
  readonly name: string
  /** Whether what is asked stays on this machine. */
  readonly isLocal: boolean
  ask(input: ReadInput, tools: ReadTools, options?: AskOptions): Promise<ModelAnswers>
}

export interface ModelReaderParts {
  readonly access: ModelAccess
  readonly prompts: Prompts
  readonly fetch: typeof fetch
  readonly limits?: Partial<ModelLimits> | undefined
}

export function createModelReader({ access, prompts, fetch, limits: given }: ModelReaderParts): ModelReader {
  const limits = { ...LIMITS, ...given }
  const exchange = createExchange({ access, fetch, limits, schema: answerJsonSchema() })
  const name = shown(access.model, access.key)

  async function allParts(input: ReadInput, tools: ReadTools, whole: boolean, signal: AbortSignal) {
    assertNotHuge(input.text, limits)
    const questions = questionsAbout(input, tools, prompts, limits.parts)
    const budget = createBudget(limits)
    budget.assertEnoughFor(questions.parts.map((part) => questions.messagesFor(part)))
    signal.throwIfAborted()
    const ending = new AbortController()
    const talk = { budget, signal: AbortSignal.any([signal, ending.signal]) }
    const part = (span: Span): Promise<readonly PartAnswer[] | Failure> =>
      askPart(questions, exchange, talk, span).catch((error: unknown) => {
        if (whole || !isOfOnePart(error)) throw error
        return error
      })
    const asked = await atMost(limits.atOnce, questions.parts, part, () => ending.abort())
    return answersOf(asked, questions.parts, costOf(name, budget))
  }

  return {
    name,
    isLocal: /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(access.url).hostname),
    async ask(input, tools, { signal: caller, whole = false } = {}) {
      const overall = AbortSignal.timeout(limits.overallMs)
      try {
        return await allParts(input, tools, whole, caller ? AbortSignal.any([caller, overall]) : overall)
      } catch (error) {
        if (caller?.aborted) throw new Problem('cancelled', 'Reading with the model was ended before it was done.')
        if (overall.aborted)
          throw new Problem('model-slow', `The document was not read within ${many(limits.overallMs / 1000)} seconds.`)
        throw error instanceof Failure ? error.problem : error
      }
    },
  }
}

type Questions = ReturnType<typeof questionsAbout>

/** How often an answer is taken in halves: a part in eight pieces is small enough for any model. */
const HALVINGS_MOST = 3
/** Below this a half would cut claims apart, and a model that has no room even for that much needs other limits. */
const HALVED_LEAST = 400
/** How often an answer that cannot be used is asked for. */
const ANSWERS_MOST = 2

/** One part's claims; where the answer would be too long for the model, its halves' claims. */
async function askPart(
  questions: Questions,
  exchange: Exchange,
  talk: Talk,
  span: Span,
  halvings = 0,
): Promise<PartAnswer[]> {
  const isLast = halvings >= HALVINGS_MOST || span[1] - span[0] < HALVED_LEAST
  try {
    const { answer, tooLong } = await usableAnswer(questions, exchange, talk, span)
    if (!tooLong || isLast) return [{ span, answer: { ...answer, cut: tooLong } }]
  } catch (error) {
    if (!(error instanceof Failure) || error.remedy !== 'shorter' || isLast) throw error
  }
  const halves: PartAnswer[] = []
  for (const half of questions.halvesOf(span))
    halves.push(...(await askPart(questions, exchange, talk, half, halvings + 1)))
  return halves
}

interface Usable {
  readonly answer: RawAnswer
  readonly tooLong: boolean
}

async function usableAnswer(questions: Questions, exchange: Exchange, talk: Talk, span: Span): Promise<Usable> {
  const messages = questions.messagesFor(span)
  for (let times = 1; ; times++) {
    const isLast = times === ANSWERS_MOST
    const { content, cut } = await exchange.ask(messages, times > 1, talk)
    const answer = parseAnswer(content)
    if (cut) return { answer: answer ?? NOTHING, tooLong: true }
    if (answer && (!answer.cut || isLast)) return { answer, tooLong: answer.cut }
    if (isLast) throw new Failure('later', 'model-answer', `There are no claims in it: “${shown(content)}”.`)
  }
}

const NOTHING: RawAnswer = { claims: [], malformed: 0, cut: true }

/** Without cutting it up: a book would take minutes to be refused. */
function assertNotHuge(text: string, { parts, requests }: ModelLimits): void {
  const least = Math.ceil(text.length / parts.length)
  if (least <= requests) return
  const detail = `The document takes at least ${many(least)} requests; allowed are ${many(requests)}.`
  throw new Problem('model-budget', detail)
}

/** What may be wrong with one part alone. Everything else would be wrong with the next one too. */
const isOfOnePart = (error: unknown): error is Failure =>
  error instanceof Failure &&
  (error.problem.code === 'model-answer' || error.problem.code === 'model-slow' || error.remedy === 'shorter')

function answersOf(
  asked: readonly (readonly PartAnswer[] | Failure)[],
  parts: readonly Span[],
  cost: Note,
): ModelAnswers {
  const failures = asked.filter((one): one is Failure => one instanceof Failure)
  if (failures.length > 0 && failures.length === asked.length) throw failures[0]
  const unread = asked.flatMap((one, index): Note[] => {
    const [start, end] = parts[index]!
    return one instanceof Failure
      ? [{ code: 'part-unread', span: [start, end], say: `The model did not read this part. ${one.message}` }]
      : []
  })
  return { parts: asked.flatMap((one) => (one instanceof Failure ? [] : one)), notes: [cost, ...unread] }
}

const costOf = (name: string, { requests, tokens }: Budget): Note => ({
  code: 'model',
  say: `Read by ${name}: ${many(requests)} ${requests === 1 ? 'request' : 'requests'}, about ${many(tokens)} tokens.`,
})

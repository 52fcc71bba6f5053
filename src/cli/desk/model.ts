/** The model that a person configured as a second reader: by settings, or by flags that go before them. */
import { Problem } from '../../base/problem.js'
import type { ModelLimits } from '../../model/limits.js'
import { createModelReader, type ModelReader } from '../../model/modelReader.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { amountFrom } from '../terminal/amount.js'
import type { Io } from '../terminal/io.js'

export interface ModelFlags {
  readonly modelUrl?: string
  readonly model?: string
  readonly maxRequests?: string
  readonly maxTokens?: string
  readonly modelTimeout?: string
}

/** `undefined` when nobody configured one. */
export function modelIfAny(io: Io, flags: ModelFlags = {}): ModelReader | undefined {
  const url = flags.modelUrl || io.env['TRUCELINE_MODEL_URL'] || undefined
  const model = flags.model || io.env['TRUCELINE_MODEL'] || undefined
  if (url === undefined || model === undefined) return undefined
  const access = { url: checkedUrl(url), model, key: io.env['TRUCELINE_MODEL_KEY'] || undefined }
  return createModelReader({ access, prompts: loadKnowledge().prompts, fetch: io.fetch, limits: limitsFrom(flags) })
}

export function modelFrom(io: Io, flags: ModelFlags): ModelReader {
  const model = modelIfAny(io, flags)
  if (model) return model
  throw new Problem(
    'not-configured',
    'No model is configured as a second reader. Set TRUCELINE_MODEL_URL, such as http://127.0.0.1:11434/v1, and TRUCELINE_MODEL, its name there; TRUCELINE_MODEL_KEY where it wants a key. The built-in reader needs none.',
  )
}

function checkedUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Problem('bad-argument', `“${text}” is no address of a model: http://127.0.0.1:11434/v1 is one.`)
  if (url.username !== '' || url.password !== '')
    throw new Problem('bad-argument', 'The address of a model holds no name or password: use TRUCELINE_MODEL_KEY.')
  return text
}

function limitsFrom({ maxRequests, maxTokens, modelTimeout }: ModelFlags): Partial<ModelLimits> {
  return {
    ...(maxRequests !== undefined && { requests: amountFrom('--max-requests', maxRequests) }),
    ...(maxTokens !== undefined && { tokens: amountFrom('--max-tokens', maxTokens) }),
    ...(modelTimeout !== undefined && { overallMs: amountFrom('--model-timeout', modelTimeout) * 1000 }),
  }
}

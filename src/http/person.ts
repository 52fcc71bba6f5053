/** Every write names a person: `by` in the body, or the header `Truceline-Person` (percent-encoded where not Latin). */
import { Problem } from '../base/problem.js'
import { PERSON_HEADER } from './contract.js'

export function personOf(headers: Readonly<Record<string, unknown>>, body: unknown): string {
  const named = (body as { by?: unknown } | null | undefined)?.by ?? decoded(headers[PERSON_HEADER])
  if (typeof named === 'string' && named.trim() !== '') return named.trim()
  throw new Problem('bad-argument', 'Say who files this: `by` in the body, or the header `Truceline-Person: name`.')
}

function decoded(header: unknown): string | undefined {
  if (typeof header !== 'string') return undefined
  try {
    return decodeURIComponent(header)
  } catch {
    return header
  }
}

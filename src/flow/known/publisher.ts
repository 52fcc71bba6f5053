/** Whose document it is, when nobody said: the source that the top or the foot of the text names. */
import { foldName, slugOf } from '../../base/fold.js'
import type { SourceRow } from '../../store/api.js'

export const UNKNOWN_SOURCE = 'unknown'

export function sourceOf(given: string | undefined, text: string, sources: readonly SourceRow[]): string {
  if (given !== undefined) return matching(given, sources) ?? (slugOf(given) || UNKNOWN_SOURCE)
  const edges = ` ${foldName(`${text.slice(0, 300)}\n${text.slice(-300)}`).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const named = sources
    .flatMap((source) =>
      namesOf(source).map((name) => ({ id: source.id, at: edges.indexOf(` ${name} `), length: name.length })),
    )
    .filter(({ at, length }) => at >= 0 && length >= 3)
    .sort((a, b) => a.at - b.at || b.length - a.length)
  return named[0]?.id ?? UNKNOWN_SOURCE
}

const matching = (given: string, sources: readonly SourceRow[]): string | undefined =>
  sources.find((source) => source.id === given || namesOf(source).includes(foldName(given)))?.id

const namesOf = ({ id, name }: SourceRow): readonly string[] => [
  foldName(id),
  ...(typeof name === 'string' ? [foldName(name)] : []),
]

/** What was read, for people: the text with each claim's mark where it begins, then the claims one by one. */
import { showCount } from '../../base/count.js'
import type { Claim } from '../../domain/claim.js'
import type { Reading } from '../../domain/reading.js'
import { indent, wrap } from '../terminal/width.js'
import type { ShowOptions } from './reasons.js'

export function showReading(reading: Reading, text: string, options: ShowOptions): string {
  const { document, claims, notes } = reading
  const { colours, width } = options
  return [
    colours.bold(document.title ?? 'Untitled'),
    colours.dim(`${document.publishedAt ?? 'no date'} · ${document.language} · ${document.length} characters`),
    '',
    ...wrap(marked(text, claims, options), width),
    '',
    `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`,
    ...claims.flatMap((claim) => claimLines(claim, options)),
    ...(notes.length > 0 ? ['', 'Notes', ...notes.flatMap(({ say }) => wrap(`  ${say}`, width))] : []),
    ...timeLines(reading),
  ].join('\n')
}

/** `[c3]` stands before the words that claim c3 rests on. */
function marked(text: string, claims: readonly Claim[], { colours }: ShowOptions): string {
  const starts = new Map<number, string[]>()
  for (const { id, span } of claims) starts.set(span[0], [...(starts.get(span[0]) ?? []), id])
  const at = [...starts.keys()].sort((a, b) => a - b)
  return at
    .map((start, i) => `${colours.cyan(`[${starts.get(start)!.join(' ')}]`)} ${text.slice(start, at[i + 1])}`)
    .reduce((whole, piece) => whole + piece, text.slice(0, at[0]))
}

function claimLines(claim: Claim, { colours, width }: ShowOptions): string[] {
  const tags = [
    claim.modality === 'asserted' ? '' : claim.modality,
    claim.inStatement ? `said in ${claim.inStatement}` : '',
    claim.partOf ? `part of ${claim.partOf}` : '',
    claim.aggregate ? 'total' : '',
    claim.habitual ? 'habitual' : '',
  ].filter(Boolean)
  const head = `${colours.cyan(claim.id)} ${colours.bold(claim.kind)}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`
  const slots = Object.entries(claim.slots).map(
    ([name, values]) =>
      `${name}: ${(values as readonly { value: unknown }[]).map(({ value }) => showValue(value)).join(', ')}`,
  )
  return [`  ${head}`, ...slots.map((slot) => indent(wrap(slot, width - 6), '      '))]
}

function showValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('name' in value) {
    const { name, within } = value as { name: string; within?: string }
    return within ? `${name} (${within})` : name
  }
  return 'min' in value ? showCount(value as Parameters<typeof showCount>[0]) : JSON.stringify(value)
}

const timeLines = ({ times }: Reading): string[] =>
  times ? ['', 'Times', ...times.map(({ text, value }) => `  ${text}: ${value ?? 'no value'}`)] : []

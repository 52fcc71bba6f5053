/** A reading as a page for people: the text with claims marked where they stand, then the list of them. */
import { type CountRange, showCount } from '../base/count.js'
import type { Claim } from '../domain/claim.js'
import type { Reading } from '../domain/reading.js'

/** Colours a stretch; without it the page is plain text. */
export type Paint = (kind: 'mark' | 'statement' | 'kind' | 'value' | 'note', text: string) => string
const plain: Paint = (_, text) => text

export function renderReading(reading: Reading, text: string, paint: Paint = plain): string {
  const { document, claims, notes } = reading
  const remarkOn = remarks(reading)
  const shown = claims.filter((claim) => remarkOn(claim) !== undefined)
  const head = [
    document.title,
    document.publishedAt && `published ${document.publishedAt}`,
    count(shown.length, 'claim'),
  ]
    .filter(Boolean)
    .join(' · ')
  const list = shown.map((claim) => `${claimLine(claim, paint)}${remarkOn(claim)}`).join('\n')
  const noted = notes.map(({ say }) => paint('note', `Note: ${say}`)).join('\n')
  return [head, marked(text, shown, paint), list, noted].filter((part) => part !== '').join('\n\n')
}

/**
 * With two readers: who found a claim. What both found is shown once, in the built-in reader's words; the model's too where
 * it says something else. `undefined` for a claim that another one shows.
 */
function remarks({ comparison }: Reading): (claim: Claim) => string | undefined {
  if (!comparison) return () => ''
  const byId = new Map(comparison.pairs.flatMap((pair) => [[pair.builtIn, pair] as const, [pair.model, pair] as const]))
  return ({ id, reader }) => {
    const pair = byId.get(id)
    if (!pair) return ` (${reader === 'model' ? 'the model' : 'the built-in reader'} alone)`
    if (reader === 'model') return pair.differ.length > 0 ? ` (instead of ${pair.builtIn})` : undefined
    return pair.differ.length > 0
      ? ` (both; ${pair.model} differs: ${pair.differ.join(', ')})`
      : ` (both: ${pair.model})`
  }
}

/** `[c3 … c3]` around the words of each claim; statements in braces, so that whose words they are can be seen. */
function marked(text: string, claims: readonly Claim[], paint: Paint): string {
  const marks = claims.flatMap(({ id, kind, span }) => {
    const [open, close] = kind === 'statement' ? ['{', '}'] : ['[', ']']
    const style = kind === 'statement' ? 'statement' : 'mark'
    return [
      { at: span[0], order: 1, size: -span[1], words: paint(style, `${open}${id} `) },
      { at: span[1], order: 0, size: -span[0], words: paint(style, ` ${id}${close}`) },
    ]
  })
  marks.sort((a, b) => a.at - b.at || a.order - b.order || a.size - b.size)
  let at = 0
  let page = ''
  for (const mark of marks) {
    page += text.slice(at, mark.at) + mark.words
    at = mark.at
  }
  return page + text.slice(at)
}

export function claimLine(claim: Claim, paint: Paint = plain): string {
  const { id, kind, modality, inStatement, partOf, slots } = claim
  const said = [
    modality === 'asserted' ? '' : modality,
    inStatement ? `in ${inStatement}` : '',
    partOf ? `part of ${partOf}` : '',
    claim.aggregate ? 'aggregate' : '',
    claim.habitual ? 'habitual' : '',
  ].filter(Boolean)
  const values = Object.entries(slots).map(
    ([slot, list]) =>
      `${slot} ${(list as readonly { value: unknown }[]).map(({ value }) => paint('value', showValue(value))).join(', ')}`,
  )
  return `${id.padEnd(4)} ${paint('kind', kind)}${said.length > 0 ? ` (${said.join(', ')})` : ''}: ${values.join('; ')}`
}

function showValue(value: unknown): string {
  if (value === null || typeof value !== 'object') return shortened(String(value))
  if ('name' in value) return [value.name, 'within' in value ? value.within : undefined].filter(Boolean).join(', ')
  if ('min' in value) return showCount(value as CountRange)
  return JSON.stringify(value)
}

const shortened = (words: string): string =>
  (words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words).replace(/\s+/g, ' ')
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/**
 * What does not change what a text says does not change what is read: curly or straight quotation marks, kinds of blanks,
 * line ends and where they fall, soft hyphens. Each dispatch is read as it is and as an editor's programs would have left it.
 */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCorpus } from '../../src/cli/measure/corpus.js'
import type { Claim } from '../../src/domain/claim.js'
import { readDocument } from '../../src/read/readDocument.js'
import { loadKnowledge } from '../../src/store/dataFiles.js'
import { ROOT } from '../support/shared.js'

const WRAPPED = 72
const isRow = (line: string): boolean => /^\||\t|\S {3,}\S/.test(line)

const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'straight quotation marks': (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'"),
  'curly quotation marks': (text) =>
    text
      .replace(/(^|[\s([—–-])"/gm, '$1“')
      .replace(/"/g, '”')
      .replace(/(\p{L})'(\p{L}|\s)/gu, '$1’$2'),
  // An initial ends no sentence: "Charles G. Taylor".
  'two blanks after a sentence': (text) => text.replace(/(?<!\b\p{Lu})([.?!]) (?=\p{Lu})/gu, '$1  '),
  'non-breaking blanks before numbers': (text) => text.replace(/ (?=\d)/g, '\u00a0'),
  'line ends of two signs': (text) => text.replace(/\n/g, '\r\n'),
  'a byte order mark and blank lines at the end': (text) => `\ufeff${text}\n\n\n`,
  'line ends of old machines': (text) => text.replace(/\n/g, '\r'),
  'lines wrapped at 72 columns': (text) =>
    text
      .split('\n')
      .map((line) => (isRow(line) ? line : wrapped(line)))
      .join('\n'),
  'paragraphs that begin with a tab': (text) => text.replace(/^(?=\p{Lu})/gmu, '\t'),
  'paragraphs that begin with blanks': (text) => text.replace(/^(?=\p{Lu})/gmu, '    '),
  'thin blanks between words': (text) => text.replace(/ /g, '\u2009'),
  'blanks of no width': (text) => text.replace(/ (?=\p{L})/gu, ' \u200b'),
  'hyphens that hold words together': (text) => text.replace(/(\p{L})-(\p{L})/gu, '$1\u2011$2'),
  'letters in two pieces': (text) => text.normalize('NFD'),
  'soft hyphens in long words': (text) => text.replace(/\b(\p{Ll}{5})(\p{Ll}{5,})\b/gu, '$1\u00ad$2'),
}

// Failures print words of the text, so dispatches set aside are left alone.
const dispatches = loadCorpus(join(ROOT, 'fixtures/corpus')).filter(({ setAside }) => !setAside)

function summary(text: string, publishedAt: string | null): readonly string[] {
  return readDocument({ text, publishedAt }, loadKnowledge().tools).claims.map((claim) => plain(shown(claim)))
}

const shown = ({ kind, modality, slots }: Claim): string =>
  `${kind} ${modality} ${Object.entries(slots)
    .map(
      ([slot, values]) => `${slot}: ${values.map(({ value }: { value: unknown }) => JSON.stringify(value)).join(', ')}`,
    )
    .join('; ')}`

function wrapped(line: string): string {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1)!
    if (last !== '' && last.length + 1 + word.length > WRAPPED) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

/** Words as a reader sees them. */
const plain = (words: string): string =>
  words
    .replace(/\\"/g, '"')
    .replace(/[“”]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\u2011/g, '-')
    .normalize('NFC')
    .replace(/(?:\\u00a0|\\r|\\n|\\t|\s)+/g, ' ')

const asTheyAre = new Map(dispatches.map(({ name, text, publishedAt }) => [name, summary(text, publishedAt)]))

describe.each(Object.entries(CHANGES))('%s', (_, change) => {
  test('leave every claim what it was', () => {
    const changed = dispatches.flatMap(({ name, text, publishedAt }) => {
      const otherwise = summary(change(text), publishedAt)
      const lost = asTheyAre.get(name)!.filter((line) => !otherwise.includes(line))
      return lost.length > 0 ? [`${name}: ${lost.join(' | ')}`] : []
    })
    expect(changed).toEqual([])
  })
})

/** Text fitted to a terminal: visible width, wrapping, cutting. Colour codes take no room. */
const CODES = /\u001b\[[0-9;]*m/g
// Combining marks and joiners take no cell; the East Asian wide ranges take two.
const ZERO = /[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]/u
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

export function widthOf(text: string): number {
  let width = 0
  for (const char of text.replace(CODES, '')) width += ZERO.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return width
}

export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Lines no wider than `width`, broken between words; a word that is longer is broken inside. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/ +/).flatMap((word) => pieces(word, width))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (widthOf(longer) <= width) line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    lines.push(line)
  }
  return lines
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width || word.includes('\u001b')) return [word]
  const found: string[] = []
  let piece = ''
  for (const char of word) {
    if (widthOf(piece + char) > width) {
      found.push(piece)
      piece = ''
    }
    piece += char
  }
  return piece === '' ? found : [...found, piece]
}

export const indent = (lines: readonly string[], by: string): string => lines.map((line) => by + line).join('\n')

/** How wide an answer may be: the terminal, or 100 columns where there is none; never so narrow that nothing fits. */
export const columnsOf = (stream: { readonly columns?: number }): number =>
  Math.max(40, Math.min(stream.columns ?? 100, 160))

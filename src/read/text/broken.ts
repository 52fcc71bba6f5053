/** Words that the end of a line broke: whether their hyphen belongs to them only the other words of the text can tell. */

export const BROKEN = '(?<=\\p{Ll}{2})-[ \\t]{0,4}\\r?\\n[ \\t]{0,40}(?=\\p{Ll}{2})'

/** The text with its broken words joined: "nego-\ntiations" is one word, "Saudi-\nbacked" keeps its hyphen. */
export function mendBroken(text: string): string {
  const isCompound = compoundsOf(text)
  return text.replace(new RegExp(BROKEN, 'gu'), (piece, at: number) => (isCompound(at, at + piece.length) ? '-' : ''))
}

/**
 * Whether the hyphen at the end of a line belongs to the word, as in "Saudi-\nbacked": the text has the word with its
 * hyphen elsewhere, or both halves stand in it as words, or the first half is a name that does.
 */
export function compoundsOf(text: string): (hyphen: number, rest: number) => boolean {
  let words: ReadonlySet<string> | undefined
  return (hyphen, rest) => {
    words ??= new Set(text.match(/(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu))
    const left = /[\p{L}-]{1,40}$/u.exec(text.slice(Math.max(0, hyphen - 40), hyphen))?.[0] ?? ''
    const right = /^[\p{L}-]{1,40}/u.exec(text.slice(rest, rest + 40))?.[0] ?? ''
    if (words.has(left + right)) return false
    return words.has(`${left}-${right}`) || (words.has(left) && (words.has(right) || /^\p{Lu}/u.test(left)))
  }
}

/** One spelling for many: what names are compared by. */

const MARKS = /\p{M}+/gu
const SILENT = /[\u00ad\u200b-\u200f\u2060\ufeff'’‘ʼʻ`´"“”.,]/g

/**
 * Lower case, no diacritics, no apostrophes and dots, hyphens as blanks: "Dar‘ā" is `dara`, "al-Bāb" `al bab`.
 * ASCII text, which is most, takes the short way.
 */
export function foldName(text: string): string {
  let folded = text
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) {
      folded = text.normalize('NFD').replace(MARKS, '').replace(/ı/g, 'i').replace(/ø/gi, 'o').replace(/ł/gi, 'l')
      break
    }
  }
  return folded
    .toLowerCase()
    .replace(SILENT, '')
    .replace(/[\s\-–—_/‐‑]+/g, ' ')
    .trim()
}

/** `Nour Brigade` is `nour-brigade`: how an unknown name becomes an id. Empty when nothing is left of it. */
export const slugOf = (name: string): string =>
  foldName(name)
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')

/**
 * Text to tokens, in one pass. Hyphenated words and abbreviations stay whole ("U.S.-backed", "90-minute", "Aug."),
 * a possessive is a token of its own, and numbers keep their separators. Offsets are those of the text as received.
 */
import type { Token } from '../../model/context.js'

const ABBREVIATIONS = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun gen lt col maj capt sgt ' +
    'brig adm cmdr cpl pvt sen rep gov pres mr mrs ms dr prof st jr sr rev hon messrs mt no nos vs etc approx dept est inc ' +
    'ltd corp co bros gov’t govt min max fig vol pp ed ph hq'
  ).split(' '),
)
/** Read at once from the left: a number, a word with its inner marks, or any single sign. */
const PIECE =
  /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d\p{L}])|\d{1,3}(?:(?:[,\u00a0\u2009\u202f]\d{3}|\x20000)(?!\d))+(?:\.\d+)?|\d+(?:[.:]\d+)*(?:st|nd|rd|th|[a-zA-Z]{1,3}(?![\p{L}\d]))?(?:-\p{L}[\p{L}\p{M}\u00ad]*(?:-\p{L}+)*)?|(?:\p{L}\.){2,8}(?:-\p{L}+)*|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_\u00ad\u200b]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*){0,8}|\.\s?\.\s?\.(?:\s?\.)?|-{2,8}|[^\s]/gu
const POSSESSIVE = /^(.+)(['’]s)$/i

const lowerOf = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/‑/g, '-')
    .toLowerCase()

function tokenOf(text: string, start: number): Token {
  const first = text.codePointAt(0) ?? 0
  const kind = first >= 48 && first <= 57 ? 'number' : /^[\p{L}\p{M}_]/u.test(text) ? 'word' : 'punctuation'
  return { span: [start, start + text.length], text, lower: lowerOf(text), kind }
}

export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  PIECE.lastIndex = 0
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to)
  for (let match = PIECE.exec(stretch); match; match = PIECE.exec(stretch)) {
    addPiece(tokens, match[0], from + match.index, stretch[match.index + match[0].length])
    if (isAbbreviation(tokens.at(-1)) && stretch[PIECE.lastIndex] === '.') {
      const last = tokens.pop()!
      tokens.push(tokenOf(`${last.text}.`, last.span[0]))
      PIECE.lastIndex++
    }
  }
  return tokens
}

function addPiece(tokens: Token[], piece: string, start: number, after: string | undefined): void {
  const owned = piece.length < 60 ? POSSESSIVE.exec(piece) : null
  if (owned) {
    tokens.push(tokenOf(owned[1]!, start), tokenOf(owned[2]!, start + owned[1]!.length))
    return
  }
  if ((piece === "'" || piece === '’') && after === 's') return void tokens.push(tokenOf(piece, start))
  tokens.push(tokenOf(piece, start))
}

/** "Gen", "Aug", and a single capital before a dot ("John F.") are no ends of sentences. */
function isAbbreviation(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  if (token.text.length === 1) return token.text !== token.lower
  return ABBREVIATIONS.has(token.lower) && token.text[0] !== token.lower[0]
}

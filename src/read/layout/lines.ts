/** Pieces of text that stand somewhere on a page, put together to lines: what stands on one height, from left to right. */

export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The height of the writing line, counted downwards. */
  readonly base: number
  readonly size: number
  readonly rightToLeft?: boolean
}

/** Pieces with no gap between them that could part cells. */
export type Fragment = Piece

/** All fragments on one height. */
export interface PageLine {
  readonly base: number
  readonly size: number
  readonly fragments: readonly Fragment[]
}

/** In sizes of the letters: a gap that parts words, and one that may part cells too. */
const BLANK = 0.15
const APART = 0.4
/** How much of the smaller of two boxes must lie in the other for both to stand on one line. */
const SHARED = 0.5
/** A raised note mark is smaller and higher than its line. */
const SMALL = 0.8
const RAISED = 0.2

export function linesOf(pieces: readonly Piece[]): PageLine[] {
  const sorted = pieces.flatMap(withoutGaps).sort((a, b) => a.base - b.base || a.left - b.left)
  const groups: Piece[][] = []
  let anchor: Piece | undefined
  for (const piece of sorted) {
    if (anchor && sharedHeight(anchor, piece) >= SHARED * Math.min(anchor.size, piece.size)) {
      groups.at(-1)!.push(piece)
      if (piece.size > anchor.size) anchor = piece
    } else {
      groups.push([piece])
      anchor = piece
    }
  }
  return groups.map(lineOf)
}

const sharedHeight = (a: Piece, b: Piece): number =>
  Math.min(a.base, b.base) - Math.max(a.base - a.size, b.base - b.size)

function lineOf(pieces: readonly Piece[]): PageLine {
  const main = pieces.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a))
  const marked = pieces.map((piece) => (isNoteMark(piece, main) ? { ...piece, text: `[${piece.text.trim()}]` } : piece))
  const leftwards = pieces.filter(({ rightToLeft }) => rightToLeft).length > pieces.length / 2
  const fragments: Fragment[] = []
  for (const piece of marked.sort((a, b) => a.left - b.left)) {
    const before = fragments.at(-1)
    const gap = before ? piece.left - before.right : 0
    const size = before ? Math.max(before.size, piece.size) : piece.size
    if (before && gap < APART * size)
      fragments[fragments.length - 1] = joined(before, piece, gap > BLANK * size, leftwards)
    else fragments.push(piece)
  }
  return { base: main.base, size: main.size, fragments: leftwards ? fragments.reverse() : fragments }
}

/** "four people³": the digit belongs to no number of the line. */
const isNoteMark = (piece: Piece, main: Piece): boolean =>
  /^\s*(?:\d{1,3}|\*{1,3}|†)\s*$/.test(piece.text) &&
  piece.size < SMALL * main.size &&
  main.base - piece.base > RAISED * main.size

function joined(before: Fragment, piece: Piece, apart: boolean, leftwards: boolean): Fragment {
  const [first, second] = leftwards ? [piece, before] : [before, piece]
  const blank = apart && !/\s$/.test(first.text) && !/^\s/.test(second.text) ? ' ' : ''
  return {
    ...before,
    text: first.text + blank + second.text,
    right: Math.max(before.right, piece.right),
    size: Math.max(before.size, piece.size),
  }
}

/** Columns made with blanks are columns too: a piece is parted where three or more stand, its width shared out by letters. */
function withoutGaps(piece: Piece): Piece[] {
  if (piece.text.trim() === '') return []
  if (!/\S {3,}\S/.test(piece.text)) return [piece]
  const width = (piece.right - piece.left) / piece.text.length
  return [...piece.text.matchAll(/\S+(?: {1,2}\S+)*/g)].map((match) => ({
    ...piece,
    text: match[0],
    left: piece.left + match.index * width,
    right: piece.left + (match.index + match[0].length) * width,
  }))
}

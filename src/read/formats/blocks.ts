/**
 * The text of a tree of elements as a browser shows it: blocks apart, blanks of the source folded, each row of a table a
 * line with tabs between its cells. In one walk, for a change of a page's tree takes longer the longer its lists are.
 */
import { onceFor } from '../../base/once.js'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const BLOCKS = names(
  'P DIV H1 H2 H3 H4 H5 H6 LI BLOCKQUOTE FIGCAPTION FIGURE PRE SECTION ARTICLE HEADER FOOTER MAIN ASIDE DT DD TABLE UL OL DL HR ADDRESS DETAILS SUMMARY CAPTION FORM FIELDSET',
)
const GONE = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME NAV HEAD TITLE BUTTON SELECT TEXTAREA OBJECT VIDEO AUDIO CANVAS DIALOG',
)
const HEADINGS = 'table,h1,h2,h3,h4,h5,h6,article,section'
const [TEXT, ELEMENT] = [3, 1]
/** A cell with more than this lays out a page and tells no value. */
const CELL_LONGEST = 600
/** Tables in tables lay out a page; so deep nobody looks whether they tell values. */
const DEEPEST = 6

/** What stands open around the words that are being gathered. */
interface Open {
  readonly parts: string[]
  readonly cells: { readonly node: Node; readonly from: number }[]
  pre: number
  /** How deep in tables. */
  depth: number
}

export function textOfTree(body: Element): string {
  const open: Open = { parts: [], cells: [], pre: 0, depth: 0 }
  let node: Node | null = body.firstChild
  while (node) {
    const inside = enter(node, open)
    if (inside) {
      node = inside
      continue
    }
    leave(node, open)
    while (node && node !== body && !node.nextSibling) {
      node = node.parentNode
      if (node && node !== body) leave(node, open)
    }
    node = node === body ? null : (node?.nextSibling ?? null)
  }
  return tidied(open.parts.join(''))
}

/** What stands before a node's own words, and its first child when it has any that are read. */
function enter(node: Node, open: Open): Node | null {
  const { parts } = open
  if (node.nodeType === TEXT) parts.push(open.pre > 0 ? (node.nodeValue ?? '') : folded(node.nodeValue ?? ''))
  if (node.nodeType !== ELEMENT || isGone(node as Element)) return null
  const name = nameOf(node)
  if (name === 'BR') parts.push('\n')
  if (name === 'TR') parts.push('\n')
  if (name === 'PRE') open.pre++
  if (name === 'TABLE') open.depth++
  if (isCell(name)) openCell(node as Element, open)
  else if (BLOCKS.has(name)) parts.push('\n\n')
  return node.firstChild
}

function leave(node: Node, open: Open): void {
  const name = nameOf(node)
  if (node.nodeType !== ELEMENT || isGone(node as Element)) return
  if (name === 'PRE') open.pre--
  if (name === 'TABLE') open.depth--
  if (open.cells.at(-1)?.node === node) closeCell(open)
  else if (BLOCKS.has(name) || isCell(name)) open.parts.push('\n\n')
}

const isCell = (name: string): boolean => name === 'TD' || name === 'TH'

/** The cell of a row of values is one stretch of its line; a cell that lays out a page is a block. */
function openCell(cell: Element, { parts, cells, depth }: Open): void {
  const isValue =
    cells.length === 0 &&
    depth <= DEEPEST &&
    (cell.previousElementSibling || cell.nextElementSibling) !== null &&
    (cell.textContent?.length ?? 0) <= CELL_LONGEST &&
    !cell.querySelector(HEADINGS)
  if (!isValue) return void parts.push('\n\n')
  if (cell.previousElementSibling) parts.push('\t')
  cells.push({ node: cell, from: parts.length })
}

function closeCell({ parts, cells }: Open): void {
  const words = parts.splice(cells.pop()!.from).join('')
  parts.push(words.replace(/\s+/g, ' ').trim())
}

const isGone = (element: Element): boolean =>
  GONE.has(nameOf(element)) ||
  isCaption(element) ||
  element.hasAttribute('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')

/** What stands below a picture is no part of the report. */
const isCaption = (element: Element): boolean =>
  nameOf(element) === 'FIGCAPTION' && element.parentElement !== null && holdsPicture(element.parentElement)

const holdsPicture = onceFor((element: Element) => element.querySelector('img,picture,video,svg') !== null)

const nameOf = ({ nodeName }: Node): string => nodeName.toUpperCase()

/** Ends of lines in the source are blanks on the page; a blank that does not break is a letter. */
const folded = (words: string): string => words.replace(/[ \t\r\n\f]+/g, ' ')

const tidied = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/ {0,40}\t {0,40}/g, '\t')
        .replace(/ {2,}/g, ' ')
        .replace(/^ | +$/g, ''),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

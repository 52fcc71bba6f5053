/**
 * "Killed" and "Wounded" over columns of figures: the numbers of a row are the toll of the event that the row tells. The
 * first event of a row takes them; a row without an event has none to give them to.
 */
import { firstIndex } from '../../../base/search.js'
import { type Span, trimSpan } from '../../../base/span.js'
import type { ClaimDraft, ReadContext, Refiner, SlotValue } from '../../model/context.js'
import { incidentsOf, rebuild, withValues } from './rebuild.js'

interface Row {
  readonly span: Span
  readonly cells: readonly Span[]
  /** What the columns count, by their number. */
  readonly counts: ReadonlyMap<number, string>
}

const FEWEST = 3

export const tollsOfColumns: Refiner = {
  name: 'tolls of columns',
  refine(drafts, context) {
    const rows = rowsOf(context)
    if (rows.length === 0) return drafts
    const changes = new Map<ClaimDraft, ClaimDraft>()
    const taken = new Set<Row>()
    for (const { draft } of incidentsOf(drafts, context)) {
      const row = rows[firstIndex(rows, ({ span }) => span[1] > draft.span[0])]
      if (!row || row.span[0] > draft.span[0] || taken.has(row) || draft.modality !== 'asserted') continue
      taken.add(row)
      const tolls = tollsOf(row, context.text)
      const own = Object.fromEntries(Object.entries(tolls).filter(([slot]) => !draft.slots[slot]))
      if (Object.keys(own).length > 0) changes.set(draft, withValues(draft, own))
    }
    return rebuild(drafts, changes)
  },
}

/** Rows under a row of heads that names a toll; a row with another number of cells ends the table. */
function rowsOf({ text, lexicon }: ReadContext): readonly Row[] {
  if (!/[\t|]/.test(text)) return []
  const heads = lexicon.list('column-heads')
  const rows: Row[] = []
  let open: { readonly cells: number; readonly counts: ReadonlyMap<number, string> } | undefined
  let at = 0
  for (const line of text.split('\n')) {
    const span: Span = [at, at + line.length]
    at += line.length + 1
    const cells = cellsOf(line, span[0])
    const counts = new Map(
      cells.flatMap(([from, to], column) => {
        const head = heads.get(text.slice(from, to).toLowerCase().replace(/\s+/g, ' '))
        return head ? [[column, head] as const] : []
      }),
    )
    if (counts.size > 0 && cells.length >= FEWEST) open = { cells: cells.length, counts }
    else if (open && cells.length === open.cells) rows.push({ span, cells, counts: open.counts })
    // A rule under the heads, or a row whose last cells are empty.
    else if (line.trim() !== '' && !/^[\s|:+-]+$/.test(line) && cells.length < FEWEST) open = undefined
  }
  return rows
}

function cellsOf(line: string, start: number): readonly Span[] {
  const bars = /^\s*\|.*\|\s*$/.test(line)
  const sign = bars ? '|' : '\t'
  const parts = bars ? line.trim().slice(1, -1).split(sign) : line.split(sign)
  let at = start + (bars ? line.indexOf('|') + 1 : 0)
  return parts.map((part) => {
    const span: Span = [at, at + part.length]
    at += part.length + 1
    const [from, to] = trimSpan(line, [span[0] - start, span[1] - start])
    return [from + start, to + start]
  })
}

function tollsOf({ cells, counts }: Row, text: string): Record<string, readonly SlotValue[]> {
  const tolls: Record<string, readonly SlotValue[]> = {}
  for (const [column, slot] of counts) {
    const at = cells[column]!
    const words = text.slice(...at)
    if (!/^\d{1,5}$/.test(words)) continue
    const number = Number(words)
    tolls[slot] = [{ value: { min: number, max: number }, text: words, at, how: 'stated' }]
  }
  return tolls
}

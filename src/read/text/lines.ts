/**
 * Where one line of the text ends something and where it is only wrapped. A blank line always ends a paragraph; a single
 * line break does unless the line is long and runs on ("… the city of\nAleppo was").
 */
import type { Line } from '../model/draft.js'

const LABEL = /^\s*(?:[-*•·▪–]\s|\d{1,2}[.)]\s|\d{1,2}:\d\d|\d{4}\s|>|[A-Z][A-Z .'’-]{1,40}:\s|#)/
const ENDS = /[.?!:;…”"')\]]\s*$/
const DATELINE = /^\s*[A-Z][\p{Lu} .'’-]{2,30}[,(\s].{0,60}?(?:—|–|--|\)\s*[-—–:])/u

/** Stretches that belong together, each with the number of its paragraph. Nothing but blanks lies between them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let paragraph = 0
  let open: [number, number] | undefined
  const close = () => {
    if (open) lines.push({ span: open, paragraph })
    open = undefined
  }
  let at = 0
  while (at <= text.length) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next
    const raw = text.slice(at, end)
    if (raw.trim() === '') {
      close()
      paragraph++
    } else if (open && runsOn(text.slice(open[0], open[1]), raw)) {
      open[1] = end
    } else {
      if (open) {
        close()
        paragraph++
      }
      open = [at, end]
    }
    at = end + 1
  }
  close()
  return lines
}

function runsOn(before: string, line: string): boolean {
  const last = before.slice(before.lastIndexOf('\n') + 1).trimEnd()
  // Rows of a table, however full.
  if (last.includes('\t') || line.includes('\t')) return false
  if (last.length < 38 || LABEL.test(line.slice(0, 60)) || DATELINE.test(line.slice(0, 100))) return false
  if (/^\s*[\p{Ll}(]/u.test(line)) return true
  return !ENDS.test(last.slice(-3)) && Math.abs(line.trimEnd().length - last.length) < 60 && last.length < 110
}

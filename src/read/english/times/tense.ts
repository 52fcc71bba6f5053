/** Whether the words before an expression, or else those behind it, say that it is still to come. */
import { isPunctuation, key, type Line, word } from './line.js'

const BACK = 12
const ON = 7
const ENDS = new Set([';', ':', '--', '—'])
const SPEECH = new Set(['said', 'told', 'says', 'announced', 'reported'])

export function isAhead(line: Line, from: number, to: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - BACK); i--) {
    const here = key(line, i)
    if (ENDS.has(here)) break
    const found = mark(line, i)
    // "said" beside the day is its verb; further back it only reports.
    if (found !== undefined && !(SPEECH.has(here) && from - i > 2)) return found
    if (SPEECH.has(here)) break
  }
  for (let i = to; i < Math.min(line.atoms.length, to + ON); i++) {
    if (ENDS.has(key(line, i)) || (isPunctuation(line, i) && i > to)) break
    if (SPEECH.has(key(line, i))) return false
    const found = mark(line, i)
    if (found !== undefined) return found
  }
  // "By Friday" is a deadline when no verb says otherwise.
  return key(line, from - 1) === 'by'
}

const TO_BE = new Set(['is', 'are', 'was', 'were', 'be'])
function mark(line: Line, i: number): boolean | undefined {
  const here = key(line, i)
  const { ahead, behind } = word(line, i)
  // "Had been scheduled for Friday" looks back at it.
  if (ahead) return !(here === 'may' && line.atoms[i]!.cap) && key(line, i - 1) !== 'had' && key(line, i - 2) !== 'had'
  if (here === 'to' && TO_BE.has(key(line, i - 1))) return true
  // "Guidelines to be published" are not out yet.
  if (key(line, i - 1) === 'be') return true
  if (behind || isVerb(here)) return TO_BE.has(here) && key(line, i + 1) === 'to'
  return undefined
}
const isVerb = (text: string): boolean => text.length > 4 && text.endsWith('ed') && !text.endsWith('eed')

/** Whether a sentence is a fragment of a log: what it names it observed, with no verb to say so. */
import { onceIn } from '../../../base/once.js'
import type { ReadContext } from '../../model/context.js'
import { type LogLine, logLineAt, logLinesOf } from '../text/log.js'
import { isVerb } from './clause.js'
import type { View } from './view.js'

/** The document's lines when it is a log; none when it is not. */
export const logLinesIn = onceIn(({ text }: ReadContext): readonly LogLine[] => logLinesOf(text))

/** A sentence of a timed line, or without a verb in a section of a log. */
export function isLogEntry(view: View): boolean {
  const lines = logLinesIn(view.context)
  const line = lines.length === 0 ? undefined : logLineAt(lines, view.sentence.span[0])
  if (!line) return false
  const opens = line.clock !== undefined && view.sentence.span[0] <= line.clock[0]
  return opens || (line.heading !== undefined && !view.words.some((_, at) => isVerb(view.words, at)))
}

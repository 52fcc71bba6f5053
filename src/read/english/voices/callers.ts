/** Registers of calls: "08:20 Caller, man, Ashrafiyeh. Shell behind the school." Who called says all that the entry goes on to say. */
import { firstIndex } from '../../../base/search.js'
import type { Span } from '../../../base/span.js'
import { trimSpan } from '../../../base/span.js'
import type { ActorMention } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { type LogLine, logLinesOf } from '../text/log.js'
import type { Voice } from './statements.js'

const CALLER =
  /^(?:(?:anonymous|second|same|unknown|female|male|another|repeat)\s+)?(?:caller|informant)\b(?=[\s,:(.])|^(?:call|(?:text )?message) from\b/i
const DESK =
  /^[^.:]{0,60}\b(?:liaison|duty officer|operations room|command post|delegate|representative|focal point|hotline|side|desk|spokes(?:man|woman|person))\b[^.:]{0,60}[.:]/i

export function callersOf(draft: Draft): Voice[] {
  let unnamed = 0
  return logLinesOf(draft.text).flatMap((line): Voice[] => {
    const head = headOf(draft, line)
    if (!head) return []
    const [at, body] = head
    const words = draft.text.slice(...at)
    const isCaller = CALLER.test(words)
    if (isCaller) unnamed++
    const who = isCaller ? undefined : actorIn(draft, at)
    const value =
      who?.ids[0] ?? (isCaller ? (unnamed === 1 ? 'unnamed-caller' : `unnamed-caller-${unnamed}`) : undefined)
    if (value === undefined) return []
    const own: Span = who?.span ?? [at[0], at[0] + /^[\p{L}\s]+/u.exec(words)![0].trimEnd().length]
    const speaker = { value, text: draft.text.slice(...own), at: own, how: 'stated' as const }
    return [
      {
        span: [at[0], body[1]],
        subject: undefined,
        cue: own,
        unled: true,
        told: true,
        pieces: [body],
        speakers: [speaker],
        ...(value.startsWith('unnamed-') && { anonymous: { ...speaker, value: true } }),
      },
    ]
  })
}

/** The first actor named inside the span; actors stand in the order of the text. */
export function actorIn({ actors }: Draft, [start, end]: Span): ActorMention | undefined {
  for (let i = firstIndex(actors, ({ span }) => span[0] >= start); i < actors.length && actors[i]!.span[0] < end; i++)
    if (actors[i]!.span[1] <= end && actors[i]!.ids.length > 0) return actors[i]
  return undefined
}

/** Who called, up to the first full stop, and what they said, up to the end of the line. */
function headOf(draft: Draft, { span, clock }: LogLine): readonly [Span, Span] | undefined {
  if (!clock) return undefined
  const start = clock[1] + /^\W*/.exec(draft.text.slice(clock[1], span[1]))![0].length
  const rest = draft.text.slice(start, span[1])
  if (!CALLER.test(rest) && !DESK.test(rest)) return undefined
  const stop = /[.:](?=\s)/.exec(rest)
  if (!stop || stop.index > 160) return undefined
  const body = trimSpan(draft.text, [start + stop.index + 1, span[1]])
  return body[0] < body[1] ? [[start, start + stop.index], body] : undefined
}

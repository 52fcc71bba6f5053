/** In a log the place stands in the heading of the section, or with who called; every line below happened there. */
import type { Span } from '../../../base/span.js'
import type { ClaimDraft, ReadContext, Refiner, SlotValue } from '../../model/context.js'
import { logLinesIn } from '../syntax/log.js'
import { placeValue } from '../syntax/slots.js'
import { within } from '../syntax/view.js'
import { type LogLine, logLineAt } from '../text/log.js'
import { rebuild, withValues } from './rebuild.js'

const PLACED: ReadonlySet<string> = new Set(['incident', 'access', 'posture', 'need'])

export const placesOfSections: Refiner = {
  name: 'places of sections',
  refine(drafts, context) {
    const lines = logLinesIn(context)
    if (lines.length === 0) return drafts
    const changes = new Map<ClaimDraft, ClaimDraft>()
    for (const draft of drafts) {
      if (!PLACED.has(draft.kind) || draft.slots['place'] || draft.slots['route']) continue
      const line = logLineAt(lines, draft.span[0])
      const place = line && placeOf(line, draft, context)
      if (place) changes.set(draft, withValues(draft, { place: [place] }))
    }
    return rebuild(drafts, changes)
  },
}

/** The entry's own words up to its first stop come before the heading: a caller's place before the desk's. */
function placeOf(line: LogLine, draft: ClaimDraft, context: ReadContext): SlotValue | undefined {
  const own = line.clock && headSpan(context.text, [line.clock[1], draft.span[0]])
  return (own && named(own, context)) ?? (line.heading && named(line.heading, context))
}

function headSpan(text: string, [start, end]: Span): Span | undefined {
  const stop = /[.](?=\s)/.exec(text.slice(start, Math.max(start, end)))
  return stop ? [start, start + stop.index] : undefined
}

const NO_PLACE = /^(?:no|not|name|known|man|woman|male|female|caller|teacher|daily|log|north|south|east|west|\d)\b/i

/** A place the gazetteer knows; else the first part between commas that is written like a name. */
function named(span: Span, context: ReadContext): SlotValue | undefined {
  const known = within(context.places, span).filter(({ value }) => value.precision !== 'country')
  const text = context.text.slice(...span)
  let at = span[0]
  for (const [i, part] of text.split(/[,(]/).entries()) {
    const start = at + /^\s*/.exec(part)![0].length
    at += part.length + 1
    const mention = known.find((place) => place.span[0] >= start - 4 && place.span[1] <= at + 1)
    if (mention) return { ...placeValue(context.text, mention), how: 'implied' }
    const name = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}(?=\s*[).]?\s*$)/u.exec(part.trim())?.[0]
    if (i === 0 || !name || NO_PLACE.test(name)) continue
    return { value: { name, precision: 'unknown' }, text: name, at: [start, start + name.length], how: 'implied' }
  }
  return undefined
}

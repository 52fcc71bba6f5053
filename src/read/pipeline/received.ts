/** What was found in the clean text, carried back to the text as received: offsets, and the words that stand at them. */
import type { Span } from '../../base/span.js'
import type { Claim } from '../../domain/claim.js'
import type { Note } from '../../domain/reading.js'
import type { SlotValue } from '../model/context.js'
import type { CleanText } from '../text/clean.js'

interface Found {
  readonly claims: readonly Claim[]
  readonly notes: readonly Note[]
}

export function receivedAs(
  text: string,
  clean: CleanText,
  { claims, notes }: Found,
): { claims: Claim[]; notes: Note[] } {
  if (clean.text === text) return { claims: [...claims], notes: [...notes] }
  const back = (span: Span): [number, number] => [...clean.received(span)]
  return {
    claims: claims.map((claim) => ({ ...claim, span: back(claim.span), slots: slotsOf(claim, text, back) }) as Claim),
    notes: notes.map((note) => (note.span ? { ...note, span: back(note.span) } : note)),
  }
}

/** Values stay as they were read: a reader of the values wants words without soft hyphens in them. */
function slotsOf({ slots }: Claim, text: string, back: (span: Span) => [number, number]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(slots).map(([name, values]) => [
      name,
      values.map((value: SlotValue) => {
        const at = value.at && back(value.at)
        return at ? { ...value, at, text: text.slice(at[0], at[1]) } : value
      }),
    ]),
  )
}

/** What stands after the commas of a line of notation: how well it is said, by whom, of which event, known when. */
import type { Voice } from '../../domain/eventLine.js'

export interface Marks {
  readonly voices: readonly Voice[]
  readonly denied: boolean
  readonly event: string | null
  readonly known: string | null
}

const GRADE_VOICES: Readonly<Record<string, readonly Voice[]>> = {
  claimed: [{ id: 'somebody', anonymous: true }],
  reported: [{ id: 'observer-1' }],
  corroborated: [{ id: 'observer-1' }, { id: 'observer-2' }],
  verified: [{ id: 'desk' }],
}

/** The marks, or what is wrong with one of them. */
export function marksOf(marks: readonly string[]): Marks | string {
  let voices = GRADE_VOICES['reported']!
  let denied = false
  let event: string | null = null
  let known: string | null = null
  for (const mark of marks) {
    const [word = '', ...rest] = mark.split(/\s+/)
    const graded = GRADE_VOICES[word]
    if (graded && rest.length === 0) voices = graded
    else if (word === 'denied') denied = true
    else if (word === 'as' && rest.length === 1) event = rest[0]!
    else if (word === 'known' && rest.length === 1) known = rest[0]!
    else if (word === 'by' && rest.length >= 1) voices = [voiceOf(rest)]
    else
      return `"${mark}" is none of claimed, reported, corroborated, verified, by VOICE, denied, as EVENT, known TIME.`
  }
  return { voices, denied, event, known }
}

function voiceOf([id = '', of, ...sides]: readonly string[]): Voice {
  if (id === 'anonymous') return { id: 'somebody', anonymous: true }
  return { id, ...(of === 'of' && { alignment: sides.filter((side) => side !== 'and') }) }
}

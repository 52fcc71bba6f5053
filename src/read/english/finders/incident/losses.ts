/** "The rebels inflicted 20 casualties on the army", "the army suffered 20 casualties": whose losses a bare number is, and whose doing. */
import { matchTable } from '../../../patterns/match.js'
import { type Phrase, phraseAt } from '../../syntax/nounPhrase.js'
import { type Party, subjectBefore } from '../../syntax/parties.js'
import { clauseAt, type View } from '../../syntax/view.js'
import type { Toll } from './tolls.js'

const LOSSES = /^(?:casualties|losses|deaths|fatalities|injuries|wounded|dead)$/

export interface Losses {
  readonly of?: Phrase | undefined
  readonly parties: readonly Party[]
  readonly by: readonly Party[]
}

export function lossesOf(view: View, { hit }: Toll): Losses | undefined {
  if (hit.form !== 'word' || !LOSSES.test(view.words[hit.to - 1]!.lower)) return undefined
  const from = Math.max(clauseAt(view, hit.from).from, hit.from - 7)
  const verb = matchTable(view.words.slice(from, hit.from), view.context.lexicon.table('loss-verbs')).at(-1)
  if (!verb) return undefined
  const at = from + verb.from
  const subject = subjectBefore(view, at)
  if (verb.meaning === 'suffered') return { parties: subject, by: [] }
  const next = view.words[hit.to]?.lower ?? ''
  return {
    of: /^(?:on|upon|among|amongst|to|in)$/.test(next) ? phraseAt(view, hit.to + 1) : undefined,
    parties: [],
    by: subject,
  }
}

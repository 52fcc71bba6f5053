/**
 * Whom "the rebels" means: those who fight the government of the country the text is about. Where a country has several, the
 * one named last; where nobody says, they stay "rebels" rather than somebody else's.
 */
import { slugOf } from '../../../base/fold.js'
import type { NameFinder } from './names.js'

export function rebelsOf(finder: NameFinder, country: string | null, words: string): string {
  const home = [...finder.draft.lexicon.list('home-rebels')].filter(([, of]) => of === country).map(([id]) => id)
  if (home.length === 1) return home[0]!
  const { actors } = finder.draft.tools
  const named = finder.groups.findLast(
    (id) => home.includes(id) || (home.length === 0 && actors.byId(id)?.country === country),
  )
  return named ?? slugOf(words.replace(/^the\s+/i, ''))
}

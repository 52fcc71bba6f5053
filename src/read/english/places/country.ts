/** A first guess at the country of the text, from names that can be nothing else: states, their people, gazetteer places. */

import { namesAt } from '../../lexicon/nameTable.js'
import type { Atom, Draft } from '../../model/draft.js'
import { actorNames } from '../actors/table.js'
import { firstWord, keyOfAtoms } from '../text/atoms.js'

export function guessCountry(draft: Draft): string | null {
  const table = actorNames(draft.tools.actors)
  const votes = new Map<string, number>()
  const vote = (country: string | undefined, weight: number) => {
    if (country) votes.set(country, (votes.get(country) ?? 0) + weight)
  }
  for (const atoms of draft.atoms) {
    for (let i = 0; i < atoms.length; i++) {
      const atom = atoms[i]!
      if (atom.kind !== 'word' || !atom.cap) continue
      const { length, entries } = namesAt(table, atoms, i)
      const actor = entries[0]?.value
      if (actor && actor.actor.kind !== 'person' && actor.actor.country)
        vote(
          actor.actor.country,
          actor.as === 'metonym'
            ? 0.3
            : actor.actor.kind === 'state' && ['Russia', 'United States'].includes(actor.actor.country)
              ? 0.5
              : 1,
        )
      else {
        const key = enteredAt(draft, atoms, i)
        const [place] = key === undefined ? [] : draft.tools.places.entered(key)
        if (place && (key!.includes(' ') || draft.tools.places.byKey(key!).length < 3))
          vote(place.within.at(-1) ?? place.name, 1)
      }
      i += Math.max(0, length - 1)
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best && best[1] >= 1 ? best[0] : null
}

/** "San Salvador", "Deir al Zour": names of several words say where a text is as well as others. */
function enteredAt({ tools: { places } }: Draft, atoms: readonly Atom[], i: number): string | undefined {
  for (let words = Math.min(3, places.enteredWordsMost(firstWord(atoms[i]!.key))); words > 0; words--) {
    const key = keyOfAtoms(atoms, i, i + words)
    if (places.entered(key).length > 0) return key
  }
  return undefined
}

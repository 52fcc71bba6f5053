/** The places that a run of words names: by their own name, else in another spelling in the country the text is about. */
import type { Place } from '../../../domain/place.js'
import type { Atom, Draft } from '../../model/draft.js'
import { keyOfAtoms } from '../text/atoms.js'

export function lookUp({ tools, country }: Draft, atoms: readonly Atom[], from: number, to: number): readonly Place[] {
  const key = keyOfAtoms(atoms, from, to)
  const known = tools.places.byKey(key)
  return known.length > 0 || country === null ? known : tools.places.like(key, country)
}

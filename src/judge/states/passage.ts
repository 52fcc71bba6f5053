/** Whether a road or crossing is shut, from claims about passage and from obstructions on it. */
import { foldName } from '../../base/fold.js'
import { allOf, type Claim } from '../../domain/claim.js'
import type { StateSaid } from '../../domain/states.js'
import type { Answer } from './index.js'

/** What each state says of "it is shut"; slow, searched or contested passage is short of that and may be it. */
const SHUT: Readonly<Record<string, readonly ['yes' | 'no', certain: boolean]>> = {
  closed: ['yes', true],
  cut: ['yes', true],
  restricted: ['yes', false],
  contested: ['yes', false],
  open: ['no', true],
}

export const shut: Answer<'shut'> = ({ name }, { known }) => {
  const wanted = foldName(name)
  const isIt = (place: { readonly name: string }): boolean => foldName(place.name) === wanted
  return known.flatMap(({ claim }): readonly StateSaid[] => {
    if (claim.modality !== 'asserted' && claim.modality !== 'denied') return []
    if (!namedIn(claim).some(isIt)) return []
    const told = claim.kind === 'access' ? SHUT[allOf(claim.slots.state)[0] ?? ''] : (['yes', true] as const)
    if (!told) return []
    const [says, certain] = told
    if (claim.modality === 'asserted') return [{ claim: claim.id, says, certain }]
    return [{ claim: claim.id, says: says === 'yes' ? 'no' : 'yes', certain }]
  })
}

function namedIn(claim: Claim): readonly { readonly name: string }[] {
  if (claim.kind === 'incident') return allOf(claim.slots.type).includes('obstruction') ? allOf(claim.slots.place) : []
  if (claim.kind !== 'access') return []
  const isPassage = allOf(claim.slots.form).some((form) => form === 'route' || form === 'crossing')
  return isPassage ? [...allOf(claim.slots.route), ...allOf(claim.slots.place)] : []
}

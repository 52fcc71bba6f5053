/** "here", "the city", "the capital": a place without its name. */
import type { PlaceMention, Sentence } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'

const NOUNS: Record<string, PlaceMention['value']['precision'][]> = {
  city: ['settlement'],
  town: ['settlement'],
  village: ['settlement'],
  province: ['province'],
  governorate: ['province'],
  region: ['province'],
  country: ['country'],
  district: ['district'],
  neighborhood: ['district'],
  neighbourhood: ['district'],
  quarter: ['district'],
  road: ['route'],
  route: ['route'],
  highway: ['route'],
  corridor: ['route'],
  crossing: ['point'],
}

export function deixisIn(
  draft: Draft,
  sentence: Sentence,
  named: readonly PlaceMention[],
  last: Map<string, PlaceMention>,
): PlaceMention[] {
  const atoms = draft.atoms[sentence.index]!
  const found: PlaceMention[] = []
  let next = 0
  for (let i = 0; i < atoms.length; i++) {
    const { key, span, kind } = atoms[i]!
    while (next < named.length && named[next]!.span[0] < span[1]) remember(last, named[next++]!)
    if (kind !== 'word') continue
    if (key === 'here' && draft.dateline && !/^(?:and|s|is|are)$/.test(atoms[i + 1]?.key ?? '')) {
      found.push({ span, value: draft.dateline.value, how: 'implied' })
      continue
    }
    if (!/^(?:the|that|this)$/.test(key)) continue
    const noun = NOUNS[atoms[i + 1]?.key ?? '']
    const goesOn = atoms[i + 2]?.key === 'of'
    if (!noun || goesOn || atoms[i + 2]?.cap) continue
    const place = noun.map((precision) => last.get(precision)).find((one) => one !== undefined)
    const value = place?.value ?? (noun[0] === 'settlement' ? draft.dateline?.value : undefined)
    if (value) found.push({ span: [span[0], atoms[i + 1]!.span[1]], value, how: 'implied' })
  }
  while (next < named.length) remember(last, named[next++]!)
  return found
}

const remember = (last: Map<string, PlaceMention>, mention: PlaceMention) => last.set(mention.value.precision, mention)

/** The word lists about places, compiled once for each lexicon. */
import { onceFor } from '../../../base/once.js'
import type { PlaceValue } from '../../../domain/values.js'
import { type NameTable, nameTable } from '../../lexicon/nameTable.js'
import type { Lexicon } from '../../model/context.js'
import { atomsOfName } from '../text/atoms.js'

/** What a class word makes of a name. `bare`: the name goes without the word. `building`: a place only where one stands. */
export interface PlaceClass {
  readonly precision: PlaceValue['precision']
  readonly bare: boolean
  readonly building: boolean
}

export interface PlaceWords {
  readonly classes: NameTable<PlaceClass>
  readonly heads: NameTable<PlaceClass>
  readonly prepositions: ReadonlyMap<string, string>
  readonly never: ReadonlyMap<string, string>
}

export const placeWords = onceFor((lexicon: Lexicon): PlaceWords => {
  const table = (name: string) =>
    nameTable(
      [...lexicon.list(name)].map(([word, value]) => [word, classOf(value)] as const),
      atomsOfName,
    )
  return {
    classes: table('place-classes'),
    heads: table('place-heads'),
    prepositions: lexicon.list('place-prepositions'),
    never: lexicon.list('place-never'),
  }
})

function classOf(value: string): PlaceClass {
  const [kind, bare] = value.split(' ')
  const building = kind === 'building'
  return { precision: building ? 'point' : (kind as PlaceValue['precision']), bare: bare === 'bare', building }
}

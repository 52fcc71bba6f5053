/** Where a deed was, against the territory of the agreement and the area of a term. */
import { isInside } from '../evidence/place.js'
import { areaNamed, type Context } from './context.js'
import type { Deed } from './deeds.js'

/** Outside the territory for certain: not this agreement's matter. What nobody can place counts. */
export function isElsewhere({ world, agreement }: Context, deed: Pick<Deed, 'places'>): boolean {
  const { territory } = agreement
  return (
    territory !== null &&
    deed.places.length > 0 &&
    deed.places.every((place) => isInside(world, place, territory) === false)
  )
}

/** `undefined` when its places leave it open. */
export function insideArea(context: Context, deed: Pick<Deed, 'places'>, name: string): boolean | undefined {
  const area = areaNamed(context, name)
  if (!area || deed.places.length === 0) return undefined
  const each = deed.places.map((place) => isInside(context.world, place, area))
  if (each.every((one) => one === true)) return true
  return each.every((one) => one === false) ? false : undefined
}

/** Places as a desk knows them. A name may belong to several; who may decide among them is `read` or a person. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: 'point' | 'settlement' | 'district' | 'area' | 'province' | 'country' | 'route' | 'crossing'
  readonly lat?: number | undefined
  readonly lon?: number | undefined
  /** Names of what it lies in, the nearest first: `['Aleppo', 'Syria']`. */
  readonly within: readonly string[]
  readonly population?: number | undefined
  readonly source?: string | undefined
}

/** What the pure folders need to know about places. */
export interface PlaceIndex {
  /** Every place known by this name or alias, the likeliest first. */
  named(name: string): readonly Place[]
  /** Whether a place lies inside an area, by id or by names; a place contains itself. `undefined` when nobody knows. */
  isInside(
    inner: { name: string; id?: string | undefined; within?: string | undefined },
    outer: { name: string },
  ): boolean | undefined
}

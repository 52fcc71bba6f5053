/** Actors as the lexicon and the desk know them: who is called what, belongs to whom, sides with whom, and when. */
export interface Dated {
  /** EDTF dates; absent means always. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface Actor {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: 'state' | 'force' | 'group' | 'coalition' | 'agency' | 'office' | 'media' | 'person' | 'people'
  /** The actors it belongs to: a ministry to its state, a brigade to its army. */
  readonly parents: readonly ({ readonly id: string } & Dated)[]
  /** The actors it fights or speaks beside. Alignment is not symmetric by itself; the index makes it so for allies. */
  readonly allies: readonly ({ readonly id: string } & Dated)[]
  /** How a voice of this name counts: `media`, `ngo`, `un` … are independent unless `allies` says otherwise. */
  readonly sourceKind?: string | undefined
  /** What belongs to it or comes from it: "Syrian", "Russians". */
  readonly adjectives?: readonly string[] | undefined
  /** Capitals and palaces that speak for it: "Moscow", "the Kremlin". */
  readonly metonyms?: readonly string[] | undefined
  /** What a person is called without the name: "president", "secretary of state". */
  readonly roles?: readonly string[] | undefined
  readonly gender?: 'she' | 'he' | undefined
  /** The country whose "opposition" or "government" it is, when the name alone does not say. */
  readonly country?: string | undefined
  /** When the group took this name, and whose name it was before: EDTF date and id. */
  readonly renamed?: { readonly from: string; readonly on: string } | undefined
}

export interface ActorIndex {
  byId(id: string): Actor | undefined
  /** The actor itself, its parents and its allies at an instant (ms): those in whose quarrels it is interested. */
  alignmentAt(id: string, at: number): readonly string[]
  /** Whether `part` is `whole` or belongs to it at that instant: a deed of a brigade is a deed of its army. */
  belongsTo(part: string, whole: string, at: number): boolean
}

/** The index with all that reading needs to find names in a text. */
export interface ActorBook extends ActorIndex {
  readonly all: readonly Actor[]
}

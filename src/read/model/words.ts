/** A word as patterns see it, and what a language says about the forms of its words. */
export interface Word {
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly isMark: boolean
  readonly isNumber: boolean
  /** Written with a capital where the text is not all capitals. */
  readonly isCapital: boolean
}

/** `ed` is past and participle in one; `past` and `part` where they differ. */
export type VerbForm = 'base' | 's' | 'ed' | 'past' | 'part' | 'ing'

export interface Inflection {
  /** Every form of a verb, given its base, with its name. */
  inflect(verb: string): readonly (readonly [string, VerbForm])[]
  plural(noun: string): string
}

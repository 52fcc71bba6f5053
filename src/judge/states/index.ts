/** The states that single claims speak of: each question is put to each claim by itself, and no claim is added to another. */
import type { KnownClaim, StateQuestion, StateSaid, StatesOf } from '../../domain/states.js'
import { gained } from './gains.js'
import { shut } from './passage.js'
import { present } from './presence.js'

export interface Asked {
  readonly known: readonly KnownClaim[]
  readonly places: Parameters<StatesOf>[1]
}

export type Answer<K extends StateQuestion['kind']> = (
  question: Extract<StateQuestion, { kind: K }>,
  asked: Asked,
) => readonly StateSaid[]

const ANSWERS: { readonly [K in StateQuestion['kind']]: Answer<K> } = { presence: present, shut, gain: gained }

export const statesOfClaims: StatesOf = (known, places) => ({
  said: (question) => ANSWERS[question.kind](question as never, { known, places }),
})

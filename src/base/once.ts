/**
 * What follows from an object alone is worked out once and kept. The memory is only speed: the answer is the same without it.
 */

/** For objects that live about as long as the program, such as lexicons. What is kept goes when the object goes. */
export function onceFor<Of extends object, Value>(work: (of: Of) => Value): (of: Of) => Value {
  const kept = new WeakMap<Of, { readonly value: Value }>()
  return (of) => {
    const known = kept.get(of)
    if (known) return known.value
    const value = work(of)
    kept.set(of, { value })
    return value
  }
}

/** Something short-lived that keeps what was worked out about it. */
export interface Remembering {
  readonly memory: unknown[]
}

const NOT_YET = undefined
const NOTHING = Symbol('worked out to be undefined')
let works = 0

/**
 * For the many objects of one document. A weak map would let the collector find them dead only at its rare great rounds, and
 * all that they hold with them; so each keeps its own answers, and dies with them.
 */
export function onceIn<Of extends Remembering, Value>(work: (of: Of) => Value): (of: Of) => Value {
  const place = works++
  return (of) => {
    const known = of.memory[place]
    if (known !== NOT_YET) return (known === NOTHING ? undefined : known) as Value
    const value = work(of)
    of.memory[place] = value === undefined ? NOTHING : value
    return value
  }
}

/** Crashes when an invariant of our own is broken. For a caller's mistake throw a `Problem` instead. */
export function assert(holds: unknown, invariant: string): asserts holds {
  if (!holds) throw new Error(`broken invariant: ${invariant}`)
}

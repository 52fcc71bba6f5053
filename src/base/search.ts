/**
 * The index of the first item that passes, in a list where all behind it pass too; the list's length when none does. Found by
 * halving, so that looking something up in a long document takes no walk through it.
 */
export function firstIndex<T>(all: readonly T[], passes: (item: T) => boolean): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(all[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Work on many things, some at a time. */

/**
 * Results in the order of the items. The first failure is told at once, so that what is running can be ended; it is thrown
 * when nothing runs any more.
 */
export async function atMost<T, R>(
  count: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
  onFailure: () => void,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  let failure: { readonly error: unknown } | undefined
  const worker = async (): Promise<void> => {
    while (!failure && next < items.length) {
      const index = next++
      try {
        results[index] = await work(items[index]!)
      } catch (error) {
        if (failure) return
        failure = { error }
        onFailure()
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(count, items.length) }, worker))
  if (failure) throw (failure as { readonly error: unknown }).error
  return results
}

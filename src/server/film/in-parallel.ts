/**
 * Run `work` for each item, so many at a time, each as soon as there is room. The first failure ends the
 * others through their signal, and is thrown once they have ended.
 */
export const inParallel = async <Item>(
  items: readonly Item[],
  { atOnce, signal: outer }: { readonly atOnce: number; readonly signal: AbortSignal },
  work: (item: Item, index: number, signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const failed = new AbortController()
  const signal = AbortSignal.any([outer, failed.signal])
  const rest = items.entries()
  const drain = async (): Promise<void> => {
    for (const [index, item] of rest) {
      signal.throwIfAborted()
      await work(item, index, signal)
    }
  }
  const stopAll = (error: unknown): void => {
    if (!failed.signal.aborted) failed.abort(error)
  }
  await Promise.all(Array.from({ length: atOnce }, () => drain().catch(stopAll)))
  if (failed.signal.aborted) throw failed.signal.reason
}

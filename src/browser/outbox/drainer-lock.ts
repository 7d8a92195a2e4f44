/** One drainer for the whole phone, however many tabs are open. */

const DRAINER_LOCK = "unisson:outbox"

/** Whether the lock is this tab's. */
let isOurs = false

/** Empty the outbox in this tab, as soon as no other tab does. */
export const whileDraining = <Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(DRAINER_LOCK, { signal }, async () => {
    isOurs = true
    try {
      return await work()
    } finally {
      isOurs = false
    }
  })

/** Whether another tab empties the outbox at this moment. */
export const isDrainedElsewhere = async (): Promise<boolean> => {
  if (isOurs) return false
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === DRAINER_LOCK) && !isOurs
}

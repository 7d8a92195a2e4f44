/** Which recordings are running in some tab: each holds a Web Lock, and a dead tab holds none. */
import type { TakeId } from "../../domain/ids"

const lockName = (takeId: TakeId): string => `unisson:recording:${takeId}`

/**
 * Mark a recording as running in this tab.
 *
 * @returns Ends the mark. Repeating it does no harm.
 */
export const holdRecording = (takeId: TakeId): Promise<() => void> =>
  new Promise((resolve, reject) => {
    navigator.locks
      // The lock is held until the promise given here resolves: whoever holds `release` decides.
      .request(lockName(takeId), () => new Promise<void>(release => resolve(release)))
      .catch(reject)
  })

/**
 * Do something with a recording, unless it is running in some tab.
 *
 * @returns `undefined`, without having done anything, if it is running.
 */
export const ifNotLive = <Result>(takeId: TakeId, work: () => Promise<Result>): Promise<Result | undefined> =>
  navigator.locks.request(lockName(takeId), { ifAvailable: true }, lock =>
    lock === null ? Promise.resolve(undefined) : work(),
  )

/**
 * Make a function that runs some work on request, one run at a time. However many ask while a run
 * is under way, one more run follows; the promise of each request settles with a run that *began
 * after* the request, so what it read is never older than the request.
 *
 * @param work Must not reject: it keeps its own failures.
 */
export const createRefresher = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined
  let following: Promise<void> | undefined

  const refresh = (): Promise<void> => {
    if (running === undefined) {
      running = work().finally(() => {
        running = undefined
      })
      return running
    }
    following ??= running.then(() => {
      following = undefined
      return refresh()
    })
    return following
  }
  return refresh
}

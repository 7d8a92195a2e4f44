/** Work that several ask for at once is done once. */

export type SharedWork<Result> = {
  /**
   * Have the work of this name done, or wait for it where it is under way.
   *
   * @param signal of whoever asks: she leaves, the others go on waiting. The work itself is stopped when all
   *   have left.
   * @throws the reason of `signal`, or what the work threw
   */
  join(name: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>
}

type Running<Result> = { readonly result: Promise<Result>; readonly stop: AbortController; waiting: number }

export const createSharedWork = <Result>(): SharedWork<Result> => {
  const running = new Map<string, Running<Result>>()

  const start = (name: string, work: (signal: AbortSignal) => Promise<Result>): Running<Result> => {
    const stop = new AbortController()
    const one: Running<Result> = { result: work(stop.signal), stop, waiting: 0 }
    running.set(name, one)
    const forget = (): void => {
      // Stopped work may end after the next has begun.
      if (running.get(name) === one) running.delete(name)
    }
    // Whoever has left does not hear of a failure: without this, the process would.
    one.result.then(forget, forget)
    return one
  }

  return {
    join: async (name, signal, work) => {
      signal.throwIfAborted()
      const one = running.get(name) ?? start(name, work)
      one.waiting += 1
      let leave: (() => void) | undefined
      try {
        return await Promise.race([
          one.result,
          new Promise<never>((_, reject) => {
            leave = () => reject(signal.reason)
            signal.addEventListener("abort", leave)
          }),
        ])
      } finally {
        if (leave !== undefined) signal.removeEventListener("abort", leave)
        one.waiting -= 1
        if (one.waiting === 0) {
          // Whoever comes now starts anew: what is being stopped is nothing to wait for.
          if (running.get(name) === one) running.delete(name)
          one.stop.abort(signal.reason)
        }
      }
    },
  }
}

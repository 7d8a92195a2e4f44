/**
 * How many encoders run at once in this process, films and submissions together.
 *
 * [Note: One encoder a core] Two mezzanines at a time with one thread each took 113 s where one after the
 * other took 136 (16 clips, measured before this was written, and not again since). Only where a single
 * picture is missing does it get all the threads.
 */
import { availableParallelism } from "node:os"

export type EncoderSlots = {
  readonly count: number
  /** Wait for a slot, first come, first served, and hold it while the work is done. */
  run<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result>
}

export const createEncoderSlots = (count: number): EncoderSlots => {
  let free = count
  const waiting: (() => void)[] = []
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    // The slot is handed on: nobody comes in between.
    else next()
  }
  const enter = async (): Promise<void> => {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => waiting.push(resolve))
  }
  return {
    count,
    run: async (work, signal) => {
      await enter()
      try {
        signal.throwIfAborted()
        return await work()
      } finally {
        leave()
      }
    },
  }
}

/** Those of this process. */
export const encoderSlots = createEncoderSlots(availableParallelism())

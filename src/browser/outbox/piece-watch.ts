/** The time that a piece takes. The browser itself waits for an answer for ever. */
import type { Bytes, Seconds } from "../../domain/timecode"

/** A connection without any progress for so long is dead, whatever the browser believes. */
const STALL_MS = 30_000
/** Half of the time-out that proxies usually come with. See [Note: Pieces]. */
const SLOW_MS = 30_000
const MS_PER_SECOND = 1000

type Watched = {
  readonly onStall: () => void
  /** A piece still moves and takes too long: so many bytes of it left in so many seconds. */
  readonly onSlow: (bytes: Bytes, took: Seconds) => void
}

export type PieceWatch = {
  /** A request begins. */
  readonly begin: () => void
  /** Bytes of the request's body have left. Not to be mistaken for bytes that arrived. */
  readonly feed: (bytes: Bytes, isWhole: boolean) => void
  /** Seconds since the request began. */
  readonly took: () => Seconds
  readonly stop: () => void
}

/** Watch the requests of one upload. */
export const watchPieces = ({ onStall, onSlow }: Watched): PieceWatch => {
  let beganAt = performance.now()
  let left: Bytes = 0
  let stall = setTimeout(onStall, STALL_MS)
  let slow: ReturnType<typeof setTimeout> | undefined

  const took = (): Seconds => (performance.now() - beganAt) / MS_PER_SECOND
  const heard = (): void => {
    clearTimeout(stall)
    stall = setTimeout(onStall, STALL_MS)
  }
  return {
    took,
    begin: () => {
      beganAt = performance.now()
      left = 0
      clearTimeout(slow)
      slow = setTimeout(() => onSlow(left, took()), SLOW_MS)
      heard()
    },
    feed: (bytes, isWhole) => {
      left = bytes
      // All has left: what takes long from here on is the answer, and a smaller piece mends nothing.
      if (isWhole) clearTimeout(slow)
      heard()
    },
    stop: () => {
      clearTimeout(stall)
      clearTimeout(slow)
    },
  }
}

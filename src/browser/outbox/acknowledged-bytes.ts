/** Writing down what the server has, as it says so: one write at a time, the newest only. */
import type { Bytes } from "../../domain/timecode"

export type AcknowledgedBytes = {
  /** The server has so many bytes now. */
  readonly note: (bytes: Bytes) => void
  /** Wait until what was noted last is written. */
  readonly written: () => Promise<void>
}

/**
 * Keep what is noted. While a write is under way the newest waits for it: a fast network makes many
 * small pieces, and a phone's disk is slow.
 *
 * @param write Keeps a number of bytes; what it throws comes out of `written`.
 */
export const keepAcknowledged = (write: (bytes: Bytes) => Promise<unknown>): AcknowledgedBytes => {
  let newest: Bytes | undefined
  let writing: Promise<void> | undefined

  const writeAll = async (): Promise<void> => {
    while (newest !== undefined) {
      const bytes = newest
      newest = undefined
      await write(bytes)
    }
  }
  return {
    note: bytes => {
      newest = bytes
      writing ??= writeAll().finally(() => {
        writing = undefined
      })
      // Whoever waits hears of a failure; where nobody does, the next step of the entry fails alike.
      writing.catch(() => undefined)
    },
    written: async () => writing,
  }
}

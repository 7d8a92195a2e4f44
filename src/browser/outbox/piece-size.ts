/**
 * How many bytes travel in one request.
 *
 * [Note: Pieces] A reverse proxy may refuse a body above its limit (nginx: 1 MB unless told
 * otherwise), may hold a whole body back before the server sees a byte of it, and gives up on one
 * that takes longer than its time-out (often 60 s). So a file travels in pieces of some seconds each:
 * they grow while they pass quickly, shrink when one is refused, cut off or slow, and stay below what was
 * refused for as long as the page is open. The limit of 1 MB is tried once; nobody has to set it.
 */
import type { Bytes, Seconds } from "../../domain/timecode"

const KIBIBYTE: Bytes = 1024
/** Small enough to be seen moving on one bar of network, and for every proxy that we know. */
const FIRST: Bytes = 256 * KIBIBYTE
const SMALLEST: Bytes = 64 * KIBIBYTE
/** Beyond this the time between two pieces is less than a hundredth. */
const LARGEST: Bytes = 8 * KIBIBYTE ** 2
/** What a piece should take: far from every time-out, and little to send again. */
const AIM: Seconds = 5
/** Cut off so often at a size that never passed, it is the size: some proxies hang up instead of refusing. */
const SUSPECT_AFTER = 3
/** So many in a row that passed at the suspected limit: it may have been the network after all. */
const TRUST_AFTER = 16

/** The size of pieces, as it changes with what becomes of them. Kept for as long as the page is open. */
export type PieceSize = {
  /** Bytes of the next piece. */
  readonly next: () => Bytes
  /** A piece was acknowledged after so many seconds. */
  readonly passed: (bytes: Bytes, took: Seconds) => void
  /** The connection was lost in the middle of a piece. */
  readonly cutOff: () => void
  /** A piece was still on its way after so many seconds: so much of it had left. */
  readonly tooSlow: (bytes: Bytes, took: Seconds) => void
  /** Something on the way says that the piece is too large. @returns whether a smaller one can be tried */
  readonly refused: () => boolean
}

/** Start with the first size, and no limit known. */
export const createPieceSize = (): PieceSize => {
  let size = FIRST
  /** Below what was refused; and below what is suspected of being too large. */
  let limit = LARGEST
  let suspected = LARGEST
  let largestPassed: Bytes = 0
  let suspicions = 0
  let passedInARow = 0

  const set = (wanted: Bytes): void => {
    size = Math.round(Math.max(SMALLEST, Math.min(wanted, limit, suspected)))
  }

  return {
    next: () => size,
    passed: (bytes, took) => {
      largestPassed = Math.max(largestPassed, bytes)
      // The last piece of a file is a small one, and says nothing of larger ones.
      if (bytes < size) return
      passedInARow += 1
      if (passedInARow % TRUST_AFTER === 0) suspected = Math.min(LARGEST, 2 * suspected)
      set(Math.min(2 * size, (bytes / Math.max(took, Number.EPSILON)) * AIM))
    },
    cutOff: () => {
      passedInARow = 0
      if (size > largestPassed) {
        suspicions += 1
        if (suspicions >= SUSPECT_AFTER) suspected = Math.max(SMALLEST, largestPassed)
      }
      set(size / 2)
    },
    tooSlow: (bytes, took) => set(Math.min(size / 2, (bytes / took) * AIM)),
    refused: () => {
      if (size <= SMALLEST) return false
      limit = Math.max(SMALLEST, size / 2)
      set(limit)
      return true
    },
  }
}

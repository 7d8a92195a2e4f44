/**
 * [Note: Ballast] A take on a phone that is full to the last byte could be recorded and not be
 * finished: the few hundred bytes of its record would find no room. So each recording begins by
 * setting aside some room of its own, and gives it up when its take does not fit.
 */

import type { TakeId } from "../../domain/ids"
import type { Bytes } from "../../domain/timecode"
import { openDatabase } from "./database"
import { onLiveConnection, StorageError } from "./quota"

/** Larger than what browsers keep within a database's own file: as a file beside it, it frees its room when it goes. */
const BALLAST_BYTES: Bytes = 256 * 1024
/** Most that `getRandomValues` gives at once. */
const RANDOM_MAX_BYTES: Bytes = 65_536

/** Room to set aside. Of random bytes: Chromium compresses what it keeps, and zeros to nothing. */
export const makeBallast = (): ArrayBuffer => {
  const bytes = new Uint8Array(BALLAST_BYTES)
  for (let at = 0; at < BALLAST_BYTES; at += RANDOM_MAX_BYTES)
    crypto.getRandomValues(bytes.subarray(at, at + RANDOM_MAX_BYTES))
  return bytes.buffer
}

/** A browser frees the room of a file some seconds after it was deleted. */
const PATIENCE_MS = 10_000
const TRY_EVERY_MS = 250

const dropBallast = async (takeId: TakeId): Promise<void> => {
  await (await openDatabase()).delete("ballast", takeId)
}

const isFull = (cause: unknown): boolean => cause instanceof StorageError && cause.code === "quota-exceeded"

/**
 * Write something small of a take; where there is no room for it, in the room of its ballast.
 *
 * @throws {StorageError} `quota-exceeded` if even that was not enough.
 */
export const writeWithBallast = async <Result>(
  takeId: TakeId,
  write: () => Promise<Result>,
): Promise<Result> => {
  const deadline = performance.now() + PATIENCE_MS
  let isDropped = false
  for (;;) {
    try {
      return await onLiveConnection(write)
    } catch (cause) {
      if (!isFull(cause) || performance.now() > deadline) throw cause
      if (!isDropped) await dropBallast(takeId)
      isDropped = true
      await new Promise(resolve => setTimeout(resolve, TRY_EVERY_MS))
    }
  }
}

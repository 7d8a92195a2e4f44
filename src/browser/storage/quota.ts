/** How much room the phone gives, and what it says when there is none left. */
import { UnissonError } from "../../domain/errors"
import type { Bytes } from "../../domain/timecode"
import { forgetConnection } from "./database"

/**
 * The phone has no room left, or has taken the database away.
 * - `quota-exceeded`: no room. `details` may hold `usedBytes` and `freeBytes`.
 * - `storage-lost`: the browser closed or refused the database; trying again may help.
 */
export type StorageFailure = "quota-exceeded" | "storage-lost"

export class StorageError extends UnissonError<StorageFailure> {}

/** Room on this phone. */
export type Room = {
  readonly usedBytes: Bytes
  readonly freeBytes: Bytes
}

/** How much room there is. `undefined`: this browser does not say. An estimate, never a promise. */
export const estimateRoom = async (): Promise<Room | undefined> => {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {}
  if (usage === undefined || quota === undefined) return undefined
  return { usedBytes: usage, freeBytes: Math.max(0, quota - usage) }
}

/**
 * Ask the browser not to clear this site's data on its own.
 *
 * Wait for the answer only where nothing hangs on it: Firefox asks her in a bubble, and says nothing
 * until she has answered, which she may never do.
 *
 * @returns Whether it agreed. Safari's seven-day rule is not stopped by it: send early all the same.
 */
export const keepStorage = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false

const CONNECTION_ERRORS = new Set(["InvalidStateError", "AbortError", "UnknownError", "TimeoutError"])

const isQuotaError = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === "QuotaExceededError"

/**
 * What IndexedDB threw, as a {@link StorageError}; anything else is returned as it is.
 *
 * A transaction that runs out of room may report an AbortError whose own cause is the quota.
 */
export const storageErrorOf = async (cause: unknown): Promise<unknown> => {
  if (isQuotaError(cause)) {
    const room = await estimateRoom().catch(() => undefined)
    return new StorageError(
      "quota-exceeded",
      room === undefined ? "No room left on this phone" : `No room left: ${room.freeBytes} bytes free`,
      { cause, ...(room === undefined ? {} : { details: room }) },
    )
  }
  if (cause instanceof DOMException && CONNECTION_ERRORS.has(cause.name)) {
    return new StorageError("storage-lost", `The database was closed or refused: ${cause.message}`, { cause })
  }
  return cause
}

const isLost = (error: unknown): boolean => error instanceof StorageError && error.code === "storage-lost"

/** Run something that writes; what it throws comes out as a {@link StorageError}. */
export const withStorageErrors = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (cause) {
    const error = await storageErrorOf(cause)
    // Not every browser says that it has cut a connection: the next question opens another.
    if (isLost(error)) forgetConnection()
    throw error
  }
}

/**
 * Run something that bears repetition: where the connection turns out to be lost, once more on
 * another. What she says in front of the camera is not said again, so a chunk gets a second try.
 *
 * @throws {StorageError}
 */
export const onLiveConnection = <Result>(work: () => Promise<Result>): Promise<Result> =>
  withStorageErrors(work).catch((error: unknown) => {
    if (!isLost(error)) throw error
    return withStorageErrors(work)
  })

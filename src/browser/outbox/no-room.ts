/** A phone so full that not even a word can be written down. */
import { StorageError } from "../storage/quota"

/** Whether something failed for want of room on this phone. */
export const isNoRoom = (cause: unknown): boolean =>
  cause instanceof StorageError && cause.code === "quota-exceeded"

/**
 * Do without what could not be kept for want of room: what is not kept is only done once more.
 *
 * @throws what else went wrong
 */
export const unlessNoRoom = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work
  } catch (cause) {
    if (!isNoRoom(cause)) throw cause
  }
}

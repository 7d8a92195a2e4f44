/** What this container is called among the browsers in which she opens the studio. */
import type { DeviceId } from "../../domain/device"
import { openDatabase } from "./database"
import { withStorageErrors } from "./quota"

/** Its key among the settings. */
const KEY = "deviceId"

/**
 * The name of this container, made at the first question. One transaction reads and writes: of two
 * tabs that ask at once both get the same, and no name is told of that nobody goes by.
 */
export const ensureDeviceId = (): Promise<DeviceId> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction("settings", "readwrite")
    const present = await transaction.store.get(KEY)
    const deviceId = typeof present === "string" ? present : crypto.randomUUID()
    if (present === undefined) await transaction.store.put(deviceId, KEY)
    await transaction.done
    return deviceId
  })

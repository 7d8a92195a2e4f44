import type { TakeId } from "../../domain/ids"
import type { Bytes, Points } from "../../domain/timecode"
import { announceChange } from "./changes"
import { openDatabase, pieceRange } from "./database"
import type { OutboxEntry } from "./outbox-entry"
import { withStorageErrors } from "./quota"

/** One more than the highest place. Read and written in one transaction, so that no two are the same. */
const nextPlace = (entries: readonly OutboxEntry[]): number =>
  Math.max(0, ...entries.map(({ place = 0 }) => place)) + 1

/** Put a take into the outbox. A take that has arrived already stays as it is. */
export const enterOutbox = (takeId: TakeId, points: Points, now = new Date()): Promise<OutboxEntry> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction(["outbox", "sealed"], "readwrite")
    const entries = await transaction.objectStore("outbox").getAll()
    const present = entries.find(entry => entry.takeId === takeId)
    const fresh: OutboxEntry = {
      takeId,
      entryId: crypto.randomUUID(),
      enteredAt: now.toISOString(),
      place: nextPlace(entries),
      points,
      state: "cutting",
      sentBytes: 0,
      attempts: 0,
      notBeforeMs: 0,
    }
    const isSame =
      present !== undefined &&
      (present.state === "arrived" ||
        (present.points.inPoint === points.inPoint && present.points.outPoint === points.outPoint))
    if (!isSame) {
      await transaction.objectStore("sealed").delete(pieceRange(takeId))
      await transaction.objectStore("outbox").put(fresh)
    }
    await transaction.done
    announceChange("outbox")
    return isSame ? present : fresh
  })

/** Take something out of the outbox again, with its sealed file. The take itself stays. */
export const leaveOutbox = (takeId: TakeId): Promise<void> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction(["outbox", "sealed"], "readwrite")
    await Promise.all([
      transaction.objectStore("outbox").delete(takeId),
      transaction.objectStore("sealed").delete(pieceRange(takeId)),
      transaction.done,
    ])
    announceChange("outbox")
  })

/** One entry, if the take was put in. */
export const findEntry = async (takeId: TakeId): Promise<OutboxEntry | undefined> =>
  (await openDatabase()).get("outbox", takeId)

/** What may change about an entry. A key with the value `undefined` is removed. */
export type EntryChange = {
  readonly [Key in Exclude<keyof OutboxEntry, "takeId" | "entryId" | "enteredAt" | "place" | "points">]?:
    | OutboxEntry[Key]
    | undefined
}

const changed = (entry: OutboxEntry, change: EntryChange): OutboxEntry =>
  Object.fromEntries(
    Object.entries({ ...entry, ...change }).filter(([, value]) => value !== undefined),
  ) as OutboxEntry

/**
 * Change an entry, unless it was taken out or put in anew meanwhile.
 *
 * @returns The entry as it is now; `undefined` if it is no longer the one meant.
 */
export const changeEntry = (entry: OutboxEntry, change: EntryChange): Promise<OutboxEntry | undefined> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction("outbox", "readwrite")
    const present = await transaction.store.get(entry.takeId)
    const next = present?.entryId === entry.entryId ? changed(present, change) : undefined
    if (next !== undefined) await transaction.store.put(next)
    await transaction.done
    if (next !== undefined) announceChange("outbox")
    return next
  })

/**
 * Note that the server has an entry's file, and free the room of the sealed copy. In one transaction:
 * the copy is there for as long as the entry says that it is needed, and no longer.
 */
export const markArrived = (entry: OutboxEntry, sizeBytes: Bytes): Promise<void> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction(["outbox", "sealed"], "readwrite")
    const present = await transaction.objectStore("outbox").get(entry.takeId)
    if (present?.entryId === entry.entryId) {
      const nothingLeft = { failure: undefined, isUrgent: undefined, restarts: undefined }
      const done = { state: "arrived", sentBytes: sizeBytes, attempts: 0, notBeforeMs: 0 } as const
      await transaction.objectStore("outbox").put(changed(present, { ...done, ...nothingLeft }))
      await transaction.objectStore("sealed").delete(pieceRange(entry.takeId))
    }
    await transaction.done
    announceChange("outbox")
  })

import type { TakeId } from "../../domain/ids"
import type { Points } from "../../domain/timecode"
import { announceChange } from "./changes"
import { openDatabase, pieceRange } from "./database"
import type { OutboxEntry } from "./outbox-entry"
import { withStorageErrors } from "./quota"

/** Put a take into the outbox. A take that has arrived already stays as it is. */
export const enterOutbox = (takeId: TakeId, points: Points, now = new Date()): Promise<OutboxEntry> =>
  withStorageErrors(async () => {
    const fresh: OutboxEntry = {
      takeId,
      entryId: crypto.randomUUID(),
      enteredAt: now.toISOString(),
      points,
      state: "cutting",
      sentBytes: 0,
      attempts: 0,
      notBeforeMs: 0,
    }
    const transaction = (await openDatabase()).transaction(["outbox", "sealed"], "readwrite")
    const present = await transaction.objectStore("outbox").get(takeId)
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

/** Everything in the outbox, arrived or not, in the order in which it is sent. */
export const listOutbox = async (): Promise<OutboxEntry[]> => {
  const entries = await (await openDatabase()).getAll("outbox")
  return entries.sort((a, b) => a.enteredAt.localeCompare(b.enteredAt))
}

/** One entry, if the take was put in. */
export const findEntry = async (takeId: TakeId): Promise<OutboxEntry | undefined> =>
  (await openDatabase()).get("outbox", takeId)

/** What may change about an entry. A key with the value `undefined` is removed. */
export type EntryChange = {
  readonly [Key in Exclude<keyof OutboxEntry, "takeId" | "entryId" | "enteredAt" | "points">]?:
    | OutboxEntry[Key]
    | undefined
}

/**
 * Change an entry, unless it was taken out or put in anew meanwhile.
 *
 * @returns The entry as it is now; `undefined` if it is no longer the one meant.
 */
export const changeEntry = (entry: OutboxEntry, change: EntryChange): Promise<OutboxEntry | undefined> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction("outbox", "readwrite")
    const present = await transaction.store.get(entry.takeId)
    const isMeant = present?.entryId === entry.entryId
    const merged = { ...present, ...change }
    const changed = Object.fromEntries(
      Object.entries(merged).filter(([, value]) => value !== undefined),
    ) as OutboxEntry
    if (isMeant) await transaction.store.put(changed)
    await transaction.done
    if (!isMeant) return undefined
    announceChange("outbox")
    return changed
  })

/** Takes on this phone. What was recorded itself is in `chunk-spool.ts`. */
import type { LineId, TakeId } from "../../domain/ids"
import type { Take } from "../../domain/take"
import type { Bytes, Points } from "../../domain/timecode"
import { writeWithBallast } from "./ballast"
import { announceChange } from "./changes"
import { openDatabase, pieceRange } from "./database"
import type { KeptTake } from "./kept-take"
import { onLiveConnection, withStorageErrors } from "./quota"

/**
 * Keep a take. In one transaction its recording stops being an open one: at no moment are both
 * there, and at no moment neither. One that was kept already stays as it is: another tab was
 * quicker, and she may have chosen it there. On a full phone: [Note: Ballast].
 */
export const finishTake = async (take: Take, sizeBytes: Bytes): Promise<KeptTake> => {
  const { takeId } = take.slate
  const kept = await writeWithBallast(takeId, async () => {
    const transaction = (await openDatabase()).transaction(["takes", "recordings", "ballast"], "readwrite")
    const takes = transaction.objectStore("takes")
    const earlier = await takes.get(takeId)
    const now: KeptTake = earlier ?? { take, sizeBytes, isChosen: false }
    await Promise.all([
      takes.put(now),
      transaction.objectStore("recordings").delete(takeId),
      transaction.objectStore("ballast").delete(takeId),
      transaction.done,
    ])
    return now
  })
  announceChange("takes")
  return kept
}

/** Every take that is not thrown away, the newest first. */
export const listTakes = async (): Promise<KeptTake[]> => {
  const all = await onLiveConnection(async () => (await openDatabase()).getAll("takes"))
  return all
    .filter(kept => kept.deletedAt === undefined)
    .sort((a, b) => b.take.recordedAt.localeCompare(a.take.recordedAt))
}

/** Takes that were thrown away and can still be brought back. */
export const listThrownAway = async (): Promise<KeptTake[]> =>
  (await (await openDatabase()).getAll("takes")).filter(kept => kept.deletedAt !== undefined)

/** One take, thrown away or not. */
export const findTake = (takeId: TakeId): Promise<KeptTake | undefined> =>
  onLiveConnection(async () => (await openDatabase()).get("takes", takeId))

/** The number that the next take of a line gets: one more than the highest, thrown-away ones included. */
export const nextTakeNumber = async (lineId: LineId): Promise<number> => {
  const slates = await onLiveConnection(async () => {
    const database = await openDatabase()
    const takes = (await database.getAll("takes")).map(kept => kept.take.slate)
    return [...takes, ...(await database.getAll("recordings")).map(recording => recording.slate)]
  })
  const numbers = slates.filter(slate => slate.lineId === lineId).map(slate => slate.takeNumber)
  return Math.max(0, ...numbers) + 1
}

const changeTake = (takeId: TakeId, change: (kept: KeptTake) => KeptTake): Promise<void> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction("takes", "readwrite")
    const kept = await transaction.store.get(takeId)
    if (kept !== undefined) await transaction.store.put(change(kept))
    await transaction.done
    announceChange("takes")
  })

/** Set the in and out points of a take. */
export const setPoints = (takeId: TakeId, points: Points): Promise<void> =>
  changeTake(takeId, kept => ({ ...kept, hasSetPoints: true, take: { ...kept.take, points } }))

/** Choose a take; the other takes of its line are chosen no longer. */
export const chooseTake = (takeId: TakeId): Promise<void> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction("takes", "readwrite")
    const chosen = await transaction.store.get(takeId)
    const all = chosen === undefined ? [] : await transaction.store.getAll()
    for (const kept of all) {
      const isChosen = kept.take.slate.takeId === takeId
      const isOfTheLine = kept.take.slate.lineId === chosen?.take.slate.lineId
      if (isOfTheLine && kept.isChosen !== isChosen) await transaction.store.put({ ...kept, isChosen })
    }
    await transaction.done
    announceChange("takes")
  })

/** Throw a take away. It can be brought back by {@link restoreTake} until it is purged. */
export const deleteTake = (takeId: TakeId, now = new Date()): Promise<void> =>
  changeTake(takeId, kept => ({ ...kept, isChosen: false, deletedAt: now.toISOString() }))

/** Bring back a take that was thrown away. */
export const restoreTake = (takeId: TakeId): Promise<void> =>
  changeTake(takeId, ({ deletedAt: _deletedAt, ...kept }) => kept)

/** Free the room of those takes that `isGone` names, unless they are on their way to the desk. */
const erase = (isGone: (kept: KeptTake) => boolean): Promise<void> =>
  withStorageErrors(async () => {
    const transaction = (await openDatabase()).transaction(["takes", "chunks", "outbox"], "readwrite")
    for (const kept of await transaction.objectStore("takes").getAll()) {
      const { takeId } = kept.take.slate
      if (!isGone(kept)) continue
      const entry = await transaction.objectStore("outbox").get(takeId)
      if (entry !== undefined && entry.state !== "arrived") continue
      await transaction.objectStore("chunks").delete(pieceRange(takeId))
      await transaction.objectStore("takes").delete(takeId)
    }
    await transaction.done
    announceChange("takes")
  })

/**
 * Free the room of takes that were thrown away before a moment. A take that is on its way to the
 * desk stays until the desk has it.
 *
 * @param before Purge what was thrown away earlier than this.
 */
export const purgeTakes = (before: Date): Promise<void> =>
  erase(({ deletedAt }) => deletedAt !== undefined && deletedAt < before.toISOString())

/** Free the room of takes at once and for good. A take that is on its way to the desk stays. */
export const eraseTakes = (takeIds: readonly TakeId[]): Promise<void> =>
  erase(({ take }) => takeIds.includes(take.slate.takeId))

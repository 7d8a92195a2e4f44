import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { startRecording } from "../../src/browser/capture/recorder"
import { measureDuration } from "../../src/browser/media/duration"
import { onChange } from "../../src/browser/storage/changes"
import { openSpool, readRecording } from "../../src/browser/storage/chunk-spool"
import { closeDatabase, openDatabase } from "../../src/browser/storage/database"
import { enterOutbox } from "../../src/browser/storage/outbox-entries"
import { estimateRoom, StorageError, withStorageErrors } from "../../src/browser/storage/quota"
import { keepUnreadable, recoverTakes } from "../../src/browser/storage/recovery"
import { findSetting, setSetting } from "../../src/browser/storage/settings"
import {
  chooseTake,
  deleteTake,
  findTake,
  finishTake,
  listTakes,
  nextTakeNumber,
  purgeTakes,
  restoreTake,
  setPoints,
} from "../../src/browser/storage/takes"
import type { Slate } from "../../src/domain/slate"
import type { Take } from "../../src/domain/take"
import { emptyDatabase } from "./empty-database"
import { makeSlate, makeTake, needFormat, withCamera } from "./recording"

beforeEach(emptyDatabase)
afterEach(closeDatabase)

/** Record for a moment into the spool, and let the tab "die" without making a take of it. */
const recordAndDie = async (slate: Slate): Promise<{ sizeBytes: number }> => {
  const spool = await openSpool(slate)
  const result = await withCamera(
    ({ stream }) =>
      startRecording(stream, { format: needFormat("mp4"), sink: spool, longestMs: 2_000 }).finished,
  )
  spool.release()
  await closeDatabase()
  return result
}

const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer

describe("the chunk spool", () => {
  it("gives back what was written, in order, and nothing of another take", async () => {
    const slate = makeSlate()
    const spool = await openSpool(slate)
    await spool.open("video/webm")
    for (let index = 0; index < 70; index += 1) await spool.write(bytes(index), index)
    spool.release()
    const other = await openSpool(makeSlate())
    await other.write(bytes(255), 0)
    other.release()
    await closeDatabase()

    const recording = await readRecording(slate.takeId, "video/webm")
    expect(recording.type).toBe("video/webm")
    expect([...new Uint8Array(await recording.arrayBuffer())]).toEqual(
      Array.from({ length: 70 }, (_, i) => i),
    )
  })
})

describe("a connection that the browser has closed without a word", () => {
  const closeUnderneath = async (): Promise<void> => (await openDatabase()).close()

  it("costs no chunk: another is opened", async () => {
    const slate = makeSlate()
    const spool = await openSpool(slate)
    await closeUnderneath()
    await spool.open("video/mp4")
    await spool.write(bytes(1), 0)
    await closeUnderneath()
    await spool.write(bytes(2), 1)
    await closeUnderneath()
    expect(new Uint8Array(await (await readRecording(slate.takeId, "")).arrayBuffer())).toEqual(
      new Uint8Array([1, 2]),
    )
    await closeUnderneath()
    await finishTake(makeTake({ slate }), 2)
    spool.release()
    await closeUnderneath()
    expect((await listTakes()).map(({ take }) => take.slate)).toEqual([slate])
  })

  it("is told of where a write is not repeated, and the next one is well", async () => {
    await closeUnderneath()
    await expect(setSetting("countdown", 5)).rejects.toMatchObject({ code: "storage-lost" })
    await setSetting("countdown", 5)
    expect(await findSetting("countdown")).toBe(5)
  })
})

describe("a recording that was cut off", () => {
  it("becomes a take with its true length at the next start", async () => {
    const slate = makeSlate({ takeNumber: 3 })
    const { sizeBytes } = await recordAndDie(slate)
    const { recovered } = await recoverTakes(measureDuration)

    expect(recovered).toHaveLength(1)
    const kept = await findTake(slate.takeId)
    expect(kept).toMatchObject({ sizeBytes, take: { slate, isRecovered: true } })
    expect(kept?.take.duration).toBeGreaterThan(1)
    expect(kept?.take.points).toEqual({ inPoint: 0, outPoint: kept?.take.duration })
    expect(await (await openDatabase()).count("recordings")).toBe(0)
  })

  it("is recovered once, however often one starts", async () => {
    await recordAndDie(makeSlate())
    const both = await Promise.all([recoverTakes(measureDuration), recoverTakes(measureDuration)])

    expect(both.flatMap(each => each.recovered)).toHaveLength(1)
    expect((await recoverTakes(measureDuration)).recovered).toHaveLength(0)
    expect(await listTakes()).toHaveLength(1)
  })

  it("is left alone while some tab still records it", async () => {
    const spool = await openSpool(makeSlate())
    await spool.open("video/mp4")
    await spool.write(bytes(1, 2, 3), 0)

    expect(await recoverTakes(measureDuration)).toEqual({ recovered: [], unreadable: [] })
    expect(await (await openDatabase()).count("recordings")).toBe(1)
    spool.release()
  })

  it("is not deleted when nothing here can read it, and can be kept as it is", async () => {
    const slate = makeSlate()
    const spool = await openSpool(slate)
    await spool.open("video/mp4")
    await spool.write(bytes(1, 2, 3), 0)
    spool.release()

    const { unreadable } = await recoverTakes(measureDuration)
    expect(unreadable).toMatchObject([{ slate, sizeBytes: 3 }])
    expect((await readRecording(slate.takeId, "video/mp4")).size).toBe(3)
    for (const recording of unreadable) await keepUnreadable(recording)
    expect(await findTake(slate.takeId)).toMatchObject({ sizeBytes: 3, take: { slate, isRecovered: true } })
    expect(await recoverTakes(measureDuration)).toEqual({ recovered: [], unreadable: [] })
  })

  it("is kept as it is when a player makes less of it than there can be", async () => {
    const slate = makeSlate()
    const spool = await openSpool(slate)
    await spool.open("video/mp4")
    for (const index of [0, 1, 2]) await spool.write(bytes(index), index)
    spool.release()

    const { unreadable } = await recoverTakes(async () => 0.03)
    expect(unreadable).toMatchObject([{ slate, sizeBytes: 3 }])
    expect((await readRecording(slate.takeId, "video/mp4")).size).toBe(3)
  })

  it("leaves nothing when not one chunk was kept", async () => {
    const spool = await openSpool(makeSlate())
    await spool.open("video/mp4")
    spool.release()

    expect(await recoverTakes(measureDuration)).toEqual({ recovered: [], unreadable: [] })
    expect(await (await openDatabase()).count("recordings")).toBe(0)
  })
})

describe("takes", () => {
  const keep = async (given: Partial<Take> = {}): Promise<Take> => {
    const take = makeTake(given)
    await finishTake(take, 1)
    return take
  }

  it("are listed with the newest first, and numbered by line", async () => {
    const slate = makeSlate({ takeNumber: 4 })
    const older = await keep({ slate, recordedAt: "2026-03-01T10:00:00.000Z" })
    const newer = await keep({ recordedAt: "2026-03-02T10:00:00.000Z" })

    expect((await listTakes()).map(kept => kept.take)).toEqual([newer, older])
    expect(await nextTakeNumber(slate.lineId)).toBe(5)
    expect(await nextTakeNumber(crypto.randomUUID())).toBe(1)
  })

  it("that are kept already stay as they are when they are kept again: another tab was quicker", async () => {
    const take = await keep()
    await chooseTake(take.slate.takeId)
    await finishTake({ ...take, isRecovered: true }, 1)
    expect(await listTakes()).toEqual([{ take, sizeBytes: 1, isChosen: true }])
  })

  it("of one line are chosen one at a time; those of other lines are left alone", async () => {
    const lineId = crypto.randomUUID()
    const [first, second, other] = [
      await keep({ slate: makeSlate({ lineId }) }),
      await keep({ slate: makeSlate({ lineId }) }),
      await keep(),
    ]
    for (const take of [other, first, second]) await chooseTake(take.slate.takeId)

    const chosen = (await listTakes()).filter(kept => kept.isChosen).map(kept => kept.take.slate.takeId)
    expect(chosen.toSorted()).toEqual([other.slate.takeId, second.slate.takeId].toSorted())
  })

  it("keep the points that were set", async () => {
    const { slate } = await keep()
    await setPoints(slate.takeId, { inPoint: 0.5, outPoint: 1.5 })

    expect((await findTake(slate.takeId))?.take.points).toEqual({ inPoint: 0.5, outPoint: 1.5 })
  })

  it("that are thrown away can be brought back until they are purged", async () => {
    const { slate } = await keep()
    await deleteTake(slate.takeId, new Date(1_000))
    expect(await listTakes()).toEqual([])
    await purgeTakes(new Date(1_000))
    await restoreTake(slate.takeId)
    expect(await listTakes()).toHaveLength(1)

    await deleteTake(slate.takeId, new Date(1_000))
    await purgeTakes(new Date(1_001))
    expect(await findTake(slate.takeId)).toBeUndefined()
  })

  it("are not purged while they are on their way", async () => {
    const { slate, points } = await keep()
    await enterOutbox(slate.takeId, points)
    await deleteTake(slate.takeId, new Date(0))
    await purgeTakes(new Date())

    expect(await findTake(slate.takeId)).toBeDefined()
  })

  it("tell those who listen that they have changed", async () => {
    const heard: string[] = []
    const stop = onChange(change => heard.push(change))
    await keep()
    stop()
    await keep()

    expect(heard).toEqual(["takes"])
  })
})

describe("a phone without room", () => {
  it("says how much there is", async () => {
    const room = await estimateRoom()
    expect(room?.freeBytes).toBeGreaterThan(0)
  })

  it("is told by a code, whatever the database throws", async () => {
    const full = withStorageErrors(() => Promise.reject(new DOMException("full", "QuotaExceededError")))
    await expect(full).rejects.toThrow(StorageError)
    await expect(full).rejects.toMatchObject({ code: "quota-exceeded" })
  })

  it("is not blamed for a connection that was lost", async () => {
    const database = await openDatabase()
    database.close()
    const lost = withStorageErrors(() => database.put("settings", 1, "countdown"))
    await expect(lost).rejects.toMatchObject({ code: "storage-lost" })
  })
})

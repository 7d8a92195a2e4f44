import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { SubmissionShape } from "../../src/api/shapes"
import { createFfmpegEngine } from "../../src/browser/media/ffmpeg-engine"
import { listEntriesOf } from "../../src/browser/outbox/owners"
import { onProgress } from "../../src/browser/outbox/progress"
import { closeDatabase, openDatabase } from "../../src/browser/storage/database"
import { findEntry } from "../../src/browser/storage/outbox-entries"
import { listOutbox } from "../../src/browser/storage/outbox-list"
import {
  AWA,
  beginEmpty,
  keepTake,
  LENA,
  MEGABYTE,
  randomBytes,
  SOON,
  sha256,
  start,
  steer,
  stopAll,
  untilFailed,
  untilState,
} from "./outbox-run"
import { needFormat, record } from "./recording"

beforeEach(beginEmpty)
afterEach(stopAll)

describe("a take in the outbox", () => {
  it("arrives byte for byte, and its sealed copy is deleted only then", async () => {
    const bytes = randomBytes(3.5 * MEGABYTE)
    const take = await keepTake(bytes)
    await start().enter(take.slate.takeId, take.points)
    await untilState(take, "arrived")

    const { takeId } = take.slate
    expect((await steer()).submissions).toContainEqual({ takeId, sha256: await sha256(bytes) })
    expect(await (await openDatabase()).count("sealed")).toBe(0)
  })

  it("goes on where it was when the connection is cut, and again", async () => {
    const bytes = randomBytes(4 * MEGABYTE)
    const take = await keepTake(bytes)
    const before = await steer(`downAfter=${1.5 * MEGABYTE}`)
    const outbox = start()
    await outbox.enter(take.slate.takeId, take.points)
    await untilFailed(take, "offline")
    await steer(`downAfter=${1.5 * MEGABYTE}`)
    await outbox.retry(take.slate.takeId)
    await vi.waitFor(async () => expect((await findEntry(take.slate.takeId))?.attempts).toBe(2), SOON)
    await steer("up")
    await outbox.retry(take.slate.takeId)
    await untilState(take, "arrived")

    const after = await steer()
    expect(after.submissions.at(-1)?.sha256).toBe(await sha256(bytes))
    expect(after.begun - before.begun).toBe(1)
  })

  it("goes on after the page was closed in the middle of it", async () => {
    const bytes = randomBytes(6 * MEGABYTE)
    const take = await keepTake(bytes)
    const before = await steer()
    const first = start()
    const halfway = new Promise<void>(resolve => {
      const stop = onProgress(({ step, progress }) => {
        if (step !== "sending" || progress < 0.4) return
        stop()
        resolve()
      })
    })
    await first.enter(take.slate.takeId, take.points)
    await halfway
    await first.stop()
    await closeDatabase()
    expect((await findEntry(take.slate.takeId))?.state).toBe("sending")

    start()
    await untilState(take, "arrived")
    const after = await steer()
    expect(after.submissions.at(-1)?.sha256).toBe(await sha256(bytes))
    expect(after.begun - before.begun).toBe(1)
  })

  it("is sent once, though two tabs drain and she taps twice", async () => {
    const take = await keepTake(randomBytes(MEGABYTE))
    const before = await steer()
    const [first, second] = [start(), start()]
    await Promise.all([
      first.enter(take.slate.takeId, take.points),
      second.enter(take.slate.takeId, take.points),
      first.enter(take.slate.takeId, take.points),
    ])
    await untilState(take, "arrived")
    await Promise.all([first.stop(), second.stop()])

    expect((await steer()).begun - before.begun).toBe(1)
  })

  it("is not called arrived before the server tells its checksum", async () => {
    const take = await keepTake(randomBytes(MEGABYTE))
    let isListed = false
    const outbox = start({
      readSubmissions: async () => (isListed ? ((await steer()).submissions as SubmissionShape[]) : []),
    })
    await outbox.enter(take.slate.takeId, take.points)
    await untilFailed(take, "not-confirmed")
    expect((await findEntry(take.slate.takeId))?.state).toBe("waiting")
    expect(await (await openDatabase()).count("sealed")).toBeGreaterThan(0)

    isListed = true
    await outbox.retry(take.slate.takeId)
    await untilState(take, "arrived")
  })

  it("waits for a person when the server has it in another cut", async () => {
    const take = await keepTake(randomBytes(MEGABYTE))
    const other = [{ takeId: take.slate.takeId, sha256: "0".repeat(64) }] as SubmissionShape[]
    await start({ readSubmissions: async () => other }).enter(take.slate.takeId, take.points)

    await untilState(take, "failed")
    expect((await findEntry(take.slate.takeId))?.failure).toBe("arrived-differently")
  })

  it("begins afresh from the recording when the server found other bytes than were sealed", async () => {
    const take = await keepTake(randomBytes(MEGABYTE))
    const before = await steer("breakNext")
    const outbox = start()
    await outbox.enter(take.slate.takeId, take.points)
    await untilFailed(take, "checksum-mismatch")
    expect((await findEntry(take.slate.takeId))?.uploadUrl).toBeUndefined()

    await outbox.retry(take.slate.takeId)
    await untilState(take, "arrived")
    expect((await steer()).begun - before.begun).toBe(2)
  })

  it("begins afresh when the server has forgotten the upload", async () => {
    const take = await keepTake(randomBytes(2 * MEGABYTE))
    await steer(`downAfter=${1.5 * MEGABYTE}`)
    const outbox = start()
    await outbox.enter(take.slate.takeId, take.points)
    await untilFailed(take, "offline")
    await steer("up")
    const { uploadUrl = "" } = (await findEntry(take.slate.takeId)) ?? {}
    await fetch(uploadUrl, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0" } })

    await outbox.retry(take.slate.takeId)
    await untilFailed(take, "upload-gone")
    await outbox.retry(take.slate.takeId)
    await untilState(take, "arrived")
  })

  it("can be taken out in the middle of sending", async () => {
    const take = await keepTake(randomBytes(8 * MEGABYTE))
    const outbox = start()
    const sending = new Promise<void>(resolve => {
      const stop = onProgress(({ step }) => {
        if (step !== "sending") return
        stop()
        resolve()
      })
    })
    await outbox.enter(take.slate.takeId, take.points)
    await sending
    await outbox.leave(take.slate.takeId)
    await outbox.stop()

    expect(await listOutbox()).toEqual([])
    expect((await steer()).submissions.map(each => each.takeId)).not.toContain(take.slate.takeId)
  })

  it("waits for whoever put it in while somebody else is signed in", async () => {
    const hers = await keepTake(randomBytes(MEGABYTE))
    const lenas = await keepTake(randomBytes(MEGABYTE), { contributorId: LENA })
    let person: string | undefined = AWA
    const outbox = start({ whoIsHere: async () => person })
    await outbox.enter(lenas.slate.takeId, lenas.points)
    await outbox.enter(hers.slate.takeId, hers.points)
    // Entered second, and yet through: the first was passed over.
    await untilState(hers, "arrived")
    expect(await findEntry(lenas.slate.takeId)).toMatchObject({ state: "cutting", attempts: 0 })
    expect(await listEntriesOf(AWA)).toMatchObject([{ takeId: hers.slate.takeId }])

    person = LENA
    outbox.wake()
    await untilState(lenas, "arrived")
  })

  it("stays where it is while nobody is signed in", async () => {
    const take = await keepTake(randomBytes(MEGABYTE))
    let isAsked = false
    let person: string | undefined
    const outbox = start({
      whoIsHere: async () => {
        isAsked = true
        return person
      },
    })
    await outbox.enter(take.slate.takeId, take.points)
    await vi.waitFor(() => expect(isAsked).toBe(true), SOON)
    person = AWA
    outbox.wake()
    await untilState(take, "arrived")
    expect(await findEntry(take.slate.takeId)).toMatchObject({ attempts: 0 })
  })

  it("is cut by the engine on its way", async () => {
    const { blob } = await record(2, needFormat("mp4"))
    const take = await keepTake(new Uint8Array(await blob.arrayBuffer()), { mimeType: blob.type })
    const engine = createFfmpegEngine()
    try {
      await start({ cut: engine.trim }).enter(take.slate.takeId, { inPoint: 0.4, outPoint: 1.2 })
      await untilState(take, "arrived")
    } finally {
      engine.close()
    }

    const entry = await findEntry(take.slate.takeId)
    expect(entry?.sealed).toMatchObject({ cutBy: "ffmpeg.wasm", mimeType: "video/mp4" })
    expect(entry?.sealed?.sizeBytes).toBeLessThan(blob.size)
    expect((await steer()).submissions.at(-1)?.sha256).toBe(entry?.sealed?.sha256)
  })
})

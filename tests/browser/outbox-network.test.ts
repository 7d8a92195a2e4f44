import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest"
import type { Hold, SendingHold } from "../../src/browser/outbox/hold"
import { onProgress } from "../../src/browser/outbox/progress"
import { changeEntry, enterOutbox, findEntry } from "../../src/browser/storage/outbox-entries"
import { listOutbox } from "../../src/browser/storage/outbox-list"
import type { Take } from "../../src/domain/take"
import {
  beginEmpty,
  keepTake,
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

const DAY_MS = 24 * 60 * 60_000
/** What the first proxies of this world let through. */
const PROXY_LIMIT = 1024 ** 2

const expectOneArrival = async (take: Take, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  const arrived = (await steer()).submissions.filter(({ takeId }) => takeId === take.slate.takeId)
  expect(arrived).toEqual([{ takeId: take.slate.takeId, sha256: await sha256(bytes) }])
}

/** Whatever the switch says, as a test moves it. */
const makeHold = (): SendingHold & { set: (reason: Hold | undefined) => void } => {
  const listeners = new Set<() => void>()
  let reason: Hold | undefined
  return {
    reason: () => reason,
    onChange: onChanged => {
      listeners.add(onChanged)
      return () => listeners.delete(onChanged)
    },
    set: next => {
      reason = next
      for (const listener of listeners) listener()
    },
  }
}

/** Until the server has acknowledged something of a take that is being sent. */
const untilSending = (): Promise<void> =>
  new Promise(resolve => {
    const stop = onProgress(({ step, progress }) => {
      if (step !== "sending" || progress === 0) return
      stop()
      resolve()
    })
  })

beforeEach(beginEmpty)
afterEach(stopAll)

describe("an outbox on a bad network", () => {
  it("loses no patience while bytes get on, however often it is cut", async () => {
    const bytes = randomBytes(1.5 * MEGABYTE)
    const take = await keepTake(bytes)
    const before = await steer(`cutEach=${0.3 * MEGABYTE}`)
    const waits: number[] = []
    const outbox = start()
    await outbox.enter(take.slate.takeId, take.points)
    await vi.waitFor(async () => {
      const entry = await findEntry(take.slate.takeId)
      if (entry?.failure === "offline") {
        waits.push(entry.attempts)
        await outbox.retry(take.slate.takeId)
      }
      expect(entry?.state).toBe("arrived")
    }, SOON)

    expect(Math.max(...waits)).toBe(1)
    expect((await steer()).begun - before.begun).toBe(1)
    await expectOneArrival(take, bytes)
  })

  it("arrives once when the answer to the last piece is lost", async () => {
    const bytes = randomBytes(MEGABYTE)
    const take = await keepTake(bytes)
    const before = await steer("loseAnswer")
    const outbox = start()
    await outbox.enter(take.slate.takeId, take.points)
    // Chromium may send the piece again by itself, and hear of a wrong offset: either way it is told of a failure.
    await vi.waitFor(async () => expect((await findEntry(take.slate.takeId))?.attempts).toBe(1), SOON)
    await outbox.retry(take.slate.takeId)
    await untilState(take, "arrived")

    expect((await steer()).begun - before.begun).toBe(1)
    await expectOneArrival(take, bytes)
  })

  it.each([
    ["refuses them", "refuse", 1],
    ["hangs up on them", "hang up", 3],
  ])("gets by a proxy with a limit for bodies that %s", async (_how, manner, mostRefused) => {
    const bytes = randomBytes(8 * MEGABYTE)
    const take = await keepTake(bytes)
    await steer(`proxy=${manner}`)
    const outbox = start({ uploadEndpoint: `${inject("uploadProxy")}/api/uploads` })
    await outbox.enter(take.slate.takeId, take.points)
    await vi.waitFor(async () => {
      const entry = await findEntry(take.slate.takeId)
      if (entry?.failure === "offline") await outbox.retry(take.slate.takeId)
      expect(entry?.state).toBe("arrived")
    }, SOON)

    const { taken, refused } = (await steer()).proxied
    expect(Math.max(...taken)).toBeLessThanOrEqual(PROXY_LIMIT)
    expect(refused.length).toBeGreaterThan(0)
    // Chromium asks again by itself on a connection that it has used before.
    expect(new Set(refused).size).toBe(1)
    expect(refused.length).toBeLessThanOrEqual(2 * mostRefused)
    await expectOneArrival(take, bytes)
  })
})

describe("an outbox that is held", () => {
  it("waits, and sends by itself once it is let go", async () => {
    const hold = makeHold()
    hold.set("metered")
    const take = await keepTake(randomBytes(MEGABYTE))
    const outbox = start({ hold })
    await outbox.enter(take.slate.takeId, take.points)
    await untilState(take, "waiting")
    expect(await findEntry(take.slate.takeId)).toMatchObject({ attempts: 0, sentBytes: 0 })

    hold.set(undefined)
    await untilState(take, "arrived")
  })

  it("stops in the middle of a take, which is no failure, and goes on from there", async () => {
    const hold = makeHold()
    const bytes = randomBytes(24 * MEGABYTE)
    const take = await keepTake(bytes)
    const before = await steer()
    const outbox = start({ hold })
    const halfway = untilSending()
    await outbox.enter(take.slate.takeId, take.points)
    await halfway
    hold.set("paused")
    await untilState(take, "waiting")
    const entry = await findEntry(take.slate.takeId)
    expect(entry?.failure).toBeUndefined()
    expect(entry?.attempts).toBe(0)
    expect(entry?.sentBytes).toBeGreaterThan(0)

    hold.set(undefined)
    await untilState(take, "arrived")
    expect((await steer()).begun - before.begun).toBe(1)
    await expectOneArrival(take, bytes)
  })

  it("sends the one that she wants to go all the same, and no other", async () => {
    const hold = makeHold()
    hold.set("metered")
    const [first, second] = [await keepTake(randomBytes(MEGABYTE)), await keepTake(randomBytes(MEGABYTE))]
    const outbox = start({ hold })
    await outbox.enter(first.slate.takeId, first.points)
    await outbox.enter(second.slate.takeId, second.points)
    await outbox.sendAnyway(second.slate.takeId)
    await untilState(second, "arrived")
    await untilState(first, "waiting")
    expect(await findEntry(first.slate.takeId)).toMatchObject({ sentBytes: 0 })
  })
})

describe("the order of an outbox", () => {
  it("is that of putting in, whatever the clock said; what has no place came before", async () => {
    const takes = await Promise.all([1, 2, 3].map(() => keepTake(randomBytes(1000))))
    const [first, second, third] = takes.map(({ slate }) => slate.takeId)
    const now = Date.now()
    for (const [index, take] of takes.entries())
      await enterOutbox(take.slate.takeId, take.points, new Date(now - index * DAY_MS))
    expect((await listOutbox()).map(({ takeId }) => takeId)).toEqual([first, second, third])
    expect((await listOutbox()).map(({ place }) => place)).toEqual([1, 2, 3])
  })

  it("does not keep a take waiting behind one that fails", async () => {
    const broken = await keepTake(randomBytes(MEGABYTE))
    const small = await keepTake(randomBytes(1000))
    const outbox = start({
      cut: async (source, points) => {
        if (source.size >= MEGABYTE) throw new Error("It cannot be cut")
        return { blob: source, mimeType: source.type, points, cutBy: "whole" }
      },
    })
    await outbox.enter(broken.slate.takeId, broken.points)
    await outbox.enter(small.slate.takeId, small.points)
    await untilState(small, "arrived")
    expect(await findEntry(broken.slate.takeId)).toMatchObject({ state: "waiting", failure: "unknown" })
  })

  it("forgets a wait that was written down before the clock was set back by a day", async () => {
    const take = await keepTake(randomBytes(1000))
    let isHere = false
    const outbox = start({
      readSubmissions: async () => {
        if (!isHere) throw new Error("Nobody answers")
        return (await steer()).submissions as never
      },
    })
    await outbox.enter(take.slate.takeId, take.points)
    await untilFailed(take, "unknown")
    const entry = await findEntry(take.slate.takeId)
    if (entry === undefined) throw new Error("It is gone.")
    await changeEntry(entry, { notBeforeMs: Date.now() + DAY_MS })
    isHere = true
    // Another one is put in: what is due is tried with it.
    const other = await keepTake(randomBytes(1000))
    await outbox.enter(other.slate.takeId, other.points)
    await untilState(take, "arrived")
  })
})

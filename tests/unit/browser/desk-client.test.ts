import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { ANSWER_MAX_MS, callAny } from "../../../src/browser/desk-client"

/** A network that takes the request and never answers: it ends only when it is given up. */
const hanging = (_url: unknown, init?: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))
  })

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("fetch", vi.fn(hanging))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test("a server that does not answer counts as not reached, in the end", async () => {
  const outcome = callAny("readSession").catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(ANSWER_MAX_MS - 1)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome).toMatchObject({ code: "offline" })
})

test("whoever gives up before is told her own reason, and nothing stays behind", async () => {
  const leaving = new AbortController()
  const outcome = callAny("readSession", { signal: leaving.signal }).catch((error: unknown) => error)
  leaving.abort("left")
  expect(await outcome).toBe("left")
  expect(vi.getTimerCount()).toBe(0)
})

test("an answer stops the clock", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ isSetUp: true }))
  expect(await callAny("readSession")).toEqual({ isSetUp: true })
  expect(vi.getTimerCount()).toBe(0)
})

import { describe, expect, it } from "vitest"
import { decideRetry, delayAfter, waitLeft } from "../../../src/browser/outbox/retry-policy"

describe("the retry policy", () => {
  it("waits longer each time, up to five minutes", () => {
    expect([1, 2, 3].map(attempts => delayAfter(attempts, 1))).toEqual([2_000, 4_000, 8_000])
    expect(delayAfter(100, 1)).toBe(300_000)
    expect(delayAfter(1, 0)).toBe(1_000)
  })

  it("tries again after a lost connection and after what it does not know", () => {
    for (const code of ["offline", "internal", "nobody-knows"])
      expect(decideRetry(code, { attempts: 1, restarts: 0 }, 0).kind).toBe("again")
  })

  it("begins afresh after a broken file, and gives up at the third", () => {
    const kindAfter = (restarts: number) =>
      decideRetry("checksum-mismatch", { attempts: 1, restarts }, 0).kind
    expect([0, 1, 2].map(kindAfter)).toEqual(["afresh", "afresh", "wait-for-her"])
  })

  it("waits for a person when nobody else can help", () => {
    expect(decideRetry("link-revoked", { attempts: 1, restarts: 0 })).toEqual({ kind: "wait-for-her" })
  })

  it("keeps the sealed file when only the upload is gone", () => {
    expect(decideRetry("upload-gone", { attempts: 1, restarts: 0 }, 1)).toEqual({
      kind: "anew",
      delayMs: 2_000,
    })
  })

  it("does not wait for a moment that was written down by a clock a day ahead", () => {
    const now = Date.UTC(2030, 2, 8)
    expect(waitLeft(now + 2_000, now)).toBe(2_000)
    expect(waitLeft(now - 2_000, now)).toBe(0)
    expect(waitLeft(now + 24 * 60 * 60_000, now)).toBe(0)
  })
})

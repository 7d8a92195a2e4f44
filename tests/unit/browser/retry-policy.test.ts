import { describe, expect, it } from "vitest"
import { decideRetry, delayAfter } from "../../../src/browser/outbox/retry-policy"

describe("the retry policy", () => {
  it("waits longer each time, up to five minutes", () => {
    expect([1, 2, 3].map(attempts => delayAfter(attempts, 1))).toEqual([2_000, 4_000, 8_000])
    expect(delayAfter(100, 1)).toBe(300_000)
    expect(delayAfter(1, 0)).toBe(1_000)
  })

  it("tries again after a lost connection and after what it does not know", () => {
    for (const code of ["offline", "internal", "nobody-knows"])
      expect(decideRetry(code, 1, 0).kind).toBe("again")
  })

  it("begins afresh after a broken file, and gives up at the third", () => {
    expect([1, 2, 3].map(attempts => decideRetry("checksum-mismatch", attempts, 0).kind)).toEqual([
      "afresh",
      "afresh",
      "wait-for-her",
    ])
  })

  it("waits for a person when nobody else can help", () => {
    expect(decideRetry("link-revoked", 1)).toEqual({ kind: "wait-for-her" })
  })
})

import { describe, expect, it } from "vitest"
import { createPieceSize } from "../../../src/browser/outbox/piece-size"

const KIBIBYTE = 1024
const MEBIBYTE = KIBIBYTE ** 2
const [FIRST, SMALLEST, LARGEST] = [256 * KIBIBYTE, 64 * KIBIBYTE, 8 * MEBIBYTE]

const passQuickly = (pieces: ReturnType<typeof createPieceSize>, times: number): void => {
  for (let time = 0; time < times; time += 1) pieces.passed(pieces.next(), 0.1)
}

describe("the size of pieces", () => {
  it("doubles while they pass quickly, up to a largest", () => {
    const pieces = createPieceSize()
    expect(pieces.next()).toBe(FIRST)
    passQuickly(pieces, 1)
    expect(pieces.next()).toBe(2 * FIRST)
    passQuickly(pieces, 9)
    expect(pieces.next()).toBe(LARGEST)
  })

  it("aims at five seconds on a slow network", () => {
    const pieces = createPieceSize()
    passQuickly(pieces, 3)
    pieces.passed(2 * MEBIBYTE, 20)
    expect(pieces.next()).toBe(MEBIBYTE / 2)
    pieces.tooSlow(100 * KIBIBYTE, 30)
    expect(pieces.next()).toBe(SMALLEST)
  })

  it("is halved when one is cut off, and grows again", () => {
    const pieces = createPieceSize()
    passQuickly(pieces, 1)
    pieces.cutOff()
    expect(pieces.next()).toBe(FIRST)
    passQuickly(pieces, 2)
    expect(pieces.next()).toBe(4 * FIRST)
  })

  it("stays below what was refused, also when all goes quickly", () => {
    const pieces = createPieceSize()
    passQuickly(pieces, 3)
    expect(pieces.next()).toBe(2 * MEBIBYTE)
    expect(pieces.refused()).toBe(true)
    passQuickly(pieces, 9)
    expect(pieces.next()).toBe(MEBIBYTE)
  })

  it("knows when none is small enough", () => {
    const pieces = createPieceSize()
    expect([pieces.refused(), pieces.refused(), pieces.refused()]).toEqual([true, true, false])
  })

  it("stays at what passed once larger ones were cut off again and again", () => {
    const pieces = createPieceSize()
    passQuickly(pieces, 2)
    for (let time = 0; time < 3; time += 1) {
      expect(pieces.next()).toBe(MEBIBYTE)
      pieces.cutOff()
      passQuickly(pieces, 1)
    }
    passQuickly(pieces, 9)
    expect(pieces.next()).toBe(MEBIBYTE / 2)
    // Long after that a larger one is tried: it may have been the network.
    passQuickly(pieces, 9)
    expect(pieces.next()).toBeGreaterThan(MEBIBYTE / 2)
  })

  it("is not judged by the last piece of a file, which is small", () => {
    const pieces = createPieceSize()
    pieces.passed(10, 1)
    expect(pieces.next()).toBe(FIRST)
  })
})

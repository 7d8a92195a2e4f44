import { describe, expect, it } from "vitest"
import {
  canAffordFaces,
  isTooSlow,
  PAUSE_MAX,
  PAUSE_MIN,
  type Phone,
  secondsBetweenLooks,
} from "../../../src/browser/coach/affordable"

const PHONE: Phone = { memory: 4, cores: 8, hasSimd: true, canDrawInWorkers: true }

describe("faces are looked for", () => {
  it("on a phone of today, and on one that says little of itself", () => {
    expect(canAffordFaces(PHONE)).toBe(true)
    expect(canAffordFaces({ ...PHONE, memory: undefined, cores: undefined })).toBe(true)
  })

  it.each<Partial<Phone>>([{ memory: 1 }, { cores: 1 }, { hasSimd: false }, { canDrawInWorkers: false }])(
    "not on one with %o",
    weakness => {
      expect(canAffordFaces({ ...PHONE, ...weakness })).toBe(false)
    },
  )
})

describe("looks", () => {
  it("come four times a second while they are quick, and never less than twice", () => {
    expect(secondsBetweenLooks(0.015)).toBe(PAUSE_MIN)
    expect(secondsBetweenLooks(0.04)).toBeCloseTo(0.4)
    expect(secondsBetweenLooks(0.19)).toBe(PAUSE_MAX)
    expect(1 / PAUSE_MIN).toBe(4)
    expect(1 / PAUSE_MAX).toBe(2)
  })

  it("are given up when several in a row take long, not for one that did", () => {
    expect(isTooSlow([0.5, 0.5, 0.5])).toBe(false)
    expect(isTooSlow([0.5, 0.5, 0.5, 0.1, 0.5])).toBe(false)
    expect(isTooSlow([0.1, 0.5, 0.5, 0.5, 0.5])).toBe(true)
  })
})

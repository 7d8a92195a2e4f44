import { describe, expect, test } from "vitest"
import { FRAME, keepsAll, moveByKey, movePoint } from "../../../src/app/studio/trim/trim-points"
import { SHORTEST_CUT } from "../../../src/domain/take"

const DURATION = 5
const TAKE = { duration: DURATION, pictures: [] }
const POINTS = { inPoint: 1, outPoint: 4 }
const press = (key: string, shiftKey = false) => ({ key, shiftKey })

describe("moving a point", () => {
  test("moves that point and no other", () => {
    expect(movePoint(POINTS, "inPoint", 2, DURATION)).toEqual({ inPoint: 2, outPoint: 4 })
    expect(movePoint(POINTS, "outPoint", 2, DURATION)).toEqual({ inPoint: 1, outPoint: 2 })
  })

  test("never leaves the take", () => {
    expect(movePoint(POINTS, "inPoint", -3, DURATION).inPoint).toBe(0)
    expect(movePoint(POINTS, "outPoint", 99, DURATION).outPoint).toBe(DURATION)
  })

  test("always keeps the shortest cut", () => {
    expect(movePoint(POINTS, "inPoint", 4.5, DURATION).inPoint).toBeCloseTo(4 - SHORTEST_CUT)
    expect(movePoint(POINTS, "outPoint", 0, DURATION).outPoint).toBeCloseTo(1 + SHORTEST_CUT)
  })

  test("keeps all of a take that is shorter than the shortest cut", () => {
    const all = { inPoint: 0, outPoint: 0.2 }
    expect(movePoint(all, "inPoint", 0.1, 0.2)).toEqual(all)
  })
})

describe("keys", () => {
  test("move by one frame, with Shift by ten", () => {
    expect(moveByKey(POINTS, "inPoint", press("ArrowRight"), TAKE)?.inPoint).toBeCloseTo(1 + FRAME)
    expect(moveByKey(POINTS, "outPoint", press("ArrowLeft", true), TAKE)?.outPoint).toBeCloseTo(
      4 - 10 * FRAME,
    )
  })

  test("move by the take's own pictures, wherever between them a point stands", () => {
    const take = { duration: DURATION, pictures: [0, 0.1, 0.3, 0.6, 1, 1.5, 3, 3.9, 4.4] }
    expect(moveByKey(POINTS, "inPoint", press("ArrowRight"), take)?.inPoint).toBe(1.5)
    expect(moveByKey(POINTS, "inPoint", press("ArrowLeft"), take)?.inPoint).toBe(0.6)
    expect(moveByKey(POINTS, "outPoint", press("ArrowLeft"), take)?.outPoint).toBe(3.9)
    expect(moveByKey(POINTS, "outPoint", press("ArrowRight"), take)?.outPoint).toBe(4.4)
    expect(moveByKey({ ...POINTS, outPoint: 4.4 }, "outPoint", press("ArrowRight"), take)?.outPoint).toBe(5)
    expect(moveByKey(POINTS, "inPoint", press("ArrowLeft", true), take)?.inPoint).toBe(0)
  })

  test("go all the way with Home and End", () => {
    expect(moveByKey(POINTS, "inPoint", press("Home"), TAKE)?.inPoint).toBe(0)
    expect(moveByKey(POINTS, "outPoint", press("End"), TAKE)?.outPoint).toBe(DURATION)
  })

  test("other than these are left to the page", () => {
    expect(moveByKey(POINTS, "inPoint", press("Tab"), TAKE)).toBeUndefined()
    expect(moveByKey(POINTS, "inPoint", press("toString"), TAKE)).toBeUndefined()
  })
})

test("everything is kept only when both points are at the ends", () => {
  expect(keepsAll({ inPoint: 0, outPoint: DURATION }, DURATION)).toBe(true)
  expect(keepsAll({ inPoint: 0, outPoint: 4.9 }, DURATION)).toBe(false)
})

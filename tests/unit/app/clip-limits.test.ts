import { describe, expect, test } from "vitest"
import { type MeasuredClip, refusalOf, roomFor } from "../../../src/app/stores/clip-limits"
import { PICTURE_MAX_SIDE, SUBMISSION_MAX_BYTES } from "../../../src/domain/submission"
import { LONGEST_TAKE, SHORTEST_CUT } from "../../../src/domain/take"

const CLIP: MeasuredClip = { sizeBytes: 40_000_000, duration: 12, width: 1080, height: 1920 }

describe("a clip", () => {
  test("becomes a take, up to 4K, ten minutes and 2 GiB", () => {
    expect(refusalOf(CLIP)).toBeUndefined()
    const largest = { sizeBytes: SUBMISSION_MAX_BYTES, duration: LONGEST_TAKE, width: PICTURE_MAX_SIDE }
    expect(refusalOf({ ...CLIP, ...largest })).toBeUndefined()
  })

  test.each([
    ["clip-without-picture", { width: 0, height: 0 }],
    ["clip-too-big-picture", { height: PICTURE_MAX_SIDE + 1 }],
    ["clip-too-short", { duration: SHORTEST_CUT / 2 }],
    ["clip-too-long", { duration: LONGEST_TAKE + 1 }],
    ["clip-too-heavy", { sizeBytes: SUBMISSION_MAX_BYTES + 1 }],
  ] as const)("is refused as %s", (refusal, given) => {
    expect(refusalOf({ ...CLIP, ...given })).toBe(refusal)
  })

  test("needs room for itself and for the file that travels", () => {
    expect(roomFor(CLIP.sizeBytes)).toBeGreaterThanOrEqual(2 * CLIP.sizeBytes)
  })
})

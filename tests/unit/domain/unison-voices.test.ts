import { describe, expect, test } from "vitest"
import { togetherByOnsets } from "../../../src/domain/unison-voices"

const voice = (takeId: string, outPoint = 4) => ({
  contributorId: takeId,
  takeId,
  points: { inPoint: 1, outPoint },
  lowerThird: null,
  offset: 0,
})
const unison = (...voices: ReturnType<typeof voice>[]) =>
  ({ kind: "unison", lineId: "1", text: "Ensemble.", gainDb: 0, voices }) as const
const SILENCES = new Map([
  ["early", { silenceBefore: 0.3, silenceAfter: 1 }],
  ["late", { silenceBefore: 0.9, silenceAfter: 0.2 }],
])

describe("voices in the preview", () => {
  test("begin to speak at the same moment, to the frame and the rest by sound", () => {
    const { voices } = togetherByOnsets(unison(voice("early"), voice("late")), takeId => SILENCES.get(takeId))
    const onsets = voices.map(({ takeId, points, offset }) => {
      const spoken = 1 + (SILENCES.get(takeId)?.silenceBefore ?? 0)
      return offset + spoken - points.inPoint
    })
    expect(onsets[0]).toBeCloseTo(onsets[1] ?? 0, 6)
    expect(voices[0]?.points.inPoint).toBe(1)
    expect(voices.every(({ offset }) => offset >= 0 && offset < 1 / 30)).toBe(true)
  })

  test("end half a second after the last of them, and none has more than she filmed", () => {
    const { voices } = togetherByOnsets(unison(voice("early", 6), voice("late")), takeId =>
      SILENCES.get(takeId),
    )
    for (const { points } of voices) expect(points.outPoint).toBeLessThanOrEqual(6)
    expect(voices[1]?.points.outPoint).toBeLessThanOrEqual(4 + 1 / 30)
    expect((voices[0]?.points.outPoint ?? 0) - 1).toBeCloseTo(4.5, 1)
  })

  test("stay where they are where nothing was measured", () => {
    const { voices } = togetherByOnsets(unison(voice("one"), voice("two")), () => undefined)
    expect(voices.map(({ points }) => points)).toEqual([
      { inPoint: 1, outPoint: 4 },
      { inPoint: 1, outPoint: 4 },
    ])
  })
})

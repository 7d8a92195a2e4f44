import { describe, expect, it } from "vitest"
import { chooseRecordingFormat } from "../../../src/browser/capture/recording-format"
import { loudnessOf, spanOfSpeech } from "../../../src/browser/media/speech-span"
import { containersFor, parseSeconds, pointsFrom, trimArgs } from "../../../src/browser/media/trim-args"

const asked = { input: "take", output: "cut.mp4", container: "mp4" } as const

describe("cutting arguments", () => {
  it("seek before the input and copy", () => {
    const args = trimArgs({ ...asked, points: { inPoint: 1, outPoint: 2.5 } })
    expect(args.indexOf("-ss")).toBeLessThan(args.indexOf("-i"))
    expect(args[args.indexOf("-t") + 1]).toBe("1.500000")
    expect(args).toContain("copy")
  })

  it("refuse a reversed range", () => {
    expect(() => trimArgs({ ...asked, points: { inPoint: 2, outPoint: 1 } })).toThrow(RangeError)
  })

  it("never put VP8 into an MP4", () => {
    expect(containersFor("video/webm;codecs=vp8,opus")).toEqual(["webm"])
    expect(containersFor("video/webm")).toEqual(["mp4", "webm"])
  })

  it("move the points by the key frame", () => {
    expect(pointsFrom({ inPoint: 1.5, outPoint: 2 }, 1)).toEqual({ inPoint: 0.5, outPoint: 1 })
    expect(parseSeconds("N/A\n")).toBeUndefined()
  })
})

describe("the recording format", () => {
  it("is an MP4 where both are possible, and a WebM where only that is", () => {
    expect(chooseRecordingFormat(() => true)?.container).toBe("mp4")
    expect(chooseRecordingFormat(type => type.includes("vp8"))?.container).toBe("webm")
    expect(chooseRecordingFormat(() => false)).toBeUndefined()
  })
})

describe("the span of speech", () => {
  const RATE = 16_000
  const sound = (from: number, to: number): Float32Array =>
    Float32Array.from(
      { length: 4 * RATE },
      (_, i) => (i >= from * RATE && i < to * RATE ? 0.3 : 0.002) * Math.sin(i),
    )

  it("begins a breath before the first word and ends a moment after the last", () => {
    const span = spanOfSpeech(loudnessOf(sound(1, 3), RATE), 4)
    expect(span.inPoint).toBeCloseTo(0.75, 1)
    expect(span.outPoint).toBeCloseTo(3.35, 1)
  })

  it("is everything where no voice stands out", () => {
    expect(spanOfSpeech(loudnessOf(sound(0, 0), RATE), 4)).toEqual({ inPoint: 0, outPoint: 4 })
  })
})

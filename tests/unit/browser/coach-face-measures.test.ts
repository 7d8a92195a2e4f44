import { describe, expect, it } from "vitest"
import { closeView, measureFace, wholeView } from "../../../src/browser/coach/sight/face-measures"
import { type FoundFace, type Grid, INPUT_SIZE, readFace } from "../../../src/browser/coach/sight/faces"
import { FRAME_SIZES } from "../../../src/domain/format"
import { keptFrame } from "../../../src/domain/kept-frame"

const LYING = { width: 1280, height: 720 }

/** A face that looks straight on, in shares of the view; `down` moves nose and ears as a nod does. */
const straight = (nod = 0): FoundFace => ({
  score: 0.9,
  centre: { x: 0.5, y: 0.52 },
  size: 0.2,
  leftEye: { x: 0.46, y: 0.48 },
  rightEye: { x: 0.54, y: 0.48 },
  nose: { x: 0.5, y: 0.535 + 0.1 * 0.45 * nod },
  mouth: { x: 0.5, y: 0.58 + 0.1 * 0.2 * nod },
  leftEar: { x: 0.42, y: 0.501 - 0.1 * 1.4 * nod },
  rightEar: { x: 0.58, y: 0.501 - 0.1 * 1.4 * nod },
})

/** Turned clockwise around the middle between the eyes. */
const leaning = (face: FoundFace, degrees: number): FoundFace => {
  const angle = (degrees * Math.PI) / 180
  const turn = ({ x, y }: { x: number; y: number }) => ({
    x: 0.5 + (x - 0.5) * Math.cos(angle) - (y - 0.48) * Math.sin(angle),
    y: 0.48 + (x - 0.5) * Math.sin(angle) + (y - 0.48) * Math.cos(angle),
  })
  const { score, size, ...points } = face
  const turned = Object.entries(points).map(([name, point]) => [name, turn(point)])
  return { score, size, ...Object.fromEntries(turned) }
}

const measure = (face: FoundFace) =>
  measureFace(face, wholeView(LYING), keptFrame(LYING, FRAME_SIZES["16:9"]))

describe("a face's measures", () => {
  it("are in shares of the kept picture", () => {
    const face = measure(straight())
    expect(face.centreX).toBeCloseTo(0.5)
    // The view is a square around the picture: 280 pixels are above it.
    expect(face.eyeY).toBeCloseTo((0.48 * 1280 - 280) / 720)
    expect(face.headHeight).toBeCloseTo((1.66 * 0.2 * 1280) / 720)
    const upright = measureFace(straight(), wholeView(LYING), keptFrame(LYING, FRAME_SIZES["9:16"]))
    expect(upright.centreX).toBeCloseTo(0.5)
    expect(upright.headHeight).toBeCloseTo(face.headHeight)
  })

  it.each([-30, 0, 20])("tell a head that leans by %d degrees", degrees => {
    const face = measure(leaning(straight(), degrees))
    expect(face.roll).toBeCloseTo(degrees)
    expect(face.pitch, "leaning is no nod").toBeCloseTo(0)
  })

  it.each([-15, 10, 25])("tell a head that nods by %d degrees", degrees => {
    expect(measure(straight(Math.tan((degrees * Math.PI) / 180))).pitch).toBeCloseTo(degrees, 0)
  })
})

describe("the next look", () => {
  it("is a closer one at a face that is far away, and never larger than the picture", () => {
    const whole = wholeView(LYING)
    const close = closeView(whole, { ...straight(), size: 0.06 }, LYING)
    expect(close.side).toBeCloseTo(256)
    expect(close.x + close.side / 2).toBeCloseTo(640)
    expect(closeView(whole, { ...straight(), size: 0.9 }, LYING).side).toBe(whole.side)
  })
})

/** A grid in which nothing is sure, but for some guesses. */
const gridWith = (cells: number, guesses: number, found: Record<number, [number, number[]]>): Grid => {
  const length = cells * cells * guesses
  const logits = new Float32Array(length).fill(-5)
  const values = new Float32Array(length * 16)
  for (const [index, [logit, numbers]] of Object.entries(found)) {
    logits[Number(index)] = logit
    values.set(numbers, Number(index) * 16)
  }
  return { cells, guesses, logits, values }
}

describe("what the network says", () => {
  it("is no face where it is sure of none", () => {
    expect(readFace([gridWith(16, 2, { 5: [-0.1, []] }), gridWith(8, 6, {})])).toBeUndefined()
  })

  it("is read from the middle of the cell, and blended with guesses at the same face", () => {
    // Cells 136 and 137 of 16 a row: their middles are 16 pixels apart.
    const surest: [number, number[]] = [3, [4, 0, 64, 64, 4, 8]]
    const same: [number, number[]] = [3, [-8, 0, 64, 64]]
    const elsewhere: [number, number[]] = [1, [0, 0, 30, 30]]
    const face = readFace([gridWith(16, 2, { 272: surest, 274: same, 0: elsewhere }), gridWith(8, 6, {})])
    const middle = (8 + 0.5) * 16
    expect(face?.centre.x).toBeCloseTo((middle + 6) / INPUT_SIZE)
    expect(face?.centre.y).toBeCloseTo(middle / INPUT_SIZE)
    expect(face?.size).toBeCloseTo(64 / INPUT_SIZE)
  })
})

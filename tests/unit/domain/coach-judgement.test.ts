import { describe, expect, test } from "vitest"
import { judge, whatSpoilsTheTake } from "../../../src/domain/coach-judgement"
import { MENDED } from "../../../src/domain/coach-steady"
import { type Face, HINTS, type Light, type Look, type SoundLevels } from "../../../src/domain/coaching"
import { FORMATS, FRAME_SIZES } from "../../../src/domain/format"
import { faceTarget, mirrored, PLACEMENTS, SHOTS } from "../../../src/domain/framing"

const NOW = 10_000
const FRAME = FRAME_SIZES["16:9"]
const TARGET = faceTarget({ shot: "chest", placement: "centre" }, FRAME)
const MARK = { target: TARGET, frame: FRAME }
const GOOD_FACE: Face = { ...TARGET, roll: 0, pitch: 0 }
const GOOD_LIGHT: Light = { mean: 0.45, face: 0.5, around: 0.4 }
const SPEECH: SoundLevels = { at: NOW, voiceDb: -22, roomDb: -58, peakDb: -9, spoken: 1 }

const lookAt = (face: Partial<Face> | "unknown" | undefined, light: Partial<Light> = {}): Look => ({
  at: NOW,
  face: typeof face === "object" ? { ...GOOD_FACE, ...face } : face,
  light: { ...GOOD_LIGHT, ...light },
})
/** The hints whose fault is there, the most important first. */
const faults = (look: Look | undefined, sound?: Partial<SoundLevels>, mark = MARK): readonly string[] =>
  judge({ look, ...(sound && { sound: { ...SPEECH, ...sound } }) }, mark, NOW)
    .filter(({ strain }) => strain >= 1)
    .map(({ hint }) => hint)

test("nothing is said of a picture and a voice as they should be, and nothing is near a limit", () => {
  const findings = judge({ look: lookAt({}), sound: SPEECH, tilt: { at: NOW, roll: 1 } }, MARK, NOW)
  expect(findings.map(({ hint }) => hint)).toEqual(HINTS)
  for (const { hint, strain } of findings) expect(strain, hint).toBeLessThan(MENDED)
})

test("a face on the mark is good in every guide and every format", () => {
  for (const format of FORMATS)
    for (const shot of SHOTS)
      for (const placement of PLACEMENTS) {
        const frame = FRAME_SIZES[format]
        const target = faceTarget({ shot, placement }, frame)
        expect(
          faults(lookAt(target), undefined, { target, frame }),
          `${format} ${shot} ${placement}`,
        ).toEqual([])
      }
})

test.each<[string, Partial<Face>, string]>([
  ["half as large again", { headHeight: TARGET.headHeight * 1.5 }, "too-near"],
  ["two thirds as large", { headHeight: TARGET.headHeight * 0.66 }, "too-far"],
  ["hair at the upper edge", { eyeY: 0.17 }, "too-high"],
  ["eyes in the middle", { eyeY: 0.5 }, "too-low"],
  ["a shoulder out of the picture", { centreX: 0.7 }, "off-mark"],
  ["leaning", { roll: -15 }, "phone-tilted"],
  ["reading from her hands", { pitch: 22 }, "look-up"],
])("a face that is %s", (_, face, hint) => {
  expect(faults(lookAt(face))).toEqual([hint])
})

test.each<[string, Partial<Face>]>([
  ["a little larger", { headHeight: TARGET.headHeight * 1.2 }],
  ["a little smaller", { headHeight: TARGET.headHeight * 0.82 }],
  ["a little lower", { eyeY: 0.42 }],
  ["a little aside", { centreX: 0.58 }],
  ["a head held as one talks", { roll: 7, pitch: 8 }],
  ["looking up", { pitch: -20 }],
])("is not nagged: %s", (_, face) => {
  expect(faults(lookAt(face))).toEqual([])
})

test("a close-up leaves less room over the hair", () => {
  const target = faceTarget({ shot: "close-up", placement: "centre" }, FRAME)
  const raised = { ...target, eyeY: target.eyeY - 0.12 }
  expect(faults(lookAt(raised), undefined, { target, frame: FRAME })).toEqual(["too-high"])
})

describe("the way back to the mark is said in her own terms", () => {
  const towards = (centreX: number, target = TARGET) =>
    judge({ look: lookAt({ centreX }) }, { target, frame: FRAME }, NOW).find(
      ({ hint }) => hint === "off-mark",
    )?.towards

  test("whoever is at the right of the file goes to her right", () => {
    expect(towards(0.7)).toBe("right")
    expect(towards(0.3)).toBe("left")
  })

  test("against the place that the guide gives", () => {
    const third = faceTarget({ shot: "chest", placement: "right" }, FRAME)
    expect(towards(0.5, third)).toBe("left")
    expect(towards(0.5, mirrored(third))).toBe("right")
  })
})

describe("light", () => {
  test.each<[string, Partial<Light>, readonly string[]]>([
    ["a dark room", { mean: 0.12, face: 0.14, around: 0.1 }, ["too-dark"]],
    ["a window behind her", { mean: 0.6, face: 0.14, around: 0.8 }, ["backlight"]],
    ["a lit face before a black wall", { mean: 0.14, face: 0.5, around: 0.05 }, []],
    ["dark skin in good light", { mean: 0.4, face: 0.25, around: 0.45 }, []],
    ["dark skin in good light before a white wall", { mean: 0.6, face: 0.27, around: 0.75 }, []],
    ["a white wall behind a light face", { mean: 0.7, face: 0.55, around: 0.8 }, []],
    ["a black dress where a face is looked for", { mean: 0.54, face: 0.14, around: 0.56 }, []],
    ["black", { mean: 0, face: 0, around: 0 }, ["too-dark"]],
  ])("%s", (_, light, hints) => {
    expect(faults(lookAt({}, light))).toEqual(hints)
    expect(faults(lookAt("unknown", light)), "without a face model").toEqual(hints)
  })

  test("in the dark, a face that is not found is no news", () => {
    expect(faults(lookAt(undefined))).toEqual(["no-face"])
    expect(faults(lookAt(undefined, { mean: 0.05, face: 0.05 }))).toEqual(["too-dark"])
  })
})

describe("sound", () => {
  test.each<[string, Partial<SoundLevels>, readonly string[]]>([
    ["samples cut off", { peakDb: -0.2 }, ["too-loud"]],
    ["a voice at the limit all the time", { voiceDb: -8, peakDb: -2 }, ["too-loud"]],
    ["a voice from afar", { voiceDb: -42, roomDb: -70 }, ["too-quiet"]],
    ["a fan, and nobody speaks", { voiceDb: -38, roomDb: -40, peakDb: -28, spoken: 0 }, ["noisy-room"]],
    ["a voice in a café", { voiceDb: -26, roomDb: -36 }, ["noisy-room"]],
    ["a loud voice without gaps", { voiceDb: -14, roomDb: -33 }, []],
    ["a quiet room", { voiceDb: -70, roomDb: -72, peakDb: -60, spoken: 0 }, []],
    ["two words, said low", { voiceDb: -42, roomDb: -70, spoken: 0.4 }, []],
    ["a door, and nobody speaks", { voiceDb: -50, roomDb: -60, peakDb: 0, spoken: 0.1 }, []],
  ])("%s", (_, sound, hints) => {
    expect(faults(undefined, sound)).toEqual(hints)
  })
})

describe("the horizon", () => {
  const tilted = (roll: number, face: Partial<Face>) =>
    judge({ look: lookAt(face), tilt: { at: NOW, roll } }, MARK, NOW).find(
      ({ hint }) => hint === "phone-tilted",
    )?.strain ?? 0

  test("is the phone's to tell where it can: a head may lean", () => {
    expect(tilted(0, { roll: 20 })).toBeLessThan(1)
    expect(tilted(-9, {})).toBeGreaterThan(1)
  })
})

test("what was measured long ago says nothing of now", () => {
  expect(judge({ look: lookAt(undefined), sound: SPEECH }, MARK, NOW + 5_000)).toEqual([])
})

test("while she records, only what loses the take is told", () => {
  const all = judge({ look: lookAt({ roll: 20, centreX: 0.9, pitch: 30 }, { mean: 0, face: 0 }) }, MARK, NOW)
  const told = whatSpoilsTheTake(all).filter(({ strain }) => strain >= 1)
  expect(told.map(({ hint }) => hint)).toEqual(["off-mark"])
})

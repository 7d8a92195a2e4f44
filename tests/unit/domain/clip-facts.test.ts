import { describe, expect, test } from "vitest"
import { type ClipFacts, type ClipJudgement, judgeClip } from "../../../src/domain/clip-facts"

type Change = {
  readonly length?: number
  readonly sound?: Partial<NonNullable<ClipFacts["sound"]>> | null
  readonly picture?: Partial<ClipFacts["picture"]>
}

/** A good take, filmed in full HD in a quiet room, with something changed. */
const clip = ({ length = 4, sound, picture }: Change = {}): ClipFacts => ({
  length,
  sound:
    sound === null
      ? null
      : {
          loudness: -21,
          truePeak: -6,
          clippedShare: 0,
          noiseFloor: -62,
          silenceBefore: 0.3,
          silenceAfter: 0.4,
          ...sound,
        },
  picture: {
    width: 1920,
    height: 1080,
    frameRate: 29.97,
    luma: 0.45,
    darkShare: 0.1,
    brightShare: 0.02,
    blur: 0.35,
    ...picture,
  },
})

const GOOD: ClipJudgement = {
  level: "good",
  peaks: "good",
  noise: "good",
  light: "good",
  sharpness: "good",
  size: "good",
  rate: "good",
  length: "good",
  edges: "good",
  headRoom: "unknown",
}

describe("facts of a clip", () => {
  test("of a good take leave nothing to be said", () => {
    expect(judgeClip(clip(), 3.5, null)).toEqual(GOOD)
  })

  test.each<[string, Change, Partial<ClipJudgement>]>([
    ["a low voice", { sound: { loudness: -27 } }, { level: "low" }],
    ["a faint voice", { sound: { loudness: -40, noiseFloor: -80 } }, { level: "faint" }],
    ["a loud voice", { sound: { loudness: -9 } }, { level: "high" }],
    ["a room where nobody speaks", { sound: { loudness: -58 } }, { level: "silent", noise: "unknown" }],
    [
      "digital silence",
      { sound: { loudness: null, truePeak: null, noiseFloor: null } },
      { level: "silent", noise: "unknown" },
    ],
    ["no sound at all", { sound: null }, { level: "none", peaks: "unknown", noise: "unknown" }],
    ["cut tops", { sound: { clippedShare: 0.01 } }, { peaks: "clipped" }],
    ["one loud word", { sound: { clippedShare: 0.0005 } }, {}],
    ["a fan", { sound: { noiseFloor: -40 } }, { noise: "noisy" }],
    [
      "a quiet room behind a low voice, that will be raised with it",
      { sound: { loudness: -30, noiseFloor: -55 } },
      { level: "low", noise: "noisy" },
    ],
    ["the dark", { picture: { luma: 0.12 } }, { light: "dark" }],
    ["the sun", { picture: { luma: 0.8 } }, { light: "bright" }],
    ["a window behind her", { picture: { brightShare: 0.4 } }, { light: "bright" }],
    ["a lens out of focus", { picture: { blur: 0.7 } }, { sharpness: "blurred" }],
    ["a bare wall", { picture: { blur: null } }, { sharpness: "unknown" }],
    [
      "an old phone",
      { picture: { width: 640, height: 480, frameRate: 15 } },
      { size: "small", rate: "slow" },
    ],
    ["half a line", { length: 1.5 }, { length: "short" }],
    ["a long pause", { length: 9 }, { length: "long" }],
    ["waiting before the first word", { sound: { silenceBefore: 1.4 } }, { edges: "late-start" }],
    ["waiting after the last", { sound: { silenceAfter: 1.4 } }, { edges: "late-end" }],
    ["waiting at both ends", { sound: { silenceBefore: 2, silenceAfter: 2 } }, { edges: "both" }],
  ])("see %s", (_, change, expected) => {
    expect(judgeClip(clip(change), 3.5, null)).toEqual({ ...GOOD, ...expected })
  })

  test.each([
    [-0.1, "cropped"],
    [-0.02, "good"],
    [0.15, "good"],
    [0.5, "loose"],
  ] as const)("with air of %d over her head are %s", (air, headRoom) => {
    expect(judgeClip(clip(), 3.5, air)).toEqual({ ...GOOD, headRoom })
  })
})

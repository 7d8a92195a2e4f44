import { describe, expect, test } from "vitest"
import { deviceKind, type Held, type LensSide, lensSide } from "../../../src/domain/lens"

const SCREENS = {
  phone: { kind: "phone", isNaturallyLandscape: false, short: 390, long: 844 },
  "phone that is built lying": { kind: "phone", isNaturallyLandscape: true, short: 390, long: 844 },
  "tablet with its lens at the short edge": {
    kind: "tablet",
    isNaturallyLandscape: false,
    short: 768,
    long: 1024,
  },
  "tablet with its lens at the long edge": {
    kind: "tablet",
    isNaturallyLandscape: false,
    short: 834,
    long: 1210,
  },
  "tablet that is built lying": { kind: "tablet", isNaturallyLandscape: true, short: 800, long: 1280 },
  laptop: { kind: "laptop", isNaturallyLandscape: true, short: 900, long: 1440 },
} as const satisfies Readonly<Record<string, Omit<Held, "angle">>>

/** At 0, 90, 180 and 270 degrees. */
const SIDES: Readonly<Record<keyof typeof SCREENS, readonly [LensSide, LensSide, LensSide, LensSide]>> = {
  phone: ["top", "left", "bottom", "right"],
  "phone that is built lying": ["left", "bottom", "right", "top"],
  "tablet with its lens at the short edge": ["top", "left", "bottom", "right"],
  "tablet with its lens at the long edge": ["right", "top", "left", "bottom"],
  "tablet that is built lying": ["top", "left", "bottom", "right"],
  laptop: ["top", "top", "top", "top"],
}

describe.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])("the lens of a %s", name => {
  test.each([0, 90, 180, 270].map((angle, index) => [angle, SIDES[name][index]] as const))(
    "turned by %i degrees: %s",
    (angle, side) => {
      expect(lensSide({ ...SCREENS[name], angle })).toBe(side)
    },
  )
})

test("an angle below 0, as old iPhones say it, is the same turn", () => {
  expect(lensSide({ ...SCREENS.phone, angle: -90 })).toBe("right")
})

test.each([
  [true, 390, "phone"],
  [true, 599, "phone"],
  [true, 600, "tablet"],
  [true, 1024, "tablet"],
  [false, 390, "laptop"],
  [false, 1080, "laptop"],
] as const)("finger first: %s, shorter side of %i pixels: a %s", (isCoarse, short, kind) => {
  expect(deviceKind(isCoarse, short)).toBe(kind)
})

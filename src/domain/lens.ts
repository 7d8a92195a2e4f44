/** Where the lens of a front camera is, seen by her who looks at the screen. */

export type LensSide = "top" | "right" | "bottom" | "left"

export type DeviceKind = "phone" | "tablet" | "laptop"

/** How a screen is built and held. */
export type Held = {
  /** Degrees by which the picture is turned against how the screen is built: 0, 90, 180 or 270. */
  readonly angle: number
  readonly kind: DeviceKind
  /** The screen is built lying: at angle 0 it is wider than high. */
  readonly isNaturallyLandscape: boolean
  /** CSS pixels of its shorter and its longer side. */
  readonly short: number
  readonly long: number
}

/** A finger's screen with a shorter side from here on is a tablet's; in CSS pixels. */
const TABLET_SHORT_SIDE = 600
const RIGHT_ANGLE = 90

/** Clockwise. */
const SIDES: readonly LensSide[] = ["top", "right", "bottom", "left"]

/** @param isCoarse Whether she points with a finger first. Whoever has a mouse has a screen that stands. */
export const deviceKind = (isCoarse: boolean, short: number): DeviceKind => {
  if (!isCoarse) return "laptop"
  return short >= TABLET_SHORT_SIDE ? "tablet" : "phone"
}

/**
 * Tablets that are built upright and yet have the lens in the middle of their long right edge: Apple's since
 * 2022, by their screens in CSS pixels. 820 by 1180 is shared with older ones whose lens is at the short
 * edge; those are fewer, and the words are then a hand's breadth off.
 */
const LENS_ON_LONG_EDGE: readonly (readonly [short: number, long: number])[] = [
  [820, 1180],
  [834, 1210],
  [1032, 1376],
]

/**
 * The side that has the lens while the angle is 0. A phone's is at the top short edge of the upright phone;
 * so is an older tablet's. A tablet that is built lying has it in the middle of its long upper edge.
 */
const builtInto = ({ kind, isNaturallyLandscape, short, long }: Held): LensSide => {
  if (kind === "phone") return isNaturallyLandscape ? "left" : "top"
  const isLongEdge = LENS_ON_LONG_EDGE.some(([width, height]) => width === short && height === long)
  return !isNaturallyLandscape && isLongEdge ? "right" : "top"
}

/**
 * Where the lens is now. A positive angle is the device turned against the clock: what was on top is then
 * at the left. A laptop's screen stands on its hinge, whatever it says of its angle.
 */
export const lensSide = (held: Held): LensSide => {
  if (held.kind === "laptop") return "top"
  const turns = Math.round(held.angle / RIGHT_ANGLE)
  const at = SIDES.indexOf(builtInto(held)) - turns
  return SIDES[((at % SIDES.length) + SIDES.length) % SIDES.length] ?? "top"
}

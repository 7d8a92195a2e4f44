/** What the coach measures, and the one thing it may say. */
import type { Seconds } from "./timecode"

/** A face in the part of the camera's picture that the film keeps, as the file has it: never mirrored. */
export type Face = {
  /** Middle of the face: share of the kept picture's width, 0 left to 1 right; may lie outside. */
  readonly centreX: number
  /** The line through both eyes: share of the kept picture's height, 0 top to 1 bottom. */
  readonly eyeY: number
  /** Crown to chin: share of the kept picture's height. */
  readonly headHeight: number
  /** Degrees by which the head leans clockwise. */
  readonly roll: number
  /** Degrees by which it looks down; negative: up. A rough guess, from a handful of points. */
  readonly pitch: number
}

/** Light in one picture. Luma from 0 (black) to 1 (white). */
export type Light = {
  /** Mean of the whole kept picture. */
  readonly mean: number
  /** Mean of her face; of where it belongs, while no face is known. */
  readonly face: number
  /** Mean of what is around it. */
  readonly around: number
}

/** One look at the picture. */
export type Look = {
  /** `performance.now()` of the page, in milliseconds. */
  readonly at: number
  readonly light: Light
  /** `undefined`: no face in sight. `"unknown"`: faces are not looked for on this phone. */
  readonly face: Face | undefined | "unknown"
}

/** Sound over the last moments. Decibels below full scale (dBFS): 0 the loudest, -100 nothing. */
export type SoundLevels = {
  /** `performance.now()` of the page, in milliseconds. */
  readonly at: number
  /** Her voice: the middle of its louder half, where she spoke; of all that was heard, where she did not. */
  readonly voiceDb: number
  /** The room: the edge of the quietest tenth. */
  readonly roomDb: number
  /** Loudest sample. */
  readonly peakDb: number
  /** How long she has been speaking, within the moments looked at. */
  readonly spoken: Seconds
}

/** How the phone is held, from its motion sensors. */
export type Tilt = {
  readonly at: number
  /**
   * Degrees by which the horizon leans clockwise on the screen, seen as through a window (back camera)
   * or in a mirror (front camera): see `horizonRoll`.
   */
  readonly roll: number
}

/**
 * What the coach may say.
 * - `off-mark`: beside the place where the guide puts her.
 * - `too-high`: her head touches the upper edge, or hangs at the lower.
 */
export const HINTS = [
  "no-face",
  "too-dark",
  "backlight",
  "too-near",
  "too-far",
  "too-high",
  "too-low",
  "off-mark",
  "phone-tilted",
  "look-up",
  "too-loud",
  "too-quiet",
  "noisy-room",
] as const
export type Hint = (typeof HINTS)[number]

/** A way to go in her own terms: her left hand's side, whatever a mirror shows. */
export type Side = "left" | "right"

/** What the coach knows at a moment. What is missing cannot be measured on this phone, or not yet. */
export type Measures = {
  readonly look?: Look | undefined
  readonly sound?: SoundLevels | undefined
  readonly tilt?: Tilt | undefined
}

/** One thing measured against its limit. */
export type Finding = {
  readonly hint: Hint
  /** 0: as it should be. 1: at the limit. Above: the fault is there. */
  readonly strain: number
  /** When the measure behind it was taken: `performance.now()`, in milliseconds. */
  readonly at: number
  /** Where she would move, if that mends it. */
  readonly towards?: Side | undefined
}

import type { LineId } from "./ids"

/**
 * Name of a container: one browser's storage on one phone. A browser and the app that it put on
 * the home screen may be two, each with takes that the other cannot see (always so on iPhones).
 */
export type DeviceId = string

/** How the studio was opened there: in a browser, or from the home screen. */
export const DEVICE_KINDS = ["browser", "home-screen"] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** What a container holds of one line. */
export type HeldTakes = {
  readonly lineId: LineId
  /** Takes that are kept there, sent or not. */
  readonly takeCount: number
  /** Of these, how many are on their way and have not arrived. */
  readonly unsentCount: number
}

/** Longest name of a browser or of a system. Generous: they stop accidents. */
export const DEVICE_NAME_MAX_LENGTH = 40

/** Most takes of one line in one container that are counted. */
export const HELD_TAKES_MAX = 10_000

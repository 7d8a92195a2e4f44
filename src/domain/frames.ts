import type { Seconds } from "./timecode"

/** Frames a second of every proxy, mezzanine and film. */
export const FRAME_RATE = 30

/** Frames that a stretch of the film has. At least 1. */
export const framesIn = (length: Seconds): number => Math.max(1, Math.round(length * FRAME_RATE))

/** A length brought to whole frames; 0 stays 0. */
export const wholeFrames = (length: Seconds): Seconds => Math.round(length * FRAME_RATE) / FRAME_RATE

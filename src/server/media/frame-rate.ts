import type { Seconds } from "../../domain/timecode"

/** Frames a second of every proxy, mezzanine and film. */
export const FRAME_RATE = 30
/** Samples a second of every sound we make. */
export const SAMPLE_RATE = 48_000
/** Samples that sound while one frame is shown: a whole number, so that both can end together. */
const SAMPLES_PER_FRAME = SAMPLE_RATE / FRAME_RATE

/** Frames that a stretch of the film has. At least 1. */
export const framesIn = (length: Seconds): number => Math.max(1, Math.round(length * FRAME_RATE))

/** Samples that sound during so many frames. */
export const samplesIn = (frames: number): number => frames * SAMPLES_PER_FRAME

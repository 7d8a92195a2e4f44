import { FRAME_RATE } from "../../domain/frames"

export { FRAME_RATE, framesIn } from "../../domain/frames"

/** Samples a second of every sound we make. */
export const SAMPLE_RATE = 48_000
/** Samples that sound while one frame is shown: a whole number, so that both can end together. */
const SAMPLES_PER_FRAME = SAMPLE_RATE / FRAME_RATE

/** Samples that sound during so many frames. */
export const samplesIn = (frames: number): number => frames * SAMPLES_PER_FRAME

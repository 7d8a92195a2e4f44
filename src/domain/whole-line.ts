import type { Language } from "./language"
import { speakingTime } from "./pace"
import type { Seconds } from "./timecode"

/**
 * Share of a line's estimated time below which something is likely to be missing. Whoever reads as
 * fast as can be understood needs 0.6 of it; the estimate itself is wrong by a fifth at most.
 */
const FAR_SHORTER = 0.45

/** Whether what is kept is far shorter than its line: half of it may not have been said, or cut off. */
export const isFarShorter = (length: Seconds, text: string, language: Language): boolean =>
  length < FAR_SHORTER * speakingTime(text, language)

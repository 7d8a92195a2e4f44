/** What a line asks of whoever says it, and of whoever reads it as a subtitle. */
import type { Language } from "./language"
import { beatsOf, beatsPerSecond, SPEAKING_PACE, speakingTime } from "./pace"
import type { Seconds } from "./timecode"

/** Most characters a second: the French charter of subtitles asks for 12 to 15. */
export const READING_SPEED_MAX = 15

/**
 * Longest stretch that is said without a mark to breathe at. Somebody who reads aloud draws breath
 * every 3 to 5 seconds; twice the middle of that can be done, and is heard.
 */
export const BREATH_MAX: Seconds = 8

/** Where one can draw breath: after a mark, or at a dash. */
const BREATHING_PLACES = /[.!?…;:,—–()«»“”]+/u

/** A subtitle stands while its clip plays, and the kept part leaves so much around the voice. */
const AROUND_THE_VOICE: Seconds = 0.5

/** Characters a second that a viewer has to read while the line is said. */
export const readingSpeed = (text: string, language: Language): number =>
  text.length / (speakingTime(text, language) + AROUND_THE_VOICE)

/** The longest stretch of a line that gives no place to breathe. */
export const longestBreath = (text: string, language: Language): Seconds =>
  Math.max(
    ...text
      .split(BREATHING_PLACES)
      .map(stretch => beatsOf(stretch.trim(), language) / beatsPerSecond(language, SPEAKING_PACE)),
  )

export type LineWarning = "fast-to-read" | "out-of-breath"

/** What is to be said against a line; mostly nothing. */
export const warningsOf = (text: string, language: Language): LineWarning[] => [
  ...(readingSpeed(text, language) > READING_SPEED_MAX ? (["fast-to-read"] as const) : []),
  ...(longestBreath(text, language) > BREATH_MAX ? (["out-of-breath"] as const) : []),
]

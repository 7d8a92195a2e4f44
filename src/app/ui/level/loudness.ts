/** Loudness as an ear hears it: in decibels, not in samples. Pure. */

/** Quieter than this is shown as nothing. */
const FLOOR_DB = -60
/** Under this the microphone gives its own noise at most. */
const SILENCE_DB = -70

const decibels = (level: number): number => 20 * Math.log10(Math.max(level, Number.MIN_VALUE))

/** How much of the bar a loudness fills: 0 to 1. */
export const loudnessShare = (level: number): number =>
  Math.min(1, Math.max(0, 1 - decibels(level) / FLOOR_DB))

/** Whether a loudness is none. */
export const isSilent = (level: number): boolean => decibels(level) < SILENCE_DB

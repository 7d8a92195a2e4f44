/** Whether she is heard well. Levels in decibels below full scale (dBFS). */
import type { SoundLevels } from "./coaching"

/** A sample so near to full scale is cut off, or the next will be. */
const CLIPPING_DB = -1
/** A voice that leaves its peaks no room: they are 9 to 12 dB higher. */
const LOUD_VOICE_DB = -10
/** Quieter than this, and lifting the voice to the film's level lifts the hiss of the microphone into hearing. */
const QUIET_VOICE_DB = -38
/** A room that is heard beside any voice. A quiet one gives -60 and less. */
const NOISY_ROOM_DB = -45
/** A voice so little above the room asks listeners for an effort. */
const CLEAR_VOICE_DB = 15
/** Decibels that make a strain of 0.2: less is nothing that an ear would call mended. */
const STEP_DB = 3
const STEP_STRAIN = 0.2

/** Seconds of speech before its loudness is judged: more than the half second that a slammed door fakes. */
const SPOKEN_TO_JUDGE = 0.7
/** Too loud is told from a syllable or two: it spoils what it meets. */
const SPOKEN_TO_WARN = 0.3
/** Fewer seconds than this and she is silent: then nothing is known of her voice. */
const SPOKEN_AT_ALL = 0.15
/** Between mended and broken: in a pause, what was told of her voice stays as it was. */
const UNDECIDED = 0.9

/** Strain of a level above its limit: 1 at the limit, mended 3 dB below it. */
const above = (level: number, limit: number): number =>
  Math.max(0, 1 + ((level - limit) / STEP_DB) * STEP_STRAIN)

/** A strain of her voice, as sure as the seconds allow in which she spoke. */
const onceSpoken = (spoken: number, enough: number, strain: number): number | undefined => {
  if (spoken < SPOKEN_AT_ALL) return undefined
  return spoken < enough ? Math.min(UNDECIDED, strain) : strain
}

export const loudness = ({ spoken, voiceDb, peakDb }: SoundLevels): number | undefined =>
  onceSpoken(spoken, SPOKEN_TO_WARN, Math.max(above(peakDb, CLIPPING_DB), above(voiceDb, LOUD_VOICE_DB)))

export const quietness = ({ spoken, voiceDb }: SoundLevels): number | undefined =>
  onceSpoken(spoken, SPOKEN_TO_JUDGE, above(-voiceDb, -QUIET_VOICE_DB))

/** Both are needed: a loud voice leaves no gaps in which to hear the room, a quiet room is never noisy. */
export const noisiness = ({ roomDb, voiceDb }: SoundLevels): number =>
  Math.min(above(roomDb, NOISY_ROOM_DB), above(roomDb - voiceDb, -CLEAR_VOICE_DB))

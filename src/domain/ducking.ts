/** How music makes way for voices. Decibels over time, made before the first sample is heard. */
import type { Seconds } from "./timecode"

/** One loudness, and one level of the music, for each of these. */
export const DUCKING_HOP: Seconds = 0.02

/** Louder than this is speech, once voices are levelled to -23 LUFS; a quiet room is below. Amplitude: -42 dB. */
const SPEECH = 0.008
/** Music is down before the first word is heard, and stays down over a breath. */
const AHEAD: Seconds = 0.25
const HOLD: Seconds = 0.5
/** How long it takes to go down, and to come back. */
const DOWN: Seconds = 0.3
const UP: Seconds = 0.8

const hops = (length: Seconds): number => Math.round(length / DUCKING_HOP)

/** For each hop, whether somebody speaks, or is about to, or only takes a breath. */
const speechOf = (loudness: Float32Array): Uint8Array => {
  const speech = new Uint8Array(loudness.length)
  loudness.forEach((level, hop) => {
    if (level > SPEECH) speech.fill(1, Math.max(0, hop - hops(AHEAD)), hop + hops(HOLD) + 1)
  })
  return speech
}

/**
 * What is taken from the music at each hop.
 *
 * @param loudness root mean square of the voices in each {@link DUCKING_HOP}, 0 to 1
 * @param duckDb how far the music goes down while somebody speaks; 0: not at all
 * @returns decibels, 0 to -duckDb
 */
export const duckingOf = (loudness: Float32Array, duckDb: number): Float32Array => {
  const levels = Float32Array.from(speechOf(loudness), isSpeech => (isSpeech ? -duckDb : 0))
  const [down, up] = [duckDb / hops(DOWN), duckDb / hops(UP)]
  for (let hop = 1; hop < levels.length; hop += 1)
    levels[hop] = Math.min(levels[hop] ?? 0, (levels[hop - 1] ?? 0) + up)
  for (let hop = levels.length - 2; hop >= 0; hop -= 1)
    levels[hop] = Math.min(levels[hop] ?? 0, (levels[hop + 1] ?? 0) + down)
  return levels
}

/** Where a voice stands in a recording, by its loudness alone. */
import type { Seconds } from "./timecode"

/** One loudness is taken over this. */
export const LOUDNESS_HOP: Seconds = 0.02

/** Share of the quietest moments that are taken for the noise of the room. */
const NOISE_SHARE = 0.2
/** Share of the moments that are as loud as the voice, or less. */
const VOICE_SHARE = 0.95
/** A voice stands out of the room by this factor (12 dB). Less, and there is none to be found. */
const VOICE_OVER_NOISE = 4
/** Loudness under which there is silence, however quiet the room: -60 dB. */
const SILENCE = 0.001
/** Sound shorter than this is a tap on the screen, not a word. */
const SHORTEST_SOUND: Seconds = 0.08

/** Hops, counted from 0; both are part of the voice. */
export type HopSpan = { readonly first: number; readonly last: number }

/** The value that this share of the sorted values does not exceed. 0 where there is none. */
export const quantile = (sorted: Float32Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** First and last hop of the sounds that are loud for long enough. */
const loudSpan = (loudness: Float32Array, threshold: number): HopSpan | undefined => {
  const shortest = Math.round(SHORTEST_SOUND / LOUDNESS_HOP)
  let span: HopSpan | undefined
  let run = 0
  loudness.forEach((level, index) => {
    run = level > threshold ? run + 1 : 0
    if (run >= shortest) span = { first: span?.first ?? index - run + 1, last: index }
  })
  return span
}

/**
 * From the first word to the last.
 *
 * @param loudness root mean square of each {@link LOUDNESS_HOP}, 0 to 1
 * @returns `undefined` where no voice stands out of the room
 */
export const findVoice = (loudness: Float32Array): HopSpan | undefined => {
  const sorted = loudness.slice().sort()
  const noise = Math.max(SILENCE, quantile(sorted, NOISE_SHARE))
  const voice = quantile(sorted, VOICE_SHARE)
  if (voice < noise * VOICE_OVER_NOISE) return undefined
  // The geometric mean: as many decibels above the room as below the voice.
  return loudSpan(loudness, Math.sqrt(noise * voice))
}

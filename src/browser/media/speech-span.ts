/** Where she speaks: the proposal for the in and out points. */
import type { Points, Seconds } from "../../domain/timecode"
import { VOICE_RATE, voiceOf } from "./voice"

/** One loudness is taken over this. */
const HOP: Seconds = 0.02

/** Kept before the first and after the last word: a breath, and the end of a look. */
const LEAD_IN: Seconds = 0.25
const LEAD_OUT: Seconds = 0.35

/** Share of the quietest moments that are taken for the noise of the room. */
const NOISE_SHARE = 0.2
/** Share of the moments that are as loud as the voice, or less. */
const VOICE_SHARE = 0.95
/** A voice stands out of the room by this factor (12 dB). Less, and the proposal is the whole take. */
const VOICE_OVER_NOISE = 4
/** Loudness under which there is silence, however quiet the room: -60 dB. */
const SILENCE = 0.001
/** Sound shorter than this is a tap on the screen, not a word. */
const SHORTEST_SOUND: Seconds = 0.08

/** Loudness (root mean square) of each {@link HOP}. */
export const loudnessOf = (samples: Float32Array, sampleRate: number): Float32Array => {
  const hop = Math.round(sampleRate * HOP)
  return Float32Array.from({ length: Math.floor(samples.length / hop) }, (_, index) => {
    let sum = 0
    for (const sample of samples.subarray(index * hop, (index + 1) * hop)) sum += sample * sample
    return Math.sqrt(sum / hop)
  })
}

const quantile = (sorted: Float32Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** First and last hop of the sounds that are loud for long enough. */
const loudSpan = (loudness: Float32Array, threshold: number): { first: number; last: number } | undefined => {
  const shortest = Math.round(SHORTEST_SOUND / HOP)
  let span: { first: number; last: number } | undefined
  let run = 0
  loudness.forEach((level, index) => {
    run = level > threshold ? run + 1 : 0
    if (run >= shortest) span = { first: span?.first ?? index - run + 1, last: index }
  })
  return span
}

/**
 * Propose points from loudness. Pure.
 *
 * @param loudness One value each {@link HOP}: see {@link loudnessOf}.
 * @param duration Length of the take; the points lie within it.
 *
 * @returns From a breath before the first word to a moment after the last; the whole take where no
 *   voice stands out of the room.
 */
export const spanOfSpeech = (loudness: Float32Array, duration: Seconds): Points => {
  const everything = { inPoint: 0, outPoint: duration }
  const sorted = loudness.slice().sort()
  const noise = Math.max(SILENCE, quantile(sorted, NOISE_SHARE))
  const voice = quantile(sorted, VOICE_SHARE)
  if (voice < noise * VOICE_OVER_NOISE) return everything
  // The geometric mean: as many decibels above the room as below the voice.
  const span = loudSpan(loudness, Math.sqrt(noise * voice))
  if (span === undefined) return everything
  return {
    inPoint: Math.max(0, span.first * HOP - LEAD_IN),
    outPoint: Math.min(duration, (span.last + 1) * HOP + LEAD_OUT),
  }
}

/**
 * Propose in and out points from the voice. Never fails: without a voice it proposes all of it.
 *
 * @param duration True length of the recording: see `measureDuration`.
 */
export const proposePoints = async (recording: Blob, duration: Seconds): Promise<Points> => {
  const voice = await voiceOf(recording)
  return voice === undefined
    ? { inPoint: 0, outPoint: duration }
    : spanOfSpeech(loudnessOf(voice, VOICE_RATE), duration)
}

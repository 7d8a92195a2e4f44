/** Where she speaks: the proposal for the in and out points. */
import type { Points, Seconds } from "../../domain/timecode"
import { findVoice, LOUDNESS_HOP } from "../../domain/voice-span"
import { VOICE_RATE, voiceOf } from "./voice"

/** Kept before the first and after the last word: a breath, and the end of a look. */
const LEAD_IN: Seconds = 0.25
const LEAD_OUT: Seconds = 0.35

/** Loudness (root mean square) of each {@link LOUDNESS_HOP}. */
export const loudnessOf = (samples: Float32Array, sampleRate: number): Float32Array => {
  const hop = Math.round(sampleRate * LOUDNESS_HOP)
  return Float32Array.from({ length: Math.floor(samples.length / hop) }, (_, index) => {
    let sum = 0
    for (const sample of samples.subarray(index * hop, (index + 1) * hop)) sum += sample * sample
    return Math.sqrt(sum / hop)
  })
}

/**
 * Propose points from loudness. Pure.
 *
 * @param loudness One value each {@link LOUDNESS_HOP}: see {@link loudnessOf}.
 * @param duration Length of the take; the points lie within it.
 *
 * @returns From a breath before the first word to a moment after the last; the whole take where no
 *   voice stands out of the room.
 */
export const spanOfSpeech = (loudness: Float32Array, duration: Seconds): Points => {
  const span = findVoice(loudness)
  if (span === undefined) return { inPoint: 0, outPoint: duration }
  return {
    inPoint: Math.max(0, span.first * LOUDNESS_HOP - LEAD_IN),
    outPoint: Math.min(duration, (span.last + 1) * LOUDNESS_HOP + LEAD_OUT),
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

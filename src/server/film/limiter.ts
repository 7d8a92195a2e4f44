/**
 * A limiter that knows what comes: it reads the peaks of the whole film first.
 *
 * [Note: Gain and a limiter] loudnorm and compressors breathe as soon as a peak stands in the way. Here
 * the change of level is one constant factor for the film, and the limiter touches peaks only: it goes
 * down in the milliseconds before one and comes back after it.
 */
import { SAMPLE_RATE } from "../media/frame-rate"
import { CHANNELS } from "./raw-sound"
import { PEAK_HOP } from "./true-peaks"

/** How quickly the limiter goes down before a peak, and comes back after it: a factor e. */
const ATTACK_SECONDS = 0.002
const RELEASE_SECONDS = 0.06

const leftOf = (seconds: number): number => Math.exp(-PEAK_HOP / (SAMPLE_RATE * seconds))

/** What each hop may be multiplied by at most, eased towards both sides. */
const easedGains = (peaks: Float32Array, gain: number, ceiling: number): Float32Array => {
  const gains = peaks.map(peak => Math.min(1, ceiling / Math.max(peak * gain, Number.MIN_VALUE)))
  const ease = (from: number, to: number, kept: number): void => {
    // What is missing to 1 fades away from one hop to the next, unless the next needs more.
    gains[to] = Math.min(gains[to] ?? 1, 1 - (1 - (gains[from] ?? 1)) * kept)
  }
  for (let hop = 1; hop < gains.length; hop += 1) ease(hop - 1, hop, leftOf(RELEASE_SECONDS))
  for (let hop = gains.length - 2; hop >= 0; hop -= 1) ease(hop + 1, hop, leftOf(ATTACK_SECONDS))
  return gains
}

export type Limiter = {
  /** Change the next samples in place, left and right in turn. */
  apply(samples: Float32Array): void
}

/**
 * @param peaks of the sound that will come: see `true-peaks.ts`
 * @param gain factor by which it is amplified
 * @param ceiling amplitude over which nothing may go
 */
export const createLimiter = (peaks: Float32Array, gain: number, ceiling: number): Limiter => {
  const gains = easedGains(peaks, gain, ceiling)
  /** Where two hops meet, the lower of both holds: so within a hop none is higher than it may be. */
  const meeting = (hop: number): number => Math.min(gains[hop - 1] ?? 1, gains[hop] ?? 1)
  let at = 0
  return {
    apply: samples => {
      for (let index = 0; index < samples.length; index += 1, at += 1) {
        const hop = Math.floor(at / (CHANNELS * PEAK_HOP))
        const share = at / (CHANNELS * PEAK_HOP) - hop
        const factor = meeting(hop) + (meeting(hop + 1) - meeting(hop)) * share
        samples[index] = (samples[index] ?? 0) * gain * factor
      }
    },
  }
}

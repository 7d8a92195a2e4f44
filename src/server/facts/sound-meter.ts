/** Listens to samples as they come and keeps only what facts need of them. Pure. */
import type { SoundFacts } from "../../domain/clip-facts"
import type { Seconds } from "../../domain/timecode"
import { findVoice, LOUDNESS_HOP, quantile } from "../../domain/voice-span"

/** What the samples alone tell: loudness as people hear it is ffmpeg's to measure. */
export type MeteredSound = Omit<SoundFacts, "loudness" | "truePeak">

export type SoundMeter = {
  /** Hear the next samples: 16 bits, the channels in turn. */
  add(samples: Int16Array): void
  finish(): MeteredSound
}

const FULL_SCALE = 32_768
/** Codecs make a ripple of a top that was cut off flat: down to here it is one. No voice in order comes so high. */
const CEILING = 0.9 * FULL_SCALE
/** Two samples at the ceiling are a click; more in a row are a top. */
const FLAT_SAMPLES = 3
/** Share of the moments that are as quiet as the room, or quieter. */
const QUIET_SHARE = 0.1

const decibels = (amplitude: number): number | null => (amplitude > 0 ? 20 * Math.log10(amplitude) : null)

/** Counts the samples of one channel that lie in flat tops. */
const flatTopCounter = () => {
  let run = 0
  return (sample: number): number => {
    run = Math.abs(sample) >= CEILING ? run + 1 : 0
    if (run < FLAT_SAMPLES) return 0
    return run === FLAT_SAMPLES ? FLAT_SAMPLES : 1
  }
}

/** @param channels at least 1 @param sampleRate samples a second of each */
export const createSoundMeter = (channels: number, sampleRate: number): SoundMeter => {
  const hopSamples = Math.round(sampleRate * LOUDNESS_HOP) * channels
  const counters = Array.from({ length: channels }, flatTopCounter)
  const loudness: number[] = []
  let heard = 0
  let flat = 0
  let power = 0

  const add: SoundMeter["add"] = samples => {
    for (const sample of samples) {
      flat += counters[heard % channels]?.(sample) ?? 0
      power += (sample / FULL_SCALE) ** 2
      heard += 1
      if (heard % hopSamples === 0) {
        loudness.push(Math.sqrt(power / hopSamples))
        power = 0
      }
    }
  }

  const finish: SoundMeter["finish"] = () => {
    const levels = Float32Array.from(loudness)
    const voice = findVoice(levels)
    const length: Seconds = heard / channels / sampleRate
    return {
      clippedShare: heard === 0 ? 0 : flat / heard,
      noiseFloor: decibels(quantile(levels.slice().sort(), QUIET_SHARE)),
      silenceBefore: voice === undefined ? 0 : voice.first * LOUDNESS_HOP,
      silenceAfter: voice === undefined ? 0 : Math.max(0, length - (voice.last + 1) * LOUDNESS_HOP),
    }
  }
  return { add, finish }
}

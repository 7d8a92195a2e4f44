/** Sound as a listener's ear has it: the energy in bands of hearing, many times a second. Pure. */
import FFT from "fft.js"
import type { Seconds } from "../../domain/timecode"

/** Mono, full scale ±1. */
export type Sound = { readonly samples: Float32Array; readonly sampleRate: number }

/** Energies of {@link BANDS} bands, frame after frame. */
export type Spectra = { readonly energies: Float64Array; readonly frames: number }

/** Bands of hearing: narrow at the bottom, wide at the top, as the mel scale has them. */
export const BANDS = 26
const LOWEST_HZ = 100
/** Beyond this phones' codecs keep little. */
const HIGHEST_HZ = 7_000
/** Long enough for two pulses of a deep voice, short enough for a consonant. A power of two at {@link SPEECH_RATE}. */
const WINDOW_SAMPLES = 512

/** Samples a second that are listened to: what the synthesiser speaks at. */
export const SPEECH_RATE = 22_050

/** Hertz to mel and back: https://doi.org/10.1109/TASSP.1980.1163420 */
const melOf = (hertz: number): number => 1127 * Math.log(1 + hertz / 700)
const hertzOf = (mel: number): number => 700 * (Math.exp(mel / 1127) - 1)

/** Share of each bin of the transform in a band: a triangle from the middle of the band below to that above. */
type Triangle = { readonly first: number; readonly weights: readonly number[] }

/** @param shift see {@link spectraOf} */
const trianglesOf = (shift: number): Triangle[] =>
  Array.from({ length: BANDS }, (_, band) => {
    const [low, high] = [melOf(LOWEST_HZ), melOf(HIGHEST_HZ)]
    const bin = (step: number): number =>
      (hertzOf(low + ((high - low) * step) / (BANDS + 1)) * WINDOW_SAMPLES) / SPEECH_RATE / shift
    const [from, peak, to] = [bin(band), bin(band + 1), bin(band + 2)]
    const first = Math.ceil(from)
    const weights: number[] = []
    for (let at = first; at < to; at += 1)
      weights.push(at <= peak ? (at - from) / (peak - from) : (to - at) / (to - peak))
    return { first, weights }
  })

const hann = Float64Array.from(
  { length: WINDOW_SAMPLES },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / WINDOW_SAMPLES),
)

/** Voices fall by this much from sample to sample; taken off, their high bands count as well. */
const PRE_EMPHASIS = 0.97

/**
 * Listen to a sound.
 *
 * @param hop between the middles of two frames; the first is half of it after the beginning
 * @param shift by how much to listen as if the throat were shorter: 1.2 makes of a man's vowels a woman's
 */
export const spectraOf = ({ samples }: Sound, hop: Seconds, shift = 1): Spectra => {
  const triangles = trianglesOf(shift)
  const fft = new FFT(WINDOW_SAMPLES)
  const frames = Math.max(0, Math.floor(samples.length / SPEECH_RATE / hop))
  const energies = new Float64Array(frames * BANDS)
  const window = new Array<number>(WINDOW_SAMPLES)
  const bins: number[] = fft.createComplexArray()
  for (let frame = 0; frame < frames; frame += 1) {
    const start = Math.round((frame + 0.5) * hop * SPEECH_RATE) - WINDOW_SAMPLES / 2
    for (let at = 0; at < WINDOW_SAMPLES; at += 1) {
      const sample = (samples[start + at] ?? 0) - PRE_EMPHASIS * (samples[start + at - 1] ?? 0)
      window[at] = sample * (hann[at] ?? 0)
    }
    fft.realTransform(bins, window)
    for (const [band, { first, weights }] of triangles.entries()) {
      let energy = 0
      for (const [step, weight] of weights.entries()) {
        const at = 2 * (first + step)
        energy += weight * ((bins[at] ?? 0) ** 2 + (bins[at + 1] ?? 0) ** 2)
      }
      energies[frame * BANDS + band] = energy
    }
  }
  return { energies, frames }
}

/** How high a sound goes, what lies between its samples included (ITU-R BS.1770-4, annex 2). */
import { CHANNELS } from "./raw-sound"

/** Samples over which one peak is taken: a little more than a millisecond. */
export const PEAK_HOP = 64

/** Places between two samples that are looked at. */
const BETWEEN = [0.25, 0.5, 0.75]
/** Samples on either side that say what is between. */
const REACH = 6

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))
/** A Hann window over the reach: without it the sum would ring. */
const hann = (x: number): number => 0.5 + 0.5 * Math.cos((Math.PI * x) / REACH)

/** For each place: what the samples from `REACH - 1` before until `REACH` after count there. */
const FILTERS = BETWEEN.map(place =>
  Float32Array.from({ length: 2 * REACH }, (_, index) => {
    const distance = index - (REACH - 1) - place
    return sinc(distance) * hann(distance)
  }),
)
/** Beside samples lower than this none of the places between is a peak worth a look. */
const LOW = 0.02

export type PeakMeter = {
  /** Hear the next samples, left and right in turn. */
  add(samples: Float32Array): void
  /** The highest peak of each {@link PEAK_HOP} samples, of both channels, as an amplitude. */
  finish(): Float32Array
}

/** Listens to one channel; tells every sample's peak, {@link REACH} samples late. */
const channelPeaks = () => {
  const line = new Float32Array(2 * REACH)
  return (sample: number): number => {
    line.copyWithin(0, 1)
    line[line.length - 1] = sample
    const [here = 0, next = 0] = [line[REACH - 1], line[REACH]]
    let peak = Math.abs(here)
    if (Math.max(peak, Math.abs(next)) < LOW) return peak
    for (const filter of FILTERS) {
      let sum = 0
      for (let tap = 0; tap < filter.length; tap += 1) sum += (filter[tap] ?? 0) * (line[tap] ?? 0)
      peak = Math.max(peak, Math.abs(sum))
    }
    return peak
  }
}

export const createPeakMeter = (): PeakMeter => {
  const channels = Array.from({ length: CHANNELS }, channelPeaks)
  const peaks: number[] = []
  /** Values of both channels that were heard; those of the first samples belong to nothing yet. */
  let heard = -CHANNELS * REACH
  let highest = 0
  const hear = (sample: number): void => {
    const peak = channels[(heard + CHANNELS * REACH) % CHANNELS]?.(sample) ?? 0
    heard += 1
    if (heard <= 0) return
    highest = Math.max(highest, peak)
    if (heard % (CHANNELS * PEAK_HOP) !== 0) return
    peaks.push(highest)
    highest = 0
  }
  return {
    add: samples => {
      for (const sample of samples) hear(sample)
    },
    finish: () => {
      for (let index = 0; index < CHANNELS * REACH; index += 1) hear(0)
      return Float32Array.from(heard % (CHANNELS * PEAK_HOP) === 0 ? peaks : [...peaks, highest])
    },
  }
}

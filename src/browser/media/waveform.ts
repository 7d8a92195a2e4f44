/** How loud a recording is over its length, to trim by. */
import { voiceOf } from "./voice"

/** The largest sample of each of `count` equal parts, 0 to 1. Pure. */
export const peaksOf = (samples: Float32Array, count: number): number[] =>
  Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * samples.length) / count)
    const until = Math.max(from + 1, Math.floor(((index + 1) * samples.length) / count))
    let peak = 0
    for (const sample of samples.subarray(from, until)) peak = Math.max(peak, Math.abs(sample))
    return peak
  })

/**
 * Peaks of a recording's sound at even distances, 0 to 1, the loudest of them 1; none where it has no
 * sound that can be decoded.
 */
export const makeWaveform = async (recording: Blob, count: number): Promise<number[]> => {
  const voice = await voiceOf(recording)
  if (voice === undefined) return []
  const peaks = peaksOf(voice, count)
  const loudest = Math.max(...peaks)
  return loudest > 0 ? peaks.map(peak => peak / loudest) : peaks
}

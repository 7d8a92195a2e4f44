/** Several voices as one sound. */
import type { Seconds } from "../../../domain/timecode"
import { SAMPLE_RATE, samplesIn } from "../../media/frame-rate"
import { CHANNELS, readSound } from "../raw-sound"

/** A voice of a line: its samples, and when they begin. */
export type MixedVoice = {
  readonly path: string
  /** After the beginning of the stretch. At least 0. */
  readonly offset: Seconds
}

/** Samples of one voice: what comes next, however the file is cut into pieces. */
const createReader = (path: string) => {
  const pieces = readSound(path)
  let piece = new Float32Array()
  let at = 0
  let isOver = false
  return {
    /** Add the next samples to what is there already. Fewer where the voice is over. */
    addTo: async (sum: Float32Array, from: number): Promise<void> => {
      for (let index = from; index < sum.length && !isOver; ) {
        if (at >= piece.length) {
          const next = await pieces.next()
          if (next.done) isOver = true
          else {
            piece = next.value as Float32Array<ArrayBuffer>
            at = 0
          }
          continue
        }
        const length = Math.min(sum.length - index, piece.length - at)
        for (let step = 0; step < length; step += 1)
          sum[index + step] = (sum[index + step] ?? 0) + (piece[at + step] ?? 0)
        index += length
        at += length
      }
    },
    close: () => pieces.return(undefined),
  }
}

/**
 * The sum of voices, as long as so many frames. Nothing clips: samples have room above 1, and the sum is
 * levelled afterwards.
 */
export async function* mixVoices(
  voices: readonly MixedVoice[],
  frames: number,
): AsyncGenerator<Float32Array> {
  const readers = voices.map(({ path, offset }) => ({
    reader: createReader(path),
    first: CHANNELS * Math.round(offset * SAMPLE_RATE),
  }))
  const total = CHANNELS * samplesIn(frames)
  const most = CHANNELS * samplesIn(1)
  try {
    for (let at = 0; at < total; at += most) {
      const sum = new Float32Array(Math.min(most, total - at))
      for (const { reader, first } of readers) {
        if (first < at + sum.length) await reader.addTo(sum, Math.max(0, first - at))
      }
      yield sum
    }
  } finally {
    await Promise.all(readers.map(({ reader }) => reader.close()))
  }
}

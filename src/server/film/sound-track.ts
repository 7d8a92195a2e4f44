/** The voices of a film, one after the other: each as long as its picture, to the sample. */
import { samplesIn } from "../media/frame-rate"
import { CHANNELS, factorOf, readSound } from "./raw-sound"

/** What is heard during one stretch of the film. */
export type SoundPiece = {
  /** Samples of a voice, levelled; undefined: nobody speaks. */
  readonly path: string | undefined
  readonly frames: number
  /** What the coordinator adds to the voice, or takes from it. */
  readonly gainDb: number
  /** Samples in which it comes out of silence, and goes back into it: no join clicks. */
  readonly fadeSamples: number
}

/** How much of a sound is left so many samples from its end: 0 to 1, without a corner. */
const fadeAt = (distance: number, fadeSamples: number): number =>
  distance >= fadeSamples ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * (distance + 0.5)) / fadeSamples)

/** Fade and amplify samples in place. @param first where they stand in the piece, of `length` samples */
const shape = (
  samples: Float32Array,
  { first, length, gain, fadeSamples }: { first: number; length: number; gain: number; fadeSamples: number },
): void => {
  for (let index = 0; index < samples.length; index += 1) {
    const at = first + Math.floor(index / CHANNELS)
    const factor = gain * fadeAt(Math.min(at, length - 1 - at), fadeSamples)
    samples[index] = (samples[index] ?? 0) * factor
  }
}

/** Silence of so many samples, in pieces that fit into memory. */
function* silence(samples: number): Generator<Float32Array> {
  const most = samplesIn(1)
  for (let left = samples; left > 0; left -= most) yield new Float32Array(CHANNELS * Math.min(left, most))
}

async function* heardOf(piece: SoundPiece): AsyncGenerator<Float32Array> {
  const length = samplesIn(piece.frames)
  const gain = factorOf(piece.gainDb)
  let first = 0
  if (piece.path !== undefined) {
    for await (const read of readSound(piece.path)) {
      const kept = read.subarray(0, CHANNELS * (length - first))
      shape(kept, { first, length, gain, fadeSamples: Math.min(piece.fadeSamples, length / 2) })
      yield kept
      first += kept.length / CHANNELS
      if (first >= length) break
    }
  }
  // A phone may film on for a while after its microphone has stopped.
  yield* silence(length - first)
}

/** The samples of the whole film. */
export async function* soundTrack(pieces: readonly SoundPiece[]): AsyncGenerator<Float32Array> {
  for (const piece of pieces) yield* heardOf(piece)
}

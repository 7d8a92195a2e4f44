/** Music under the voices of a film. */
import { stat } from "node:fs/promises"
import { DUCKING_HOP } from "../../domain/ducking"
import { musicLevel } from "../../domain/music-bed"
import type { Seconds } from "../../domain/timecode"
import { SAMPLE_RATE, samplesIn } from "../media/frame-rate"
import { MEASURE_LOUDNESS } from "../media/loudness"
import { CHANNELS, RAW_SOUND, readSound } from "./raw-sound"

/** Goes up when the samples of a piece of music change. */
export const MUSIC_VERSION = 1

/** What is heard under a film. */
export type MusicBed = {
  /** Path of its samples, levelled as voices are. */
  readonly path: string
  /** Against the voices, in decibels: mostly below 0. */
  readonly levelDb: number
  /** How far it goes down while somebody speaks. */
  readonly duckDb: number
}

/** How one time through passes into the next. */
const LOOP_FADE: Seconds = 0.05

const HOP_VALUES = CHANNELS * Math.round(SAMPLE_RATE * DUCKING_HOP)
const VALUES_PER_SECOND = CHANNELS * SAMPLE_RATE

/** Build the arguments that turn a piece of music into samples, and say how loud they are. */
export const musicSamplesArgs = (input: string, output: string): string[] => [
  ...["-i", input, "-vn", "-map", "0:a:0"],
  ...["-af", `aresample=${SAMPLE_RATE},aformat=channel_layouts=stereo,${MEASURE_LOUDNESS}`],
  ...RAW_SOUND,
  ...["-y", output],
]

/** Build the arguments that make of such samples what every browser plays. */
export const musicProxyArgs = (samples: string, output: string): string[] => [
  ...[...RAW_SOUND, "-i", samples],
  ...["-c:a", "aac", "-b:a", "128k"],
  // A player that has the beginning of the file knows where everything is, and need not ask for its end first.
  ...["-movflags", "+faststart"],
  ...["-y", output],
]

/** Loudness of a sound, hop by hop. */
export const loudnessHops = async (sound: AsyncIterable<Float32Array>): Promise<Float32Array> => {
  const hops: number[] = []
  let [power, heard] = [0, 0]
  for await (const piece of sound) {
    for (const sample of piece) {
      power += sample * sample
      heard += 1
      if (heard % HOP_VALUES !== 0) continue
      hops.push(Math.sqrt(power / HOP_VALUES))
      power = 0
    }
  }
  return Float32Array.from(hops)
}

/** Values of a file, over and over; each time through fades at its ends. Ends at once where there are none. */
async function* looped(path: string): AsyncGenerator<Float32Array> {
  const length = (await stat(path)).size / Float32Array.BYTES_PER_ELEMENT
  const fade = CHANNELS * Math.round(LOOP_FADE * SAMPLE_RATE)
  while (length > 0) {
    let at = 0
    for await (const piece of readSound(path)) {
      for (let index = 0; index < piece.length; index += 1, at += 1)
        piece[index] = (piece[index] ?? 0) * Math.min(1, at / fade, (length - 1 - at) / fade)
      yield piece
    }
  }
}

/** Hands out the values of a stream in the numbers that are asked for; 0 once it has ended. */
const createTap = (stream: AsyncGenerator<Float32Array>) => {
  let piece: Float32Array = new Float32Array()
  return {
    take: async (count: number): Promise<Float32Array> => {
      const taken = new Float32Array(count)
      for (let filled = 0; filled < count; ) {
        if (piece.length === 0) {
          const { value, done } = await stream.next()
          if (done) return taken
          piece = value
        }
        const some = piece.subarray(0, count - filled)
        taken.set(some, filled)
        filled += some.length
        piece = piece.subarray(some.length)
      }
      return taken
    },
    close: () => stream.return(undefined),
  }
}

/**
 * Voices with music under them. Music that is shorter begins again, music that is longer fades out at the
 * film's end.
 *
 * @param voices path of their samples @param frames length of the film
 * @param loudness of the voices: see {@link loudnessHops}
 */
export async function* withMusic(
  voices: string,
  frames: number,
  loudness: Float32Array,
  bed: MusicBed,
): AsyncGenerator<Float32Array> {
  const level = musicLevel(loudness, bed, samplesIn(frames) / SAMPLE_RATE)
  const music = createTap(looped(bed.path))
  let at = 0
  try {
    for await (const piece of readSound(voices)) {
      const under = await music.take(piece.length)
      for (let index = 0; index < piece.length; index += 1, at += 1)
        piece[index] = (piece[index] ?? 0) + (under[index] ?? 0) * level(at / VALUES_PER_SECOND)
      yield piece
    }
  } finally {
    await music.close()
  }
}

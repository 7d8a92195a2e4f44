/** The last step of a film's sound: brought to its loudness, its peaks held, and encoded once. */
import { rm } from "node:fs/promises"
import { join } from "node:path"
import type { FfmpegTools } from "../media/ffmpeg-binaries"
import { runFfmpeg } from "../media/ffmpeg-process"
import { FAINTEST_VOICE_LUFS, MEASURE_LOUDNESS, parseLoudness } from "../media/loudness"
import { rawLoudnessArgs } from "./clip-sound-args"
import { createLimiter } from "./limiter"
import { factorOf, RAW_SOUND, readSound, writeSound } from "./raw-sound"
import { createPeakMeter } from "./true-peaks"

/** Highest peak of the encoded film in dBTP. */
const PEAK_MAX_DB = -1
/** Where the limiter holds peaks before they are encoded: AAC adds up to about one decibel. */
const FIRST_CEILING_DB = -2
/** What the limiter takes away is given back as long as loudness differs from its target by more than this. */
const TOLERANCE_LU = 0.2
/** How often the level is set again before what there is counts as good. */
const LEVEL_TRIES = 4
const ENCODE_TRIES = 3
/** How far below the limit the ceiling is put once the encoder went over it. */
const MARGIN_DB = 0.2
/** What nobody hears the encoder at. */
const RATE = "192k"

type LevelOptions = {
  readonly folder: string
  readonly signal: AbortSignal
  readonly targetLufs: number
  /** Of the encoded sound, in bits a second as ffmpeg takes it. Default: {@link RATE}. */
  readonly rate?: string
}

async function* limited(track: string, peaks: Float32Array, gain: number, ceiling: number) {
  const limiter = createLimiter(peaks, gain, ceiling)
  for await (const piece of readSound(track)) {
    limiter.apply(piece)
    yield piece
  }
}

const peaksOf = async (track: string): Promise<Float32Array> => {
  const meter = createPeakMeter()
  for await (const piece of readSound(track)) meter.add(piece)
  return meter.finish()
}

/**
 * Bring the samples of a film to its loudness and encode them as AAC.
 *
 * @param track path of the samples
 * @returns path of the encoded sound, in the folder
 */
export const levelFilm = async (
  { ffmpeg }: Pick<FfmpegTools, "ffmpeg">,
  track: string,
  { folder, signal, targetLufs, rate = RATE }: LevelOptions,
): Promise<string> => {
  const loudnessOf = async (args: readonly string[]) =>
    parseLoudness(await runFfmpeg(ffmpeg, args, { signal }))
  const [levelled, encoded] = [join(folder, "levelled.f32"), join(folder, "sound.m4a")]
  const peaks = await peaksOf(track)
  const { integrated } = await loudnessOf(rawLoudnessArgs(track))
  let gainDb = integrated > FAINTEST_VOICE_LUFS ? targetLufs - integrated : 0
  let ceilingDb = FIRST_CEILING_DB

  const setLevel = async (): Promise<void> => {
    for (let tried = 1; ; tried += 1) {
      await writeSound(levelled, limited(track, peaks, factorOf(gainDb), factorOf(ceilingDb)))
      if (integrated <= FAINTEST_VOICE_LUFS || tried === LEVEL_TRIES) return
      const now = await loudnessOf(rawLoudnessArgs(levelled))
      const missing = targetLufs - now.integrated
      if (Math.abs(missing) <= TOLERANCE_LU) return
      gainDb += missing
    }
  }

  for (let tried = 1; ; tried += 1) {
    await setLevel()
    await runFfmpeg(ffmpeg, [...RAW_SOUND, "-i", levelled, "-c:a", "aac", "-b:a", rate, "-y", encoded], {
      signal,
    })
    const { truePeak } = await loudnessOf(["-i", encoded, "-af", MEASURE_LOUDNESS, "-f", "null", "-"])
    if (truePeak <= PEAK_MAX_DB || tried === ENCODE_TRIES) break
    ceilingDb -= truePeak - PEAK_MAX_DB + MARGIN_DB
  }
  await rm(levelled)
  return encoded
}

/** What a clip is like, measured: src/domain/clip-facts.ts says what it means. */
import { open } from "node:fs/promises"
import { join } from "node:path"
import type { ClipFacts, PictureFacts, SoundFacts } from "../../domain/clip-facts"
import { lengthOf } from "../../domain/timecode"
import type { Worker } from "../jobs/worker"
import type { Clip } from "../media/clip-args"
import { FfmpegError } from "../media/ffmpeg-error"
import { runFfmpeg } from "../media/ffmpeg-process"
import { type Loudness, parseLoudness } from "../media/loudness"
import { type Picture, type Probe, shownSize } from "../media/probe"
import { lookSize, measureArgs } from "./measure-args"
import { createPictureMeter, type MeteredPicture } from "./picture-meter"
import { createSoundMeter } from "./sound-meter"
import { openWave, samplesOf } from "./wave-file"

/** What JSON can hold: no infinity. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const measureSound = async (path: string, { integrated, truePeak }: Loudness): Promise<SoundFacts> => {
  const wave = await openWave(path)
  const meter = createSoundMeter(wave.channels, wave.sampleRate)
  for await (const samples of samplesOf(path, wave)) meter.add(samples)
  return { loudness: finite(integrated), truePeak: finite(truePeak), ...meter.finish() }
}

/** Pictures a second between the points, as they come on average; of a single picture, 0. */
const rateOf = (frames: Probe["frames"], { points: { inPoint, outPoint } }: Clip): number => {
  const shown = frames.filter(at => at >= inPoint && at < outPoint)
  const [first, last] = [shown[0], shown.at(-1)]
  return first === undefined || last === undefined || last === first ? 0 : (shown.length - 1) / (last - first)
}

const measurePicture = async (path: string, picture: Picture): Promise<MeteredPicture> => {
  const size = lookSize(picture)
  const meter = createPictureMeter(size)
  const pixels = new Uint8Array(size.width * size.height)
  const file = await open(path)
  try {
    // A read of a file gives all that is asked for, but at its end.
    while ((await file.read(pixels)).bytesRead === pixels.length) meter.add(pixels)
  } finally {
    await file.close()
  }
  return meter.finish()
}

type Measurer = Pick<Worker, "mediaFiles" | "tools">
type Seen = { readonly picture: Picture; readonly frames: Probe["frames"] }

/**
 * Measure a clip in one pass.
 *
 * @throws FfmpegError
 */
export const measureClip = async (
  { mediaFiles, tools }: Measurer,
  clip: Clip,
  { picture, frames }: Seen,
  signal: AbortSignal,
): Promise<ClipFacts> =>
  mediaFiles.scratch(async folder => {
    const [pictures, sound] = [join(folder, "pictures.grey"), join(folder, "sound.wav")]
    const lastLines = await runFfmpeg(tools.ffmpeg, measureArgs(clip, picture, pictures, sound), { signal })
    const { width, height } = shownSize(picture)
    const seen: PictureFacts = {
      width: Math.round(width),
      height: Math.round(height),
      frameRate: rateOf(frames, clip),
      ...(await measurePicture(pictures, picture)),
    }
    return {
      length: lengthOf(clip.points),
      sound: clip.hasSound ? await measureSound(sound, parseLoudness(lastLines)) : null,
      picture: seen,
    }
  })

/** Measure a clip that plays well, whatever comes of it: a fact that is missing holds nobody up. */
export const tryToMeasure = (
  worker: Measurer & Pick<Worker, "log">,
  clip: Clip,
  seen: Seen,
  signal: AbortSignal,
): Promise<ClipFacts | undefined> =>
  measureClip(worker, clip, seen, signal).catch((error: unknown) => {
    if (signal.aborted || !(error instanceof FfmpegError)) throw error
    worker.log.warn({ err: error, path: clip.path }, "a clip cannot be measured")
    return undefined
  })

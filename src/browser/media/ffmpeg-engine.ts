/** The cutting engine made of ffmpeg.wasm. The only file that knows @ffmpeg/ffmpeg. */
import { FFFSType, FFmpeg } from "@ffmpeg/ffmpeg"
import workerUrl from "@ffmpeg/ffmpeg/worker?worker&url"
import { type Bytes, lengthOf, type Points, type Seconds } from "../../domain/timecode"
import { openCore } from "./core-download"
import { type MediaEngine, MediaEngineError, type Trimmed, type TrimOptions } from "./media-engine"
import { presentedSince } from "./presented-picture"
import {
  type CutContainer,
  containersFor,
  durationProbeArgs,
  keyFrameProbeArgs,
  parseSeconds,
  pointsFrom,
  trimArgs,
} from "./trim-args"
import { wholeTake } from "./whole-take"

export type FfmpegEngineOptions = {
  /** Milliseconds without work after which the engine gives its memory back. Default: 10,000. */
  readonly idleMs?: number
  /** Largest copy that is made; what would be larger is given back whole. Default: 64 MiB. */
  readonly copyMaxBytes?: Bytes
}

/** An engine that is not closed holds some 100 MB of a phone's memory. */
const IDLE_MS = 10_000

/**
 * A copy lies in the engine's memory and is read out of it: twice its size. Phones end pages that
 * need more. What is larger is for the other engine, which writes as it reads.
 *
 * @see https://github.com/ffmpegwasm/ffmpeg.wasm/issues/851
 */
const COPY_MAX_BYTES: Bytes = 64 * 1024 ** 2

/** A cut whose length differs by more than this from what was asked is not trusted. */
const LENGTH_TOLERANCE: Seconds = 0.5

/**
 * Copied beyond the out point: ffmpeg stops a packet early where a file's sound and picture begin at
 * different moments. What is there too much is behind the point that travels with the file.
 */
const BEYOND: Seconds = 0.05

/**
 * A source up to this size lies in the engine's memory while it is cut. From where the recording is, the
 * engine reads 32 kB at a time and waits for each: three times as long.
 */
const READ_AT_ONCE_BYTES: Bytes = 32 * 1024 ** 2

const SOURCE_FOLDER = "/source"
const SOURCE = `${SOURCE_FOLDER}/take`
const ANSWER = "answer.txt"

const MICROSECONDS_PER_SECOND = 1_000_000

const load = async (signal: AbortSignal | undefined): Promise<FFmpeg> => {
  const core = await openCore(signal === undefined ? {} : { signal })
  const ffmpeg = new FFmpeg()
  const stop = (): void => ffmpeg.terminate()
  signal?.addEventListener("abort", stop)
  try {
    signal?.throwIfAborted()
    await ffmpeg.load({ classWorkerURL: workerUrl, coreURL: core.coreUrl, wasmURL: core.wasmUrl })
    await ffmpeg.createDir(SOURCE_FOLDER)
    return ffmpeg
  } catch (cause) {
    ffmpeg.terminate()
    if (signal?.aborted === true) throw signal.reason
    throw new MediaEngineError("engine-failed", `The cutter did not start: ${String(cause)}`, { cause })
  } finally {
    signal?.removeEventListener("abort", stop)
    core.release()
  }
}

/**
 * What ffprobe answers to one question, in seconds. Judged by the answer alone: this build says -1
 * at the end of every probe, the good ones included.
 */
const probe = async (ffmpeg: FFmpeg, args: string[]): Promise<Seconds | undefined> => {
  await ffmpeg.writeFile(ANSWER, "")
  await ffmpeg.ffprobe(args)
  return parseSeconds(String(await ffmpeg.readFile(ANSWER, "utf8")))
}

/**
 * The moment of the source at which a cut WebM's clock stands at 0. That of the key frame, but for sound that
 * lies a little before it in the source, and is copied with it: then the picture begins later in the cut.
 */
const zeroOf = async (ffmpeg: FFmpeg, output: string, start: Seconds): Promise<Seconds | undefined> => {
  const inSource = await probe(ffmpeg, keyFrameProbeArgs(SOURCE, start, ANSWER))
  const inCut = await probe(ffmpeg, keyFrameProbeArgs(output, 0, ANSWER))
  return inSource === undefined || inCut === undefined ? undefined : inSource - inCut
}

/**
 * Cut into one container, from a picture on. `undefined`: it cannot hold this recording, or nobody
 * can read it.
 *
 * @param start When the first picture kept began: at the in point or before.
 */
const cutInto = async (
  ffmpeg: FFmpeg,
  container: CutContainer,
  points: Points,
  start: Seconds,
): Promise<Trimmed | undefined> => {
  const output = `cut.${container}`
  const copied = { inPoint: start, outPoint: points.outPoint + BEYOND }
  const args = trimArgs({ input: SOURCE, output, points: copied, container })
  if ((await ffmpeg.exec(args)) !== 0) return undefined

  const zero = container === "mp4" ? start : await zeroOf(ffmpeg, output, start)
  const duration = await probe(ffmpeg, durationProbeArgs(output, ANSWER))
  if (zero === undefined || duration === undefined) return undefined
  const kept = pointsFrom(points, zero)
  // ffmpeg is content to write a file without pictures when it finds none.
  if (Math.abs(duration - kept.outPoint) > LENGTH_TOLERANCE) return undefined

  const bytes = await ffmpeg.readFile(output)
  await ffmpeg.deleteFile(output)
  const mimeType = `video/${container}`
  // The engine's memory is never shared: it runs on one thread.
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeType })
  return { blob, mimeType, points: kept, cutBy: "ffmpeg.wasm" }
}

/** About how large a copy of the kept part is. */
const copyBytes = async (ffmpeg: FFmpeg, source: Blob, points: Points): Promise<Bytes> => {
  const duration = await probe(ffmpeg, durationProbeArgs(SOURCE, ANSWER))
  return duration === undefined ? source.size : source.size * Math.min(1, lengthOf(points) / duration)
}

/** Put a recording where ffmpeg finds it, for as long as some work takes. */
const withSource = async <Result>(
  ffmpeg: FFmpeg,
  source: Blob,
  work: () => Promise<Result>,
): Promise<Result> => {
  if (source.size <= READ_AT_ONCE_BYTES) {
    await ffmpeg.writeFile(SOURCE, new Uint8Array(await source.arrayBuffer()))
    try {
      return await work()
    } finally {
      await ffmpeg.deleteFile(SOURCE)
    }
  }
  // Mounted, not written: a long recording stays where it is.
  await ffmpeg.mount(FFFSType.WORKERFS, { blobs: [{ name: "take", data: source }] }, SOURCE_FOLDER)
  try {
    return await work()
  } finally {
    await ffmpeg.unmount(SOURCE_FOLDER)
  }
}

const cut = (ffmpeg: FFmpeg, source: Blob, points: Points, copyMaxBytes: Bytes): Promise<Trimmed> =>
  withSource(ffmpeg, source, async () => {
    const isTooLarge = source.size > copyMaxBytes && (await copyBytes(ffmpeg, source, points)) > copyMaxBytes
    if (isTooLarge) return wholeTake(source, points)
    // An edit list hides whole pictures: the one that is on the screen at the in point has begun before.
    const start = Math.min(points.inPoint, (await presentedSince(source, points.inPoint)) ?? points.inPoint)
    for (const container of containersFor(source.type)) {
      const trimmed = await cutInto(ffmpeg, container, points, start)
      if (trimmed !== undefined) return trimmed
    }
    return wholeTake(source, points)
  })

/** Report the progress of a cut while something runs. */
const withProgress = async <Result>(
  ffmpeg: FFmpeg,
  length: Seconds,
  onProgress: TrimOptions["onProgress"],
  work: () => Promise<Result>,
): Promise<Result> => {
  let highest = 0
  const report = ({ time }: { time: number }): void => {
    const done = time / MICROSECONDS_PER_SECOND / length
    highest = Math.min(1, Math.max(highest, Number.isFinite(done) ? done : 0))
    onProgress?.(highest)
  }
  ffmpeg.on("progress", report)
  try {
    return await work()
  } finally {
    ffmpeg.off("progress", report)
    onProgress?.(1)
  }
}

/**
 * Make an engine. Nothing is loaded before the first cut; a load that failed is forgotten, so the
 * next cut tries again.
 */
export const createFfmpegEngine = ({
  idleMs = IDLE_MS,
  copyMaxBytes = COPY_MAX_BYTES,
}: FfmpegEngineOptions = {}): MediaEngine => {
  let ffmpeg: FFmpeg | undefined
  // One at a time: two commands at once in one core overwrite each other's memory.
  let queue: Promise<unknown> = Promise.resolve()
  let idle: ReturnType<typeof setTimeout> | undefined

  const close = (): void => {
    clearTimeout(idle)
    ffmpeg?.terminate()
    ffmpeg = undefined
  }

  const run = async (source: Blob, points: Points, options: TrimOptions): Promise<Trimmed> => {
    const { signal, onProgress } = options
    signal?.throwIfAborted()
    clearTimeout(idle)
    const engine = ffmpeg ?? (await load(signal))
    ffmpeg = engine
    // ffmpeg cannot be asked to stop: its worker is ended, and started again at the next cut.
    signal?.addEventListener("abort", close)
    try {
      return await withProgress(engine, lengthOf(points), onProgress, () =>
        cut(engine, source, points, copyMaxBytes),
      )
    } catch (cause) {
      // A core that has thrown has a broken memory.
      close()
      signal?.throwIfAborted()
      if (cause instanceof RangeError) throw cause
      return wholeTake(source, points)
    } finally {
      signal?.removeEventListener("abort", close)
      idle = setTimeout(close, idleMs)
    }
  }

  return {
    trim: (source, points, options = {}) => {
      const turn = queue.then(() => run(source, points, options))
      queue = turn.catch(() => undefined)
      return turn
    },
    close,
  }
}

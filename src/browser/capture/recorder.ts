/** Camera stream → numbered chunks, each safe before the recording counts as kept. */

import type { PictureSize } from "./bit-rate"
import { type ChunkSink, chainChunks } from "./chunk-chain"
import { type Interruption, whenInterrupted } from "./interruptions"
import type { RecordingFormat } from "./recording-format"

/**
 * Why a recording ended.
 * - `stopped`: somebody asked for it.
 * - `camera-lost`, `hidden`, `turned`: something came between. What was recorded is kept.
 * - `no-data`: the recorder gave nothing for {@link SILENCE_MS}, nor when it was asked.
 * - `backlog`: storage could not keep up.
 * - `storage`: a chunk could not be written; `cause` says why.
 * - `recorder`: the recorder itself gave up.
 * - `too-long`: the longest take was reached.
 */
export type RecordingEnd =
  | "stopped"
  | Interruption
  | "no-data"
  | "backlog"
  | "storage"
  | "recorder"
  | "too-long"

/** What a recording became. */
export type RecordingResult = {
  readonly end: RecordingEnd
  readonly cause: unknown
  /** What the recorder really made. */
  readonly mimeType: string
  /** Chunks that are safe; 0: nothing was kept. */
  readonly chunks: number
  readonly sizeBytes: number
}

/** A recording that runs. */
export type Recording = {
  /** Stop. Resolves like {@link finished}. Repeating it does no harm. */
  readonly stop: () => Promise<RecordingResult>
  /** Resolves when the recording has ended, for whatever reason, and every chunk is safe. Never rejects. */
  readonly finished: Promise<RecordingResult>
}

export type RecorderOptions = {
  readonly format: RecordingFormat
  /** Where the chunks go. */
  readonly sink: ChunkSink
  /** For the bit rate. Default: what the stream says of itself. */
  readonly size?: PictureSize
  /** Milliseconds after which the recording ends by itself. Default: none. */
  readonly longestMs?: number
}

/** A chunk is asked for this often: what a dead battery may cost. */
const TIMESLICE_MS = 500
/** MP4 hands a chunk over only at a key frame, and a cut starts at one: [Note: Short key-frame interval]. */
const KEY_FRAME_INTERVAL_MS = 500
/** A recorder that has given no byte for so long is asked for what it has. */
const SILENCE_MS = 2_000
/**
 * So long it may take to answer. A phone that is busy gives late; a recorder that gives nothing now
 * gives nothing at the end either (seen in WebKitGTK).
 */
const ANSWER_MS = 1_500
/** Enough for a face in 1080p; the default of 2.5 Mbit/s is not. */
const VIDEO_BITS_PER_SECOND = 6_000_000
const AUDIO_BITS_PER_SECOND = 128_000

/** TypeScript's DOM does not know the option yet. */
type KeyFrameOptions = MediaRecorderOptions & { videoKeyFrameIntervalDuration?: number }

const makeRecorder = (stream: MediaStream, format: RecordingFormat): MediaRecorder => {
  const options: KeyFrameOptions = {
    mimeType: format.mimeType,
    videoBitsPerSecond: VIDEO_BITS_PER_SECOND,
    audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
    videoKeyFrameIntervalDuration: KEY_FRAME_INTERVAL_MS,
  }
  return new MediaRecorder(stream, options)
}

/** Ask a recorder that has been silent for {@link SILENCE_MS}, and call `onDead` if it does not answer. */
const watchSilence = (
  recorder: MediaRecorder,
  onDead: () => void,
): { feed: () => void; stop: () => void } => {
  const ask = (): void => {
    timer = setTimeout(onDead, ANSWER_MS)
    if (recorder.state === "recording") recorder.requestData()
  }
  let timer = setTimeout(ask, SILENCE_MS)
  return {
    feed: () => {
      clearTimeout(timer)
      timer = setTimeout(ask, SILENCE_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

/**
 * Record a stream into a sink until it is stopped or cannot go on.
 *
 * [Note: Short key-frame interval] Chunks of an MP4 end at key frames, so the interval bounds what
 * a crash costs; and a cut without re-encoding starts at a key frame, so it bounds the hidden
 * pictures before the in point. A half second of both is worth the few more bytes.
 *
 * @throws {DOMException} at once, if the recorder does not take the stream or the format.
 */
export const startRecording = (stream: MediaStream, options: RecorderOptions): Recording => {
  const recorder = makeRecorder(stream, options.format)
  let settle: (result: RecordingResult) => void = () => undefined
  const finished = new Promise<RecordingResult>(resolve => {
    settle = resolve
  })
  let reason: { end: RecordingEnd; cause: unknown } | undefined

  const end = (why: RecordingEnd, cause?: unknown): void => {
    reason ??= { end: why, cause }
    if (recorder.state !== "inactive") recorder.stop()
  }

  const chain = chainChunks(
    options.sink,
    () => recorder.mimeType || options.format.mimeType,
    ({ end: why, cause }) => end(why, cause),
  )
  const silence = watchSilence(recorder, () => end("no-data"))
  const stopListening = whenInterrupted(stream, end)
  const longest =
    options.longestMs === undefined ? undefined : setTimeout(() => end("too-long"), options.longestMs)

  recorder.addEventListener("dataavailable", event => {
    if (event.data.size > 0) silence.feed()
    chain.add(event.data)
  })
  recorder.addEventListener("error", event => end("recorder", event))
  recorder.addEventListener("stop", () => {
    silence.stop()
    stopListening()
    clearTimeout(longest)
    void chain.drained().then(() =>
      settle({
        // A recorder that stops unasked has lost its tracks: browsers do so without telling more.
        ...(reason ?? { end: "camera-lost", cause: undefined }),
        mimeType: recorder.mimeType || options.format.mimeType,
        ...chain.kept(),
      }),
    )
  })

  recorder.start(TIMESLICE_MS)
  return {
    finished,
    stop: () => {
      end("stopped")
      return finished
    },
  }
}

/** Camera stream → numbered chunks, each safe before the recording counts as kept. */

import { inTime } from "../in-time"
import type { PictureSize } from "./bit-rate"
import { type ChainBreak, type ChunkChain, type ChunkSink, chainChunks } from "./chunk-chain"
import { makeEncoder } from "./encoder"
import { type Interruption, whenInterrupted } from "./interruptions"
import type { RecordingFormat } from "./recording-format"
import { watchSilence } from "./silence-watch"

/**
 * Why a recording ended.
 * - `stopped`: somebody asked for it.
 * - `camera-lost`, `hidden`, `turned`: something came between. What was recorded is kept.
 * - `no-data`: the recorder went silent, and gave nothing when it was asked.
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
/**
 * A recorder that was told to stop may take so long to hand over the last chunk. One whose camera
 * was taken away by a call may never say so: then what is safe already is the recording.
 */
const STOP_MS = 5_000
/**
 * A database that makes no chunk safe for so long, twice in turn, hangs and may hang for ever. In turn,
 * for a page that was asleep finds the first of them long past.
 */
const DRAIN_MS = 5_000
const DRAIN_TURNS = 2

/** A promise that is settled from outside. */
const makeFinish = (): { finished: Promise<RecordingResult>; finish: (result: RecordingResult) => void } => {
  let finish: (result: RecordingResult) => void = () => undefined
  const finished = new Promise<RecordingResult>(resolve => {
    finish = resolve
  })
  return { finished, finish }
}

/** Wait until all is safe, for as long as something becomes safe now and then. */
const drain = async (chain: ChunkChain): Promise<void> => {
  let isDrained = false
  const drained = chain.drained().then(() => {
    isDrained = true
  })
  for (let idle = 0; idle < DRAIN_TURNS; idle += 1) {
    const { chunks } = chain.kept()
    await inTime(drained, DRAIN_MS, () => undefined)
    if (isDrained) return
    if (chain.kept().chunks > chunks) idle = -1
  }
  chain.giveUp()
}

/**
 * Record a stream into a sink until it is stopped or cannot go on. A hidden or frozen page stops it
 * at once: the last chunk is asked for while there is still somebody to write it.
 *
 * @throws {DOMException} at once, if the recorder does not take the stream or the format.
 */
export const startRecording = (stream: MediaStream, options: RecorderOptions): Recording => {
  const recorder = makeEncoder(stream, options.format, options.size)
  const mimeType = (): string => options.format.arrivesAs ?? (recorder.mimeType || options.format.mimeType)
  const { finished, finish } = makeFinish()
  const listening = new AbortController()
  const { signal } = listening
  let reason: { end: RecordingEnd; cause: unknown } | undefined
  let chainBreak: ChainBreak | undefined
  let stopTimer: ReturnType<typeof setTimeout> | undefined

  const close = async (): Promise<void> => {
    // From here on nothing is added: the take will be as long as what is safe now.
    listening.abort()
    await drain(chain)
    // What was not written outweighs why it stopped: she must hear that the end is missing. And a
    // recorder that stops unasked has lost its tracks: browsers do so without telling more.
    const why = chainBreak ?? reason ?? { end: "camera-lost", cause: undefined }
    finish({ ...why, mimeType: mimeType(), ...chain.kept() })
  }
  const end = (why: RecordingEnd, cause?: unknown): void => {
    if (reason !== undefined || signal.aborted) return
    reason = { end: why, cause }
    stopTimer = setTimeout(() => void close(), STOP_MS)
    if (recorder.state !== "inactive") recorder.stop()
  }
  const chain = chainChunks(options.sink, mimeType, broken => {
    chainBreak = broken
    end(broken.end, broken.cause)
  })

  recorder.addEventListener(
    "dataavailable",
    event => {
      if (event.data.size > 0) silence.feed()
      chain.add(event.data)
    },
    { signal },
  )
  recorder.addEventListener("error", event => end("recorder", event), { signal })
  recorder.addEventListener("stop", () => void close(), { signal })
  recorder.start(TIMESLICE_MS)

  const silence = watchSilence(recorder, () => end("no-data"))
  const stopListening = whenInterrupted(stream, why => end(why))
  const longest =
    options.longestMs === undefined ? undefined : setTimeout(() => end("too-long"), options.longestMs)
  signal.addEventListener("abort", () => {
    silence.stop()
    stopListening()
    clearTimeout(longest)
    clearTimeout(stopTimer)
  })
  return {
    finished,
    stop: () => {
      end("stopped")
      return finished
    },
  }
}

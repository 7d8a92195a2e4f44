/** One recording of one line: camera stream → chunks on the phone → a take. */
import type { BriefLineShape, BriefShape } from "../../api/shapes"
import { setAudioSession } from "../../browser/capture/audio-session"
import type { Camera } from "../../browser/capture/camera"
import { type RecordingResult, startRecording } from "../../browser/capture/recorder"
import type { RecordingFormat } from "../../browser/capture/recording-format"
import { keepScreenOn } from "../../browser/capture/wake-lock"
import { inTime } from "../../browser/in-time"
import { discardRecording, openSpool, readRecording } from "../../browser/storage/chunk-spool"
import { keepStorage, StorageError } from "../../browser/storage/quota"
import { finishTake } from "../../browser/storage/takes"
import { UnissonError } from "../../domain/errors"
import type { SeenFace } from "../../domain/face-box"
import type { TakeId } from "../../domain/ids"
import type { Slate } from "../../domain/slate"
import { type CameraFacts, isSlip, LONGEST_TAKE, SHORTEST_CUT } from "../../domain/take"
import { holdUpdates } from "./app-update"
import { markRecorderBusy, noteFailedFormat, provenFormat } from "./format-proof"
import { forgetRecordingFailure, noteRecording } from "./last-recording"
import { newSlate } from "./new-slate"
import { keepFaces } from "./seen-faces"
import { findCutOff } from "./studio-takes"
import { type TakeEnd, takeEndOf } from "./take-end"

/**
 * Why there is no take.
 * - `no-recorder`: this browser records no video.
 * - `nothing-recorded`: the recorder gave no byte.
 * - `too-short`: stopped before anything could be said.
 */
export type TakeFailure = "no-recorder" | "nothing-recorded" | "too-short" | "unreadable" | "quota-exceeded"

export class TakeError extends UnissonError<TakeFailure> {}

/** A take that was kept, and why its recording ended. */
export type FinishedTake = { readonly takeId: TakeId; readonly end: TakeEnd }

/** A recording under way. */
export type RunningTake = {
  readonly stop: () => void
  /** Resolves when nothing more is recorded, for whatever reason: what there is is being kept. */
  readonly ended: Promise<void>
  /** Resolves once the take is kept; rejects with {@link TakeError} or a storage error if there is none. */
  readonly finished: Promise<FinishedTake>
}

const MS_PER_SECOND = 1000
/** Longest that she is left waiting for a take of ten minutes on a slow phone. Later it is still kept. */
const KEEP_MS = 90_000

/** How a recording was begun. */
type Beginning = { readonly slate: Slate; readonly recordedAt: string; readonly camera: CameraFacts }

/** The same with what the coach saw, where it looked. */
type Watched = Beginning & { readonly faces?: readonly SeenFace[] }

/** What she is told of a recording that became no take: that no room was left, where that is why. */
const failureOf = (result: RecordingResult, failure: TakeError): unknown =>
  result.end === "storage" && result.cause instanceof StorageError ? result.cause : failure

/** Make a take of what is on the disk. A recording that died half-way here is found at the next start. */
const keepTake = async (beginning: Watched, result: RecordingResult): Promise<FinishedTake> => {
  const { slate } = beginning
  if (result.chunks === 0 && result.end === "backlog")
    throw new StorageError("storage-lost", "Not even the first chunk was written in time")
  if (result.chunks === 0) {
    await discardRecording(slate.takeId)
    if (result.end === "storage") throw result.cause
    throw new TakeError("nothing-recorded", `The recorder gave nothing (${result.end})`)
  }
  const { measureDuration } = await import("../../browser/media/duration")
  const recording = await readRecording(slate.takeId, result.mimeType)
  const duration = await measureDuration(recording).catch((cause: unknown) => {
    throw failureOf(result, new TakeError("unreadable", "What was recorded cannot be played here", { cause }))
  })
  if (isSlip(duration, result)) {
    await discardRecording(slate.takeId)
    throw failureOf(result, new TakeError("too-short", `Only ${duration} s were recorded`))
  }
  if (duration < SHORTEST_CUT)
    throw failureOf(result, new TakeError("unreadable", `${result.chunks} chunks cannot be ${duration} s`))
  const points = { inPoint: 0, outPoint: duration }
  const take = { ...beginning, duration, mimeType: result.mimeType, isRecovered: false, points }
  await finishTake(take, recording.size)
  // She has something to lose now, and a browser agrees the sooner the more a site is used.
  void keepStorage().catch(() => false)
  return { takeId: slate.takeId, end: takeEndOf(result) }
}

const formatFor = async ({ stream }: Camera): Promise<RecordingFormat> => {
  const found = await provenFormat(stream)
  if (typeof found !== "string") return found
  if (found === "no-recorder") throw new TakeError("no-recorder", "This browser records no video")
  throw new TakeError("nothing-recorded", "The recorder gave nothing when it was tried")
}

const beginLine = async (camera: Camera, brief: BriefShape, line: BriefLineShape): Promise<RunningTake> => {
  const format = await formatFor(camera)
  const startedAt = new Date()
  const slate = await newSlate(brief, line)
  const facts = camera.readFacts()
  const beginning = { slate, recordedAt: startedAt.toISOString(), camera: facts }
  const spool = await openSpool(slate, startedAt, { camera: facts })
  const releases = [keepScreenOn(), holdUpdates(), markRecorderBusy()]
  const letGo = (): void => {
    for (const release of releases) release()
  }
  try {
    setAudioSession("play-and-record")
    const recording = startRecording(camera.stream, {
      format,
      sink: spool,
      longestMs: LONGEST_TAKE * MS_PER_SECOND,
    })
    const endFaces = keepFaces()
    const finish = async (): Promise<FinishedTake> => {
      const result = await recording.finished
      const faces = endFaces()
      if (result.end === "no-data" && result.chunks === 0) noteFailedFormat(format)
      // Until it is kept, however late, nobody else may take it for one that was cut off.
      const keeping = keepTake(faces.length > 0 ? { ...beginning, faces } : beginning, result).finally(
        spool.release,
      )
      return inTime(keeping, KEEP_MS, () => {
        void keeping.then(forgetRecordingFailure, findCutOff)
        throw new StorageError("storage-lost", "The take was not kept in time")
      })
    }
    const finished = finish().finally(letGo)
    const ended = recording.finished.then(() => undefined)
    return { stop: () => void recording.stop(), ended, finished }
  } catch (cause) {
    spool.release()
    letGo()
    throw cause
  }
}

/**
 * Start recording a line. What becomes of it is told by `last-recording.ts` as well.
 *
 * @throws {TakeError} `no-recorder`, `nothing-recorded`
 * @throws {DOMException} if the recorder does not take the stream.
 */
export const recordLine = async (
  camera: Camera,
  brief: BriefShape,
  line: BriefLineShape,
): Promise<RunningTake> => {
  const settle = noteRecording(line.id)
  const fail = (cause: unknown): void => {
    settle(cause)
    // What could not be kept may be kept now, or is shown to her as what it is.
    void findCutOff()
  }
  try {
    const running = await beginLine(camera, brief, line)
    running.finished.then(() => settle(), fail)
    return running
  } catch (cause) {
    fail(cause)
    throw cause
  }
}

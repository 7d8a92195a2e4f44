import type { SeenFace } from "./face-box"
import type { Slate } from "./slate"
import type { Bytes, Points, Seconds } from "./timecode"

/**
 * Where a selected take is on its way to the desk. What a screen shows is one of these and
 * nothing kinder: a take is never called sent before the server has confirmed its checksum.
 *
 * ```
 * cutting → waiting → sending → arrived → accepted
 *    ↑          ↖ failed ↙         ├────→ redo
 *    └── (chosen)                  └────→ refused
 * ```
 */
export type SendState =
  | "cutting"
  | "waiting"
  | "sending"
  | "failed"
  | "arrived"
  | "accepted"
  | "redo"
  | "refused"

/** A width or a height in pixels. */
export type Pixels = number

/** What the camera really gave, read when the recording started: a wish is not a promise. */
export type CameraFacts = {
  /** The picture as the recorder saw it; 0: the browser does not say. */
  readonly width: Pixels
  readonly height: Pixels
  /** Frames a second; 0: the browser does not say. */
  readonly frameRate: number
  /** Degrees by which the screen was turned from how it is built: 0, 90, 180 or 270. */
  readonly screenAngle: number
  readonly facing: "user" | "environment" | "unknown"
  /** Hz; 0: the browser does not say. */
  readonly sampleRate: number
  readonly isNoiseSuppressed: boolean
  readonly isGainControlled: boolean
}

/** One recording of one line, kept on the phone. */
export type Take = {
  readonly slate: Slate
  /** ISO 8601 instant by the phone's clock. */
  readonly recordedAt: string
  /** Length of what was kept. Measured from the recording, never from a clock on the wall. */
  readonly duration: Seconds
  /** What the recorder said it made, for instance `video/mp4;codecs=avc1.42001f,opus`. */
  readonly mimeType: string
  /** Put together again after the recording was cut off. */
  readonly isRecovered: boolean
  readonly points: Points
  /** Missing: the take was imported, or kept by an older version. */
  readonly camera?: CameraFacts
  /** Where her face was seen while it was recorded. Missing: no coach looked, or it saw nobody. */
  readonly faces?: readonly SeenFace[]
  /** Name of the file that it was imported from. Missing: it was recorded here. */
  readonly importedFrom?: string
}

/** Shortest take worth keeping and shortest cut allowed. Under this, a tap went wrong. */
export const SHORTEST_CUT: Seconds = 0.3

/** Longest take. A line is a sentence; ten minutes is a phone forgotten on a table. */
export const LONGEST_TAKE: Seconds = 600

/**
 * More than a slip of the thumb can leave: a recorder hands over a chunk every half a second, and no
 * camera fills so much in {@link SHORTEST_CUT}.
 */
const SLIP_MAX_CHUNKS = 2
const SLIP_MAX_BYTES: Bytes = 1_000_000

/**
 * Whether a recording may be thrown away unasked, because nothing can have been said in it. One that
 * measures as little and holds much has been measured wrongly: that one is kept.
 */
export const isSlip = (duration: Seconds, kept: { chunks: number; sizeBytes: Bytes }): boolean =>
  duration < SHORTEST_CUT && kept.chunks <= SLIP_MAX_CHUNKS && kept.sizeBytes <= SLIP_MAX_BYTES

/** What the studio asks of an engine that cuts. The engines know nothing of takes and lines. */
import type { CutBy } from "../../api/upload-metadata"
import { UnissonError } from "../../domain/errors"
import type { Points } from "../../domain/timecode"

/** A file that is ready to travel. */
export type Trimmed = {
  readonly blob: Blob
  /** Type of the file, without codecs: "video/mp4" or "video/webm"; the source's own if it is whole. */
  readonly mimeType: string
  /**
   * The kept part in the presented timeline of {@link blob}. A cut MP4 starts with the picture that
   * is presented at the in point, a WebM with the key frame before it.
   */
  readonly points: Points
  /** Which engine cut it, or `whole`: it could not be cut, and travels as it was recorded. */
  readonly cutBy: CutBy
}

export type TrimOptions = {
  /** Stops the work at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** 0 to 1, never falling. */
  readonly onProgress?: (progress: number) => void
}

/** Cuts recordings without re-encoding them. */
export type MediaEngine = {
  /**
   * Cut a recording to its points. One at a time; the next waits.
   *
   * Never loses a recording: what cannot be read is returned whole, with the points it was given.
   *
   * @param source A recording of any format. A long one is read in place, never copied into memory.
   * @param points The kept part, in seconds of the source. See [Note: Half-open ranges].
   *
   * @throws {MediaEngineError} if the engine itself cannot be loaded. Trying again may help.
   */
  readonly trim: (source: Blob, points: Points, options?: TrimOptions) => Promise<Trimmed>
  /** Stop everything and give the memory back. The next {@link trim} starts it again. */
  readonly close: () => void
}

/**
 * The engine does not work.
 * - `core-missing`: its core is not on the phone and cannot be fetched now.
 * - `engine-failed`: it did not start, for instance for want of memory.
 */
export class MediaEngineError extends UnissonError<"core-missing" | "engine-failed"> {}

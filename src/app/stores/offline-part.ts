/** What each part of working without network looks like to the one that prepares them all. */
import { UnissonError } from "../../domain/errors"
import type { Bytes } from "../../domain/timecode"

/**
 * - `kept`: on this phone, seen there just now.
 * - `coming`: being kept by itself.
 * - `missing`: not here; {@link OfflinePart.fetch} brings it.
 * - `impossible`: this browser does not keep such a thing.
 */
export type Standing = "kept" | "coming" | "missing" | "impossible"

/** What was found in the phone's storage. */
export type PartLook = {
  readonly standing: Standing
  /** About what flows over the network when it is fetched. */
  readonly transferBytes: Bytes
}

export type FetchOptions = {
  /** Stops it; the promise rejects. What is whole by then stays. */
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Something that has to be on the phone before the studio works without network. */
export type OfflinePart<Name extends string> = {
  readonly name: Name
  /** Whether this phone has any use for it. Left out: every phone has. */
  readonly isWanted?: () => boolean
  /** See whether it is here: in the storage itself, never by a flag, for browsers throw things away. */
  readonly look: () => Promise<PartLook>
  /** Bring it here. */
  readonly fetch: (options: FetchOptions) => Promise<void>
}

/** What could not be kept. `core-missing`: the cutter; `app-incomplete`: the app's own files. */
export type OfflineFailure = "core-missing" | "coach-missing" | "app-incomplete" | "brief-missing"

export class OfflineError extends UnissonError<OfflineFailure> {}

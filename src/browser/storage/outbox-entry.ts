/** What an entry of the outbox holds. Reading and writing them: `outbox-entries.ts`. */
import type { CutBy } from "../../api/upload-metadata"
import type { TakeId } from "../../domain/ids"
import type { SendState } from "../../domain/take"
import type { Bytes, Points } from "../../domain/timecode"

/** The states that the phone decides alone. The others are the desk's: see `sendStateOf`. */
export type OutboxState = Extract<SendState, "cutting" | "waiting" | "sending" | "failed" | "arrived">

/**
 * The file that travels: cut, hashed, and never changed again. Only a file whose last piece is on
 * the disk is described by an entry.
 */
export type SealedFile = {
  readonly mimeType: string
  readonly sizeBytes: Bytes
  /** SHA-256 of the whole file, in lower-case hex. */
  readonly sha256: string
  /** In and out points in the presented timeline of this file. */
  readonly points: Points
  readonly cutBy: CutBy
  /** There was no room for a copy: its bytes are the recording's own, which stay as they are. */
  readonly isInPlace?: true
}

/** A take on its way. */
export type OutboxEntry = {
  readonly takeId: TakeId
  /** Made anew each time a take is put in: work begun for an earlier putting-in is void. */
  readonly entryId: string
  /** ISO 8601, by the phone's clock. */
  readonly enteredAt: string
  /** Its place: the lower is sent first, whatever the clock said. Missing: put in by an older version. */
  readonly place?: number
  /** What she wants kept, in seconds of the take. */
  readonly points: Points
  readonly state: OutboxState
  readonly sealed?: SealedFile
  /** Where the upload goes on: an address that the server gave. */
  readonly uploadUrl?: string
  /** Bytes of the sealed file that the server had acknowledged when last heard of. */
  readonly sentBytes: Bytes
  /** Failed attempts since the server last acknowledged anything new. */
  readonly attempts: number
  /** How often it was begun again from nothing. Missing: never. */
  readonly restarts?: number
  /** Milliseconds since 1970, before which it is not tried again by itself. */
  readonly notBeforeMs: number
  /** Why the last attempt failed: a code of `SendError`. */
  readonly failure?: string
  /** She said: now, whatever the network costs and though the rest is paused. */
  readonly isUrgent?: true
}

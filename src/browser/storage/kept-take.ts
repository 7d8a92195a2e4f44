import type { Take } from "../../domain/take"
import type { Bytes } from "../../domain/timecode"

/** A take, and what this phone knows about it. */
export type KeptTake = {
  readonly take: Take
  readonly sizeBytes: Bytes
  /** The one take of its line that she wants to send. At most one a line. */
  readonly isChosen: boolean
  /** Its points were set once, and are not to be proposed again: keeping everything is a choice too. */
  readonly hasSetPoints?: true
  /** ISO 8601: she threw it away then. Kept until it is purged, so that she can undo. */
  readonly deletedAt?: string
}

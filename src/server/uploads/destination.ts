import type { JobQueue } from "../jobs/queue"
import type { MediaKey } from "../media/media-files"
import type { Connection } from "../store/connection"

/** What a whole upload becomes: a submission, or a welcome clip. */
export type Destination = {
  /** Where its bytes are kept. */
  readonly key: MediaKey
  /** What the log calls it. */
  readonly subject: Readonly<Record<string, string>>
  /**
   * Write its row and its job, in a transaction that the caller holds. Said again, it changes nothing.
   *
   * @throws what PostgreSQL says of a row whose line or campaign is gone
   */
  enter(tx: Connection, jobs: Pick<JobQueue, "send">): Promise<"arrived" | "already-arrived">
  /** Whether a row names the bytes. What none names is removed. */
  isNamed(db: Connection): Promise<boolean>
}

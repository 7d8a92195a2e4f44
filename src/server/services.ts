import type { Config } from "./config"
import type { EventHub } from "./events"
import type { JobQueue } from "./jobs/queue"
import type { Log } from "./log"
import type { Mailer } from "./mail/mailer"
import type { MediaFiles } from "./media/media-files"
import type { Database } from "./store/database"

/** What the server is made of, made once by `main.ts` and handed to whoever needs some of it. */
export type Services = {
  readonly config: Config
  readonly log: Log
  readonly database: Database
  readonly mediaFiles: MediaFiles
  readonly jobs: JobQueue
  readonly events: EventHub
  /** Undefined: no e-mail is sent from this server. */
  readonly mailer: Mailer | undefined
}

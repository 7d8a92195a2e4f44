/**
 * Work that outlives the request that asked for it. Jobs are rows in the same database (pg-boss),
 * so a job can be sent in the transaction that makes it necessary.
 *
 * [Note: Jobs may run twice] A worker that is killed leaves its job to the next one. So every
 * handler can be started again at any point and has the same effect as if it had run once.
 */
import { sql } from "drizzle-orm"
import { fromDrizzle, type Job, PgBoss } from "pg-boss"
import type { FilmId, TakeId } from "../../domain/ids"
import type { NoticeId } from "../../domain/notice"
import type { WelcomeClipId } from "../../domain/welcome"
import type { Log } from "../log"
import type { Database } from "../store/database"

/** What each job is told. The subject's id is all: the rest is read when the job runs. */
export type Jobs = {
  /** Look at a submission that has arrived, and make what is needed to play it: see [Note: Seen first]. */
  readonly "submission.prepare": { readonly takeId: TakeId }
  /** Make all else of the kept part of a submission: anew when another part is kept. */
  readonly "submission.finish": { readonly takeId: TakeId }
  /** Make what phones play of a welcome clip, or clear away one that is gone. */
  readonly "welcome.prepare": { readonly clipId: WelcomeClipId }
  /** Render a film. */
  readonly "film.render": { readonly filmId: FilmId }
  /** Take the poster of a film that is made, as it is chosen now. */
  readonly "film.poster": { readonly filmId: FilmId }
  /** Tell somebody something. */
  readonly "notice.send": { readonly noticeId: NoticeId }
}
export type JobName = keyof Jobs

/** One run of a job. */
export type Attempt = {
  /** Ends the run: the server stops, or another worker has taken the job over. */
  readonly signal: AbortSignal
  /** Whether it was tried often enough: what fails once more is to be given up for good. */
  readonly isLast: boolean
}

export type JobHandlers = {
  readonly [Name in JobName]: (job: Jobs[Name], attempt: Attempt) => Promise<void>
}

/** How many jobs of each kind this process runs at once. At least 1. */
export type JobSlots = Readonly<Record<JobName, number>>

/** A transaction of Drizzle, as far as a job is concerned. */
type Transaction = Pick<Database["db"], "execute">

export type JobQueue = {
  /**
   * Ask for a job. While one for the same subject waits or runs, this does nothing.
   *
   * @param within transaction that the job becomes part of
   */
  send<Name extends JobName>(name: Name, job: Jobs[Name], within?: Transaction): Promise<void>
  /** Begin to run jobs. */
  work(handlers: JobHandlers, slots: JobSlots): Promise<void>
  /** Stop running jobs: those under way are told to end and run again at the next start. */
  close(): Promise<void>
}

/** After so many runs that failed, a handler is told that this one is the last. */
const RETRIES = 2
/**
 * Times that pg-boss runs a job again. As good as for ever: a handler that gives up says so and
 * ends well. What still fails then is the machine (a full disk, a kill), and that will be mended.
 */
const RETRY_LIMIT = 1_000
/** Pause before the second run. It doubles with each run, up to {@link RETRY_DELAY_MAX_S}. */
const RETRY_DELAY_S = 1
const RETRY_DELAY_MAX_S = 5 * 60
/** A worker that is silent for this long is dead. The shortest that pg-boss allows. */
const HEARTBEAT_S = 10
/** How often the dead are looked for. */
const SUPERVISE_S = 5
/** Longest run of a job. A film of 500 lines on a slow machine takes less. */
const EXPIRE_S = 6 * 60 * 60
/** NOTIFY wakes an idle worker at once; asking is for what was missed while a connection was lost. */
const POLLING_S = 2
/** Of the queue's own, beside those of the pool. PostgreSQL's limit for all processes is 100. */
const CONNECTIONS = 4
/** How long `close` waits for jobs to end after their signal. */
const CLOSE_TIMEOUT_MS = 8_000

const JOB_NAMES: readonly JobName[] = [
  "submission.prepare",
  "submission.finish",
  "welcome.prepare",
  "film.render",
  "film.poster",
  "notice.send",
]

/** Of two jobs with the same subject one is enough. */
const subjectOf = (job: Jobs[JobName]): string => {
  if ("takeId" in job) return job.takeId
  if ("clipId" in job) return job.clipId
  return "filmId" in job ? job.filmId : job.noticeId
}

const createQueues = async (boss: PgBoss): Promise<void> => {
  for (const name of JOB_NAMES) {
    await boss.createQueue(name, {
      policy: "exclusive",
      notify: true,
      retryLimit: RETRY_LIMIT,
      retryDelay: RETRY_DELAY_S,
      retryBackoff: true,
      retryDelayMax: RETRY_DELAY_MAX_S,
      heartbeatSeconds: HEARTBEAT_S,
      expireInSeconds: EXPIRE_S,
    })
  }
}

export type JobQueueOptions = {
  readonly database: Pick<Database, "connectionString">
  readonly log: Log
}

/** Connect to the queue, which makes its own tables at the first start. */
export const openJobQueue = async ({ database, log }: JobQueueOptions): Promise<JobQueue> => {
  const boss = new PgBoss({
    connectionString: database.connectionString,
    application_name: "unisson jobs",
    max: CONNECTIONS,
    schema: "pgboss",
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE_S,
    monitorIntervalSeconds: SUPERVISE_S,
    schedule: false,
  })
  boss.on("error", error => log.error({ err: error }, "job queue"))
  await boss.start()
  await createQueues(boss)
  const stopping = new AbortController()

  /** One worker: one job of a kind at a time. */
  const startWorker = async <Name extends JobName>(name: Name, handle: JobHandlers[Name]): Promise<void> => {
    let workerId = ""
    const options = {
      batchSize: 1,
      includeMetadata: true,
      notifyPollingIntervalSeconds: POLLING_S,
      pollingIntervalSeconds: POLLING_S,
    } as const
    workerId = await boss.work<Jobs[Name], void, typeof options>(name, options, async jobs => {
      for (const job of jobs) {
        const signal = AbortSignal.any([job.signal, stopping.signal])
        await runLogged(log, job, () => handle(job.data, { signal, isLast: job.retryCount >= RETRIES }))
      }
      // Of a backlog pg-boss would take one job each time it asks: look for the next one now.
      boss.notifyWorker(workerId)
    })
  }

  return {
    send: async (name, job, within) => {
      const db = within === undefined ? {} : { db: fromDrizzle(within, sql) }
      await boss.send(name, job, { singletonKey: subjectOf(job), ...db })
    },
    work: async (handlers, slots) => {
      for (let slot = 0; slot < slots["submission.prepare"]; slot += 1)
        await startWorker("submission.prepare", handlers["submission.prepare"])
      for (let slot = 0; slot < slots["submission.finish"]; slot += 1)
        await startWorker("submission.finish", handlers["submission.finish"])
      for (let slot = 0; slot < slots["welcome.prepare"]; slot += 1)
        await startWorker("welcome.prepare", handlers["welcome.prepare"])
      for (let slot = 0; slot < slots["film.render"]; slot += 1)
        await startWorker("film.render", handlers["film.render"])
      for (let slot = 0; slot < slots["film.poster"]; slot += 1)
        await startWorker("film.poster", handlers["film.poster"])
      for (let slot = 0; slot < slots["notice.send"]; slot += 1)
        await startWorker("notice.send", handlers["notice.send"])
    },
    close: async () => {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: CLOSE_TIMEOUT_MS })
    },
  }
}

const runLogged = async (log: Log, job: Job<unknown>, run: () => Promise<void>): Promise<void> => {
  const started = performance.now()
  try {
    await run()
    log.info({ job: job.name, subject: job.data, ms: Math.round(performance.now() - started) }, "job done")
  } catch (error) {
    log.error({ err: error, job: job.name, subject: job.data, retries: job.retryCount }, "job failed")
    throw error
  }
}

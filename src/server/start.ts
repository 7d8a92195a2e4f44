/** Everything the server is made of, started in order and stopped in the opposite order. */
import { createApp } from "./app"
import type { Config } from "./config"
import { openEventHub } from "./events"
import { openJobQueue } from "./jobs/queue"
import { startWorkers } from "./jobs/workers"
import type { Log } from "./log"
import { openMailer } from "./mail/mailer"
import { openMediaFiles } from "./media/media-files"
import { startMediaSweep } from "./media/media-sweep"
import { certificateFor } from "./network/https-certificate"
import { lanAddresses } from "./network/lan-addresses"
import { listen, stopListening } from "./network/listen"
import { startNoticeSweep } from "./notices/sweep"
import type { Services } from "./services"
import { openDatabase } from "./store/database"
import { migrateDatabase } from "./store/migrate"

/** What to do to stop, the last opened first. */
type Closers = (() => Promise<void>)[]

/** Close everything, even when closing one thing fails. */
const closeAll = async (closers: Closers, log: Log): Promise<void> => {
  for (const close of closers.toReversed())
    await close().catch((error: unknown) => log.error({ err: error }, "closing failed"))
}

const openServices = async (config: Config, log: Log, closers: Closers): Promise<Services> => {
  const database = await openDatabase(config, log)
  closers.push(database.close)
  await migrateDatabase(database)
  const mediaFiles = await openMediaFiles(config)
  const events = await openEventHub({ database, log })
  closers.push(events.close)
  const jobs = await openJobQueue({ database, log })
  closers.push(jobs.close)
  const mailer = openMailer(config)
  return { config, log, database, mediaFiles, jobs, events, mailer }
}

/** Names and addresses that a phone or this machine may know us by. */
const certificateHosts = (): string[] => ["localhost", "127.0.0.1", ...lanAddresses()]

const openHttp = async (services: Services, closers: Closers): Promise<void> => {
  const { config } = services
  const app = await createApp(services)
  const certificate = config.isHttps ? await certificateFor(config.dataDir, certificateHosts()) : undefined
  try {
    const server = await listen(app.handle, config.port, certificate)
    // At once: the server waits for open requests, and event streams end when the app closes.
    closers.push(async () => void (await Promise.all([stopListening(server), app.close()])))
  } catch (error) {
    await app.close()
    throw error
  }
}

/** Do something with the services, without serving anybody. */
export const withServices = async <T>(
  config: Config,
  log: Log,
  work: (services: Services) => Promise<T>,
): Promise<T> => {
  const closers: Closers = []
  try {
    return await work(await openServices(config, log, closers))
  } finally {
    await closeAll(closers, log)
  }
}

export type RunningServer = {
  readonly services: Services
  /** Take no more requests, finish those under way, put jobs back, close the database. */
  close(): Promise<void>
}

/** Start what the role asks for: web, worker, or both. */
export const startServer = async (config: Config, log: Log): Promise<RunningServer> => {
  const closers: Closers = []
  try {
    const services = await openServices(config, log, closers)
    if (config.role !== "web") {
      await startWorkers(services)
      closers.push(startNoticeSweep(services))
      closers.push(startMediaSweep(services))
    }
    if (config.role !== "worker") await openHttp(services, closers)
    return { services, close: () => closeAll(closers, log) }
  } catch (error) {
    await closeAll(closers, log)
    throw error
  }
}

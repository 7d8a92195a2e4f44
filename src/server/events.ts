/**
 * Server events between processes: whoever changes something notifies PostgreSQL, and every
 * process with listeners hears it, the one that told included.
 */
import { Client } from "pg"
import type { ServerEvent } from "../api/events"
import type { Log } from "./log"
import type { Database } from "./store/database"

const CHANNEL = "unisson_events"
/** Pause before a lost connection is tried again. */
const RECONNECT_DELAY_MS = 1_000

/** `missed`: the connection was lost for a while, so anything may have changed. */
export type Listener = (event: ServerEvent | "missed") => void

export type EventHub = {
  /** Tell every process. Never rejects: what it tells of has happened, and a lost event is only a delay. */
  publish(event: ServerEvent): Promise<void>
  /** Hear every event of every campaign; the listener picks. Returns how to stop. */
  subscribe(listener: Listener): () => void
  close(): Promise<void>
}

/** Open the hub. Resolves when it hears. */
export const openEventHub = async ({
  database,
  log,
}: {
  database: Database
  log: Log
}): Promise<EventHub> => {
  const listeners = new Set<Listener>()
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false

  const tell = (event: ServerEvent | "missed"): void => {
    for (const listener of listeners) listener(event)
  }

  const connect = async (): Promise<void> => {
    const next = new Client({
      connectionString: database.connectionString,
      application_name: "unisson events",
    })
    // 'error' and 'end' can both come, and either can come alone.
    let isLost = false
    const onLost = (error?: Error): void => {
      if (isLost || isClosed) return
      isLost = true
      log.warn({ err: error }, "lost the connection that hears events")
      next.end().catch(() => undefined)
      reconnectLater()
    }
    next.on("error", onLost)
    next.on("end", () => onLost())
    next.on("notification", ({ payload }) => tell(JSON.parse(payload ?? "") as ServerEvent))
    try {
      await next.connect()
      await next.query(`LISTEN ${CHANNEL}`)
    } catch (error) {
      isLost = true
      await next.end().catch(() => undefined)
      throw error
    }
    // Closed while it was connecting: nobody else would end it.
    if (isClosed) await next.end()
    client = next
  }

  const reconnectLater = (): void => {
    retry = setTimeout(() => {
      connect().then(
        () => tell("missed"),
        () => reconnectLater(),
      )
    }, RECONNECT_DELAY_MS)
  }

  await connect()

  return {
    publish: async event => {
      try {
        await database.pool.query("SELECT pg_notify($1, $2)", [CHANNEL, JSON.stringify(event)])
      } catch (error) {
        log.warn({ err: error, event }, "could not tell an event")
      }
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      isClosed = true
      clearTimeout(retry)
      listeners.clear()
      await client?.end().catch(() => undefined)
    },
  }
}

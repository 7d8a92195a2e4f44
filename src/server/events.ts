/**
 * Server events between processes: whoever changes something notifies PostgreSQL, and every
 * process with listeners hears it, the one that told included.
 */
import { Client } from "pg"
import type { ServerEvent } from "../api/events"
import type { Log } from "./log"
import type { Database } from "./store/database"
import { forgetOldEvents } from "./store/event-backlog"

const CHANNEL = "unisson_events"
/** Whoever was cut off is told of all but what is over as soon as it is told. */
const isKept = ({ kind }: ServerEvent): boolean => kind !== "film-progress"

const TELL = "SELECT pg_notify($1, json_build_object('event', $2::json)::text)"
/** One statement: an event that is kept is told as well, and the other way round. */
const KEEP_AND_TELL = `
  WITH kept AS (
    INSERT INTO server_events (campaign_id, event)
    VALUES (($2::jsonb ->> 'campaignId')::uuid, $2::jsonb)
    RETURNING id
  )
  SELECT pg_notify($1, json_build_object('id', id, 'event', $2::json)::text) FROM kept`

/** How often events that are too old to be asked for are forgotten. */
const FORGET_EVERY_MS = 60 * 60 * 1000

/** Pause before a lost connection is tried again. */
const RECONNECT_DELAY_MS = 1_000

/**
 * `missed`: the connection was lost for a while, so anything may have changed. Of an event that is over as
 * soon as it is told (how far a render is) nothing is kept, and it has no number.
 */
export type Heard = { readonly event: ServerEvent; readonly id?: number } | "missed"
export type Listener = (heard: Heard) => void

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

  const tell = (heard: Heard): void => {
    for (const listener of listeners) listener(heard)
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
    next.on("notification", ({ payload }) => tell(JSON.parse(payload ?? "") as Heard))
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
  const forgetting = setInterval(() => {
    forgetOldEvents(database.db).catch(error => log.warn({ err: error }, "could not forget old events"))
  }, FORGET_EVERY_MS)
  forgetting.unref()

  return {
    publish: async event => {
      try {
        await database.pool.query(isKept(event) ? KEEP_AND_TELL : TELL, [CHANNEL, JSON.stringify(event)])
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
      clearInterval(forgetting)
      listeners.clear()
      await client?.end().catch(() => undefined)
    },
  }
}

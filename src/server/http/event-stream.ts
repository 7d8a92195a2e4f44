/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
import type { IncomingMessage, ServerResponse } from "node:http"
import { AFTER_PARAM, EVENT_NAME, LOG_PARAM, MISSED_NAME, type ServerEvent } from "../../api/events"
import type { Callers, ContributorCaller, CoordinatorCaller } from "../access/caller"
import type { EventHub } from "../events"
import type { Log } from "../log"
import { findRole, listCampaignIds } from "../store/campaign-coordinators"
import type { Database } from "../store/database"
import { lastEventId, readBacklog } from "../store/event-backlog"

/** How often a silent stream shows that it is alive. Proxies cut what is silent for a minute. */
const HEARTBEAT_MS = 25_000
/** How long the browser waits before it comes back. */
const RETRY_MS = 2_000

export type EventStreams = {
  /**
   * Follow the events of a caller's campaigns until she goes, or her session ends.
   *
   * @param readCallers asks again who is there: a session may be revoked in the meantime
   */
  follow(
    request: IncomingMessage,
    response: ServerResponse,
    caller: CoordinatorCaller | ContributorCaller,
    readCallers: () => Promise<Callers>,
  ): void
  /** End all streams. Their browsers come back when there is a server again. */
  close(): void
}

type Options = { readonly database: Database; readonly events: EventHub; readonly log: Log }

const frame = (event: ServerEvent, id?: number): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${EVENT_NAME}\ndata: ${JSON.stringify(event)}\n\n`

/** The number of the event that a listener heard last; `undefined`: she is new. */
const lastHeardOf = ({ headers, url = "" }: IncomingMessage): number | undefined => {
  const header = headers["last-event-id"]
  const text = typeof header === "string" ? header : new URL(url, "http://here").searchParams.get(AFTER_PARAM)
  return text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : undefined
}

/** Whether a listener shows the log of what was done. */
const showsLog = ({ url = "" }: IncomingMessage): boolean =>
  new URL(url, "http://here").searchParams.has(LOG_PARAM)

/** What a listener is told before anything else: where she stands, or what she missed. */
const greeting = async (
  { db }: Database,
  caller: CoordinatorCaller | ContributorCaller,
  lastHeard: number | undefined,
  isWanted: (event: ServerEvent) => boolean,
): Promise<string> => {
  if (lastHeard === undefined) return `id: ${await lastEventId(db)}\n\n`
  const campaignIds =
    caller.kind === "contributor" ? [caller.campaignId] : await listCampaignIds(db, caller.coordinatorId)
  const missed = await readBacklog(db, lastHeard, campaignIds)
  if (missed === undefined) return `id: ${await lastEventId(db)}\nevent: ${MISSED_NAME}\ndata: {}\n\n`
  return missed
    .filter(({ event }) => isWanted(event))
    .filter(({ event }) => caller.kind === "coordinator" || isForContributors(event))
    .map(({ id, event }) => frame(event, id))
    .join("")
}

const isForContributors = ({ kind }: ServerEvent): boolean => kind === "campaign-changed"

/** Whether an event is the caller's business. Asked anew each time: campaigns are made and deleted. */
const concerns = async (
  database: Database,
  caller: CoordinatorCaller | ContributorCaller,
  event: ServerEvent,
): Promise<boolean> => {
  if (caller.kind === "contributor") {
    return isForContributors(event) && event.campaignId === caller.campaignId
  }
  // Asked at every event: she may have been taken off the campaign since the last.
  return (await findRole(database.db, caller.coordinatorId, event.campaignId)) !== undefined
}

export const createEventStreams = ({ database, events, log }: Options): EventStreams => {
  const open = new Set<ServerResponse>()

  const follow: EventStreams["follow"] = (request, response, caller, readCallers) => {
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      // nginx would keep events until its buffer is full.
      "X-Accel-Buffering": "no",
    })
    response.write(`retry: ${RETRY_MS}\n\n`)
    if (request.method === "HEAD") return void response.end()

    const isForLog = showsLog(request)
    const isWanted = ({ kind }: ServerEvent): boolean => isForLog || kind !== "activity-added"
    const tell = async (event: ServerEvent, id?: number): Promise<void> => {
      if (!isWanted(event)) return
      if ((await concerns(database, caller, event)) && !response.writableEnded) {
        response.write(frame(event, id))
      }
    }
    const report = (error: unknown): void => log.warn({ err: error }, "could not pass an event on")
    // What comes while she is greeted is told afterwards.
    const greeted = greeting(database, caller, lastHeardOf(request), isWanted).then(text => {
      if (!response.writableEnded) response.write(text)
    })
    greeted.catch((error: unknown) => {
      report(error)
      // She comes back, and is greeted then.
      response.end()
    })
    // One after the other: whoever comes back names the last that she heard, and is told what came after it.
    let told: Promise<void> = greeted
    const unsubscribe = events.subscribe(heard => {
      // She is told what was missed when she comes back.
      if (heard === "missed") response.end()
      else told = told.then(() => tell(heard.event, heard.id)).catch(report)
    })
    const beat = async (): Promise<void> => {
      const isStillThere = (await readCallers())[caller.kind] !== undefined
      if (isStillThere) response.write(":\n\n")
      else response.end()
    }
    const heartbeat = setInterval(() => {
      beat().catch(error => log.warn({ err: error }, "could not keep an event stream alive"))
    }, HEARTBEAT_MS)

    open.add(response)
    response.once("close", () => {
      clearInterval(heartbeat)
      unsubscribe()
      open.delete(response)
    })
  }

  return {
    follow,
    close: () => {
      for (const response of open) response.end()
    },
  }
}

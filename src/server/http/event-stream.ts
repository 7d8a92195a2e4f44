/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
import type { IncomingMessage, ServerResponse } from "node:http"
import { EVENT_NAME, type ServerEvent } from "../../api/events"
import type { CampaignId } from "../../domain/ids"
import type { Callers, ContributorCaller, CoordinatorCaller } from "../access/caller"
import type { EventHub } from "../events"
import type { Log } from "../log"
import { findRole } from "../store/campaign-coordinators"
import type { Database } from "../store/database"

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

const frame = (event: ServerEvent): string => `event: ${EVENT_NAME}\ndata: ${JSON.stringify(event)}\n\n`

/** Whether an event is the caller's business. Asked anew each time: campaigns are made and deleted. */
const concerns = async (
  database: Database,
  caller: CoordinatorCaller | ContributorCaller,
  event: ServerEvent,
  known: Set<CampaignId>,
): Promise<boolean> => {
  if (caller.kind === "contributor") {
    return event.kind === "campaign-changed" && event.campaignId === caller.campaignId
  }
  if (known.has(event.campaignId)) return true
  const isHers = (await findRole(database.db, caller.coordinatorId, event.campaignId)) !== undefined
  if (isHers) known.add(event.campaignId)
  return isHers
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
    const known = new Set<CampaignId>()

    const tell = async (event: ServerEvent): Promise<void> => {
      if ((await concerns(database, caller, event, known)) && !response.writableEnded) {
        response.write(frame(event))
      }
    }
    const unsubscribe = events.subscribe(event => {
      // She reads everything again when she comes back: that is what was missed.
      if (event === "missed") response.end()
      else tell(event).catch(error => log.warn({ err: error }, "could not pass an event on"))
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

/**
 * What the server tells by server-sent events. An event says what has changed, not how: the
 * listener reads it again. So a lost event costs a delay and never a wrong screen.
 */
export type ServerEvent =
  /** Lines, people, submissions or films of a campaign have changed. */
  | { readonly kind: "campaign-changed"; readonly campaignId: string }
  /** The log of a campaign has one entry more. For a desk that shows the log, and asks for it by {@link LOG_PARAM}. */
  | { readonly kind: "activity-added"; readonly campaignId: string }
  /** What somebody's phone holds has changed, or when it was seen: for the desk alone. */
  | { readonly kind: "people-seen"; readonly campaignId: string }
  /** What is written to a campaign's people has changed: for its coordinators alone. */
  | { readonly kind: "notices-changed"; readonly campaignId: string }
  /** A film is being rendered: 0 to 1. */
  | {
      readonly kind: "film-progress"
      readonly campaignId: string
      readonly filmId: string
      readonly progress: number
      /** How long it will still take, in seconds; null: not known yet. */
      readonly etaSeconds: number | null
    }

/** An event with its number: the later the event, the higher, the same for every process. */
export type NumberedEvent = { readonly id: number; readonly event: ServerEvent }

/** Name of an event on the wire. Its `id` is its number, by which a listener that comes back is told the rest. */
export const EVENT_NAME = "unisson"
/** What a listener is told who was away for so long that nobody knows what she missed: read everything again. */
export const MISSED_NAME = "missed"
/** Where the number of the event heard last stands when it is a new connection that asks, and no header can. */
export const AFTER_PARAM = "after"
/** Set to anything by a desk that shows the log: of one change all others are told once, and not twice. */
export const LOG_PARAM = "log"

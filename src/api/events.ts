/**
 * What the server tells by server-sent events. An event says what has changed, not how: the
 * listener reads it again. So a lost event costs a delay and never a wrong screen.
 */
export type ServerEvent =
  /** Lines, people, submissions or films of a campaign have changed. */
  | { readonly kind: "campaign-changed"; readonly campaignId: string }
  /** The log of a campaign has one entry more. For the desk alone. */
  | { readonly kind: "activity-added"; readonly campaignId: string }
  /** What is written to a campaign's people has changed: for its coordinators alone. */
  | { readonly kind: "notices-changed"; readonly campaignId: string }
  /** A film is being rendered: 0 to 1. */
  | {
      readonly kind: "film-progress"
      readonly campaignId: string
      readonly filmId: string
      readonly progress: number
    }

/** Name of the event on the wire. */
export const EVENT_NAME = "unisson"

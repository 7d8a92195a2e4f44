/** What is told to one person: why, by which way, and what became of it. */

export type NoticeId = string
export type MessageId = string

/**
 * Why somebody is written to.
 * - `invitation`: come, here is your link.
 * - `reminder`: the deadline nears, and something of yours is still to come.
 * - `message`: the coordinator's own words.
 * - `accepted`, `redo`: what was decided about a submission of hers.
 * - `film-out`: the film is public.
 */
export const NOTICE_KINDS = ["invitation", "reminder", "message", "accepted", "redo", "film-out"] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What a coordinator sends by hand; the others go out by themselves. */
export const WRITTEN_KINDS = ["invitation", "reminder", "message"] as const satisfies readonly NoticeKind[]
export type WrittenKind = (typeof WRITTEN_KINDS)[number]

/**
 * Where a notice is.
 * - `queued`: to be sent, for the first time or again.
 * - `sending`: handed to a mail server or a push service, whose answer is not there yet.
 * - `sent`: taken in. Whether she has read it is another matter.
 * - `failed`: given up; {@link NoticeFailure} says why.
 * - `dropped`: what it was to say is no longer so.
 */
export const NOTICE_STATES = ["queued", "sending", "sent", "failed", "dropped"] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

export const NOTICE_WAYS = ["email", "push"] as const
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/** Why a notice did not go out; with `queued`, why it did not yet. */
export const NOTICE_FAILURES = [
  /** She has neither an e-mail address nor a browser that takes notifications, or no mail is sent from here. */
  "no-way",
  /** The mail server says that there is no such address, or that it takes nothing for it. */
  "address-refused",
  /** The mail server takes nothing from us: a wrong sender, or it thinks of spam. */
  "refused",
  /** The mail server does not take our password. */
  "sign-in",
  /** The mail server does not answer, or asks to come back later. */
  "unreachable",
  /** We stopped in the middle: it may have gone out. */
  "interrupted",
] as const
export type NoticeFailure = (typeof NOTICE_FAILURES)[number]

/** Most people that one sending is for: all of the largest campaign. */
export const RECIPIENTS_MAX = 500
/** Longest text that a coordinator adds to a message. */
export const NOTE_MAX_LENGTH = 2_000

/** What to do after a failed attempt to send. Pure. */

/**
 * - `again`: go on from where it was, after a while.
 * - `anew`: forget the upload, and send the sealed file again.
 * - `afresh`: forget what was sealed and sent, and begin from the recording.
 * - `wait-for-her`: only a person can help; trying by itself is of no use.
 */
export type Decision =
  | { readonly kind: "again" | "anew" | "afresh"; readonly delayMs: number }
  | { readonly kind: "wait-for-her" }

/** What is known of the attempts so far. */
export type Attempts = {
  /** Failed ones since the server last acknowledged anything new, this one included. At least 1. */
  readonly attempts: number
  /** How often all was begun again already. */
  readonly restarts: number
}

/** The wait doubles from the first to the longest. */
const FIRST_DELAY_MS = 2_000
export const LONGEST_DELAY_MS = 5 * 60_000
/**
 * A file that arrives broken so often is broken on this phone: stop burning her data plan. Bytes that
 * got on do not count here: a broken file gets on very well.
 */
const MAX_RESTARTS = 2

/** Codes after which beginning again is the way on, and from where. */
const RESTARTS: Readonly<Record<string, "anew" | "afresh">> = {
  "upload-gone": "anew",
  "checksum-mismatch": "afresh",
}

/** Codes that trying again does not mend. */
const HOPELESS = new Set([
  "arrived-differently",
  "take-missing",
  "refused",
  "bad-request",
  "not-signed-in",
  "forbidden",
  "not-found",
  "link-unknown",
  "link-used",
  "link-expired",
  "link-revoked",
  "too-large",
  "trial-only",
  "quota-exceeded",
])

/**
 * How long to wait: between half and all of a wait that doubles. Chance keeps the phones of a whole
 * group from coming back at the same moment.
 *
 * @param attempts Failed attempts so far, this one included. At least 1.
 * @param chance From 0 to 1.
 */
export const delayAfter = (attempts: number, chance: number): number => {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1))
  return full / 2 + (full / 2) * chance
}

/**
 * Decide what to do after a failure.
 *
 * An unknown code is tried again: a take is too dear to be given up for a reason nobody knew.
 *
 * @param code Why the attempt failed.
 */
export const decideRetry = (
  code: string,
  { attempts, restarts }: Attempts,
  chance = Math.random(),
): Decision => {
  if (HOPELESS.has(code)) return { kind: "wait-for-her" }
  const restart = RESTARTS[code]
  if (restart !== undefined && restarts >= MAX_RESTARTS) return { kind: "wait-for-her" }
  return { kind: restart ?? "again", delayMs: delayAfter(attempts, chance) }
}

/**
 * How long an entry is not yet tried by itself, in milliseconds. No wait is longer than the longest: one that seems so
 * was written down before the phone's clock was put right.
 *
 * @param notBeforeMs As the entry says it, in milliseconds since 1970.
 * @param now Milliseconds since 1970.
 */
export const waitLeft = (notBeforeMs: number, now: number): number => {
  const left = notBeforeMs - now
  return left > LONGEST_DELAY_MS ? 0 : Math.max(0, left)
}

/** What to do after a failed attempt to send. Pure. */

/**
 * - `again`: go on from where it was, after a while.
 * - `afresh`: forget what was sealed and sent, and begin from the recording.
 * - `wait-for-her`: only a person can help; trying by itself is of no use.
 */
export type Decision =
  | { readonly kind: "again"; readonly delayMs: number }
  | { readonly kind: "afresh"; readonly delayMs: number }
  | { readonly kind: "wait-for-her" }

/** The wait doubles from the first to the longest. */
const FIRST_DELAY_MS = 2_000
const LONGEST_DELAY_MS = 5 * 60_000
/** A file that arrives broken so often is broken on this phone: stop burning her data plan. */
const AFRESH_MAX_ATTEMPTS = 3

/** Codes after which beginning again from the recording is the way on. */
const AFRESH = new Set(["upload-gone", "checksum-mismatch"])

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
 * @param attempts Failed attempts in a row, this one included. At least 1.
 */
export const decideRetry = (code: string, attempts: number, chance = Math.random()): Decision => {
  if (HOPELESS.has(code)) return { kind: "wait-for-her" }
  const delayMs = delayAfter(attempts, chance)
  if (!AFRESH.has(code)) return { kind: "again", delayMs }
  return attempts >= AFRESH_MAX_ATTEMPTS ? { kind: "wait-for-her" } : { kind: "afresh", delayMs }
}

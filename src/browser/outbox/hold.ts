/** What keeps the outbox from sending though it could. */

/**
 * - `paused`: she has paused it.
 * - `metered`: she pays by the byte here, and wants to send on Wi-Fi only.
 */
export type Hold = "paused" | "metered"

/** Asked before each take, and while one is being sent. */
export type SendingHold = {
  /** What holds it now; `undefined`: nothing does. */
  readonly reason: () => Hold | undefined
  /** Listen for a change of the reason. @returns Stops listening. */
  readonly onChange: (onChanged: () => void) => () => void
}

/** What a screen says about a take: the phone's part and the desk's part put together. Pure. */
import type { SubmissionShape } from "../../api/shapes"
import type { SendState } from "../../domain/take"
import type { OutboxEntry } from "../storage/outbox-entry"

const stateAtTheDesk = ({ state, review }: SubmissionShape): SendState => {
  if (state === "refused") return "refused"
  if (review.verdict === "undecided") return "arrived"
  return review.verdict
}

/**
 * Where a take is. The desk's word counts as soon as the bytes are known to have arrived; until
 * then, whatever the server lists, the take is on its way.
 *
 * @param entry What the outbox of this phone says. `undefined`: sent from another phone, or not yet.
 * @param submission What the brief says about this take.
 *
 * @returns `undefined` if the take was never put into an outbox.
 */
export const sendStateOf = (
  entry: OutboxEntry | undefined,
  submission: SubmissionShape | undefined,
): SendState | undefined => {
  if (submission !== undefined && (entry === undefined || entry.state === "arrived")) {
    return stateAtTheDesk(submission)
  }
  return entry?.state
}

/** What is made ahead waits for what somebody waits for: see [Note: Seen first]. */
import { setTimeout } from "node:timers/promises"
import type { Services } from "../services"
import { listUnprepared } from "../store/submissions"

/** How often it is looked whether there is a take left that cannot be played yet. */
const LOOK_EVERY_MS = 500
/** One that cannot be prepared (a full disk, a worker that died) holds up the others no longer than this. */
const WAIT_MAX_MS = 60_000

/**
 * Wait until every take that has arrived can be played.
 *
 * @throws the signal's reason
 */
export const proxiesFirst = async (
  { database }: Pick<Services, "database">,
  signal: AbortSignal,
): Promise<void> => {
  const until = performance.now() + WAIT_MAX_MS
  while (performance.now() < until && (await listUnprepared(database.db)).length > 0)
    await setTimeout(LOOK_EVERY_MS, undefined, { signal })
}

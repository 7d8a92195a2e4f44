/** What was told of late, kept so that whoever was cut off can be told what she missed. */
import { and, asc, gt, inArray, lt, max, min, sql } from "drizzle-orm"
import type { NumberedEvent } from "../../api/events"
import type { CampaignId } from "../../domain/ids"
import type { Connection } from "./connection"
import { serverEvents } from "./schema"

/** How long events are kept. Who was away for longer reads everything again. */
const KEPT_HOURS = 24
/**
 * Events may be told in another order than their numbers: of two at once, the one with the lower number
 * may be written last. So whoever comes back is told these many again, which costs her a reading at most.
 */
const TOLD_AGAIN = 20
/** Most events that somebody who comes back is told one by one. */
const BACKLOG_MAX = 500

/**
 * What was told since an event.
 *
 * @param last number of the event that was heard last
 * @param campaignIds those that the listener may hear of
 * @returns `undefined`: too much, or too long ago, to say
 */
export const readBacklog = async (
  db: Connection,
  last: number,
  campaignIds: readonly CampaignId[],
): Promise<NumberedEvent[] | undefined> => {
  const [ends] = await db
    .select({ first: min(serverEvents.id), last: max(serverEvents.id) })
    .from(serverEvents)
  const { first = null, last: newest = null } = ends ?? {}
  // None is kept any more, or a database that was set back knows nothing of it.
  if (newest === null || first === null || last > newest || last + 1 < first) return undefined
  if (campaignIds.length === 0) return []
  const rows = await db
    .select({ id: serverEvents.id, event: serverEvents.event })
    .from(serverEvents)
    .where(and(gt(serverEvents.id, last - TOLD_AGAIN), inArray(serverEvents.campaignId, [...campaignIds])))
    .orderBy(asc(serverEvents.id))
    .limit(BACKLOG_MAX + 1)
  return rows.length > BACKLOG_MAX ? undefined : rows
}

/** Number of the newest event; 0: none is kept. */
export const lastEventId = async (db: Connection): Promise<number> => {
  const [row] = await db.select({ last: max(serverEvents.id) }).from(serverEvents)
  return row?.last ?? 0
}

/** Forget what is too old to be asked for. */
export const forgetOldEvents = async (db: Connection): Promise<void> => {
  await db
    .delete(serverEvents)
    .where(lt(serverEvents.createdAt, sql`now() - make_interval(hours => ${KEPT_HOURS})`))
}

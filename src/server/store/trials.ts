/**
 * Trials of the studio: a coordinator sees it as a contributor does.
 *
 * [Note: A trial counts for nothing] Whoever tries is a contributor of her own kind: in no list, no count and no
 * message, with a line to say that stays whoever's it is, and refused wherever something would be sent or claimed.
 */
import { randomUUID } from "node:crypto"
import { and, eq, lt, sql } from "drizzle-orm"
import { completeFacts } from "../../domain/contributor"
import type { CampaignId, ContributorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { contributors } from "./schema"

/** How long a trial's link works, in hours. After that its traces go with the next trial. */
export const TRIAL_HOURS = 24

/** Begin a trial. @param name what she is greeted by */
export const insertTrial = async (
  db: Connection,
  campaignId: CampaignId,
  name: string,
): Promise<ContributorId> => {
  const isTrial = and(eq(contributors.campaignId, campaignId), eq(contributors.standing, "trial"))
  const isOld = lt(contributors.createdAt, sql`now() - make_interval(hours => ${TRIAL_HOURS})`)
  await db.delete(contributors).where(and(isTrial, isOld))
  const id = randomUUID()
  await db.insert(contributors).values({ id, campaignId, ...completeFacts({ name }), standing: "trial" })
  return id
}

/** End a trial, with its links and sessions. @returns Whether it was one. */
export const deleteTrial = async (db: Connection, id: ContributorId): Promise<boolean> => {
  const gone = await db
    .delete(contributors)
    .where(and(eq(contributors.id, id), eq(contributors.standing, "trial")))
    .returning({ id: contributors.id })
  return gone.length > 0
}

import { and, desc, eq, lt } from "drizzle-orm"
import type { ActivityShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import type { Connection } from "./connection"
import { activity } from "./schema"

/** Entries of one reading. */
const PAGE_LENGTH = 100

export type NewActivity = Omit<typeof activity.$inferInsert, "id" | "createdAt">

export const insertActivity = async (db: Connection, entry: NewActivity): Promise<void> => {
  await db.insert(activity).values(entry)
}

/**
 * What was done in a campaign, newest first.
 *
 * @param before number of the entry that the last reading ended with; undefined: from now on
 */
export const listActivity = async (
  db: Connection,
  campaignId: CampaignId,
  before: number | undefined,
): Promise<ActivityShape[]> => {
  const rows = await db
    .select()
    .from(activity)
    .where(
      and(eq(activity.campaignId, campaignId), before === undefined ? undefined : lt(activity.id, before)),
    )
    .orderBy(desc(activity.id))
    .limit(PAGE_LENGTH)
  return rows.map(({ id, createdAt, actorKind, actorName, kind, subject, detail }) => ({
    id,
    at: createdAt.toISOString(),
    actor: { kind: actorKind, name: actorName },
    kind,
    subject,
    detail,
  }))
}

/** To which campaign a thing belongs, and whether a coordinator works on it. */
import { and, eq } from "drizzle-orm"
import type { CampaignId, ContributorId, CoordinatorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { campaignCoordinators, contributors, films, lines, submissions } from "./schema"

export type Owner = {
  readonly campaignId: CampaignId
  /** Whose thing it is, where it is a contributor's own. */
  readonly contributorId?: ContributorId
}

type FindOwner = (db: Connection, id: string) => Promise<Owner | undefined>

/** By the name of the path's parameter. */
export const findOwnerBy = {
  campaignId: async (_db, id) => ({ campaignId: id }),
  lineId: async (db, id) =>
    (await db.select({ campaignId: lines.campaignId }).from(lines).where(eq(lines.id, id)))[0],
  contributorId: async (db, id) =>
    (
      await db
        .select({ campaignId: contributors.campaignId, contributorId: contributors.id })
        .from(contributors)
        .where(eq(contributors.id, id))
    )[0],
  takeId: async (db, id) =>
    (
      await db
        .select({ campaignId: submissions.campaignId, contributorId: submissions.contributorId })
        .from(submissions)
        .where(eq(submissions.takeId, id))
    )[0],
  filmId: async (db, id) =>
    (await db.select({ campaignId: films.campaignId }).from(films).where(eq(films.id, id)))[0],
} as const satisfies Record<string, FindOwner>

export type OwnedParam = keyof typeof findOwnerBy

/** Whether the coordinator works on the campaign. No for a campaign that does not exist. */
export const isCoordinatorOf = async (
  db: Connection,
  coordinatorId: CoordinatorId,
  campaignId: CampaignId,
): Promise<boolean> => {
  const rows = await db
    .select({ campaignId: campaignCoordinators.campaignId })
    .from(campaignCoordinators)
    .where(
      and(
        eq(campaignCoordinators.coordinatorId, coordinatorId),
        eq(campaignCoordinators.campaignId, campaignId),
      ),
    )
  return rows.length > 0
}

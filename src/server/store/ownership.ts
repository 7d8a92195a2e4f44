/** To which campaign a thing belongs. */
import { eq } from "drizzle-orm"
import type { CampaignId, ContributorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { notices } from "./correspondence-schema"
import { contributors, films, invitations, lines, submissions } from "./schema"

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
  noticeId: async (db, id) =>
    (await db.select({ campaignId: notices.campaignId }).from(notices).where(eq(notices.id, id)))[0],
  filmId: async (db, id) =>
    (await db.select({ campaignId: films.campaignId }).from(films).where(eq(films.id, id)))[0],
  invitationId: async (db, id) =>
    (
      await db.select({ campaignId: invitations.campaignId }).from(invitations).where(eq(invitations.id, id))
    )[0],
} as const satisfies Record<string, FindOwner>

export type OwnedParam = keyof typeof findOwnerBy

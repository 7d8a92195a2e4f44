import { and, asc, eq, exists, gt, isNull, sql } from "drizzle-orm"
import type { InvitationShape } from "../../api/shapes"
import type { CampaignId, CoordinatorId } from "../../domain/ids"
import type { Role } from "../../domain/role"
import type { Connection } from "./connection"
import { campaigns, coordinators, invitations, tokens } from "./schema"

export type InvitationRow = typeof invitations.$inferSelect

/** Its token must be there already. */
export const insertInvitation = async (
  db: Connection,
  invitation: Omit<InvitationRow, "createdAt">,
): Promise<void> => {
  await db.insert(invitations).values(invitation)
}

const works = and(isNull(tokens.usedAt), isNull(tokens.revokedAt), gt(tokens.expiresAt, sql`now()`))

/** Those that nobody has used and that still work, the oldest first. */
export const listInvitations = async (db: Connection, campaignId: CampaignId): Promise<InvitationShape[]> => {
  const rows = await db
    .select({
      id: invitations.id,
      label: invitations.label,
      role: invitations.role,
      expiresAt: tokens.expiresAt,
    })
    .from(invitations)
    .innerJoin(tokens, eq(tokens.hash, invitations.tokenHash))
    .where(and(eq(invitations.campaignId, campaignId), works))
    .orderBy(asc(invitations.createdAt))
  return rows.flatMap(({ expiresAt, ...row }) =>
    expiresAt === null ? [] : [{ ...row, expiresAt: expiresAt.toISOString() }],
  )
}

export type InvitationOrigin = {
  readonly campaignId: CampaignId
  readonly campaignTitle: string
  readonly role: Role
  /** Null: she is a coordinator no more. */
  readonly invitedBy: string | null
}

/** To what a token invites, whether it still works or not. */
export const findInvitation = async (
  db: Connection,
  tokenHash: Buffer,
): Promise<InvitationOrigin | undefined> => {
  const [row] = await db
    .select({
      campaignId: invitations.campaignId,
      campaignTitle: campaigns.title,
      role: invitations.role,
      invitedBy: coordinators.name,
    })
    .from(invitations)
    .innerJoin(campaigns, eq(campaigns.id, invitations.campaignId))
    .leftJoin(coordinators, eq(coordinators.id, invitations.invitedBy))
    .where(eq(invitations.tokenHash, tokenHash))
  return row
}

const revoke = (db: Connection, which: ReturnType<typeof and>) =>
  db
    .update(tokens)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        isNull(tokens.usedAt),
        isNull(tokens.revokedAt),
        exists(
          db
            .select({ id: invitations.id })
            .from(invitations)
            .where(and(eq(invitations.tokenHash, tokens.hash), which)),
        ),
      ),
    )

/** End an invitation. One that was used stays as it is. */
export const revokeInvitation = async (db: Connection, id: string): Promise<void> => {
  await revoke(db, and(eq(invitations.id, id)))
}

/** End what a coordinator has handed out for a campaign. */
export const revokeInvitationsBy = async (
  db: Connection,
  campaignId: CampaignId,
  coordinatorId: CoordinatorId,
): Promise<void> => {
  await revoke(db, and(eq(invitations.campaignId, campaignId), eq(invitations.invitedBy, coordinatorId)))
}

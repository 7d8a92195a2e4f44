/** Who coordinates which campaign, and as what. Of a campaign's owners one is always left. */
import { and, asc, count, eq } from "drizzle-orm"
import type { CampaignCoordinatorShape } from "../../api/shapes"
import type { CampaignId, CoordinatorId } from "../../domain/ids"
import type { Role } from "../../domain/role"
import { FailureError, notFound } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { revokeInvitationsBy } from "./invitations"
import { campaignCoordinators, coordinators } from "./schema"

const isSeat = (campaignId: CampaignId, coordinatorId: CoordinatorId) =>
  and(eq(campaignCoordinators.campaignId, campaignId), eq(campaignCoordinators.coordinatorId, coordinatorId))

/** What the coordinator may do in the campaign; undefined: nothing, also where there is no such campaign. */
export const findRole = async (
  db: Connection,
  coordinatorId: CoordinatorId,
  campaignId: CampaignId,
): Promise<Role | undefined> => {
  const [row] = await db
    .select({ role: campaignCoordinators.role })
    .from(campaignCoordinators)
    .where(isSeat(campaignId, coordinatorId))
  return row?.role
}

/** The campaigns that a coordinator works on. */
export const listCampaignIds = async (
  db: Connection,
  coordinatorId: CoordinatorId,
): Promise<CampaignId[]> => {
  const rows = await db
    .select({ campaignId: campaignCoordinators.campaignId })
    .from(campaignCoordinators)
    .where(eq(campaignCoordinators.coordinatorId, coordinatorId))
  return rows.map(row => row.campaignId)
}

/** In the order in which they came. */
export const listCampaignCoordinators = (
  db: Connection,
  campaignId: CampaignId,
): Promise<CampaignCoordinatorShape[]> =>
  db
    .select({
      id: coordinators.id,
      name: coordinators.name,
      email: coordinators.email,
      role: campaignCoordinators.role,
    })
    .from(campaignCoordinators)
    .innerJoin(coordinators, eq(coordinators.id, campaignCoordinators.coordinatorId))
    .where(eq(campaignCoordinators.campaignId, campaignId))
    .orderBy(asc(campaignCoordinators.createdAt), asc(coordinators.name))

/**
 * Take a coordinator into a campaign.
 *
 * @throws FailureError `already-coordinator`
 */
export const seatCoordinator = async (
  tx: Connection,
  campaignId: CampaignId,
  coordinatorId: CoordinatorId,
  role: Role,
): Promise<void> => {
  const rows = await tx
    .insert(campaignCoordinators)
    .values({ campaignId, coordinatorId, role })
    .onConflictDoNothing()
    .returning()
  if (rows.length === 0)
    throw new FailureError("already-coordinator", "She coordinates this campaign already.")
}

/** To be asked while the campaign is locked. */
const needAnotherOwner = async (tx: Connection, campaignId: CampaignId): Promise<void> => {
  const [row] = await tx
    .select({ owners: count() })
    .from(campaignCoordinators)
    .where(and(eq(campaignCoordinators.campaignId, campaignId), eq(campaignCoordinators.role, "owner")))
  if ((row?.owners ?? 0) < 2) throw new FailureError("last-owner", "A campaign needs an owner.")
}

/** Give a coordinator another role. @throws FailureError `not-found`, `last-owner` */
export const updateRole = (
  db: Connection,
  campaignId: CampaignId,
  coordinatorId: CoordinatorId,
  role: Role,
): Promise<void> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    const before = await findRole(tx, coordinatorId, campaignId)
    if (before === undefined) throw notFound("coordinator")
    if (before === "owner" && role !== "owner") await needAnotherOwner(tx, campaignId)
    await tx.update(campaignCoordinators).set({ role }).where(isSeat(campaignId, coordinatorId))
  })

/**
 * Take a coordinator off a campaign, with the invitations of hers that nobody has used.
 *
 * @throws FailureError `not-found`, `last-owner`
 */
export const unseatCoordinator = (
  db: Connection,
  campaignId: CampaignId,
  coordinatorId: CoordinatorId,
): Promise<void> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    const role = await findRole(tx, coordinatorId, campaignId)
    if (role === undefined) throw notFound("coordinator")
    if (role === "owner") await needAnotherOwner(tx, campaignId)
    await tx.delete(campaignCoordinators).where(isSeat(campaignId, coordinatorId))
    await revokeInvitationsBy(tx, campaignId, coordinatorId)
  })

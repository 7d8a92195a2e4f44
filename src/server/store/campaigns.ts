import { randomUUID } from "node:crypto"
import { and, count, countDistinct, desc, eq, ne, sql } from "drizzle-orm"
import type { CampaignShape, CampaignSummary } from "../../api/shapes"
import type { CampaignId, CoordinatorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { campaignCoordinators, campaigns, contributors, lines, submissions } from "./schema"
import { makeSlug } from "./slug"

export type CampaignRow = typeof campaigns.$inferSelect
export type CampaignFields = Omit<CampaignShape, "id">
export type CampaignChanges = { readonly [Field in keyof CampaignFields]?: CampaignFields[Field] | undefined }

export const campaignShape = (row: CampaignRow): CampaignShape => ({
  id: row.id,
  title: row.title,
  language: row.language,
  format: row.format,
  phase: row.phase,
  deadline: row.deadline.toISOString(),
  framing: { shot: row.framingShot, placement: row.framingPlacement },
  framingNote: row.framingNote,
})

/** Make a campaign with its lines, in the hands of the coordinator who asks for it. */
export const insertCampaign = (
  db: Connection,
  coordinatorId: CoordinatorId,
  { deadline, framing, ...fields }: CampaignFields,
  texts: readonly string[],
): Promise<CampaignRow> =>
  db.transaction(async tx => {
    const id = randomUUID()
    const [row] = await tx
      .insert(campaigns)
      .values({
        id,
        slug: makeSlug(fields.title),
        deadline: new Date(deadline),
        framingShot: framing.shot,
        framingPlacement: framing.placement,
        ...fields,
      })
      .returning()
    if (row === undefined) throw new Error("An insert returned nothing")
    await tx.insert(campaignCoordinators).values({ campaignId: id, coordinatorId })
    if (texts.length > 0) {
      await tx
        .insert(lines)
        .values(texts.map((text, position) => ({ id: randomUUID(), campaignId: id, position, text })))
    }
    return row
  })

export const findCampaign = async (db: Connection, id: CampaignId): Promise<CampaignRow | undefined> => {
  const [row] = await db.select().from(campaigns).where(eq(campaigns.id, id))
  return row
}

/**
 * The campaign, held until the transaction ends: of changes to its lines or films that come at
 * once, each sees what the one before it did.
 */
export const lockCampaign = async (tx: Connection, id: CampaignId): Promise<CampaignRow | undefined> => {
  const [row] = await tx.select().from(campaigns).where(eq(campaigns.id, id)).for("update")
  return row
}

export const updateCampaign = async (
  db: Connection,
  id: CampaignId,
  { deadline, framing, ...changes }: CampaignChanges,
): Promise<CampaignRow | undefined> => {
  const set = {
    ...changes,
    ...(deadline !== undefined && { deadline: new Date(deadline) }),
    ...(framing !== undefined && { framingShot: framing.shot, framingPlacement: framing.placement }),
  }
  // Drizzle refuses an UPDATE that sets nothing.
  if (Object.values(set).every(value => value === undefined)) return findCampaign(db, id)
  const [row] = await db.update(campaigns).set(set).where(eq(campaigns.id, id)).returning()
  return row
}

/** Delete a campaign with all its rows. Its files are another matter. */
export const deleteCampaign = async (db: Connection, id: CampaignId): Promise<void> => {
  await db.delete(campaigns).where(eq(campaigns.id, id))
}

/** The campaigns that a coordinator works on, the newest first. */
export const listCampaigns = async (
  db: Connection,
  coordinatorId: CoordinatorId,
): Promise<CampaignSummary[]> => {
  const isOfCampaign = (column: typeof lines.campaignId | typeof contributors.campaignId) =>
    eq(column, campaigns.id)
  const rows = await db
    .select({
      campaign: campaigns,
      lines: sql<number>`(${db.select({ n: count() }).from(lines).where(isOfCampaign(lines.campaignId))})::int`,
      accepted: sql<number>`(${db
        .select({ n: countDistinct(submissions.lineId) })
        .from(submissions)
        .where(
          sql`${submissions.campaignId} = ${campaigns.id} AND ${submissions.verdict} = 'accepted' AND ${submissions.state} = 'ready'`,
        )})::int`,
      contributors: sql<number>`(${db
        .select({ n: count() })
        .from(contributors)
        .where(and(isOfCampaign(contributors.campaignId), ne(contributors.standing, "trial")))})::int`,
    })
    .from(campaigns)
    .innerJoin(campaignCoordinators, eq(campaignCoordinators.campaignId, campaigns.id))
    .where(eq(campaignCoordinators.coordinatorId, coordinatorId))
    .orderBy(desc(campaigns.createdAt))
  return rows.map(({ campaign, ...counts }) => ({ ...campaignShape(campaign), ...counts }))
}

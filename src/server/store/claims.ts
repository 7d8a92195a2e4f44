/** Contributors take the lines that are free: first come, first served. */
import { and, eq } from "drizzle-orm"
import type { CampaignId, ContributorId, LineId } from "../../domain/ids"
import { PERMITS } from "../../domain/phase"
import { FailureError, notFound } from "../failure"
import { needConfirmed } from "./arrivals"
import type { Connection } from "./connection"
import { campaigns, contributors, lineSpeakers, lines } from "./schema"

/** The contributor who claims. */
export type Claimant = { readonly contributorId: ContributorId; readonly campaignId: CampaignId }

type HeldLine = typeof lines.$inferSelect

/**
 * A line of the claimant's campaign, held until the transaction ends. Of several who come for it at
 * once, each sees what the one before her did.
 *
 * @throws FailureError `not-claiming`: the campaign is not in that phase; `person-waiting`: she is not confirmed
 */
export const holdClaimable = async (
  tx: Connection,
  { campaignId, contributorId }: Claimant,
  lineId: LineId,
): Promise<HeldLine> => {
  await needConfirmed(tx, contributorId)
  // The phase stays what it is until the line is hers.
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.id, campaignId)).for("share")
  const [line] = await tx
    .select()
    .from(lines)
    .where(and(eq(lines.id, lineId), eq(lines.campaignId, campaignId)))
    .for("update")
  if (campaign === undefined || line === undefined) throw notFound("line")
  if (!PERMITS[campaign.phase].claims)
    throw new FailureError("not-claiming", "Lines are not shared out by those who say them at present.")
  return line
}

const speakersOf = (tx: Connection, lineId: LineId) =>
  tx
    .select({ id: contributors.id, name: contributors.name })
    .from(lineSpeakers)
    .innerJoin(contributors, eq(contributors.id, lineSpeakers.contributorId))
    .where(eq(lineSpeakers.lineId, lineId))
    .orderBy(lineSpeakers.position)

/**
 * Take a free line. It may be hers already.
 *
 * @throws FailureError `line-taken`, with the `speaker` who has it
 */
export const claimLine = (db: Connection, claimant: Claimant, lineId: LineId): Promise<void> =>
  db.transaction(async tx => {
    await holdClaimable(tx, claimant, lineId)
    const { contributorId } = claimant
    const speakers = await speakersOf(tx, lineId)
    if (speakers.some(({ id }) => id === contributorId)) return
    const [first] = speakers
    if (first !== undefined) {
      throw new FailureError("line-taken", `${first.name} has this line.`, {
        details: { speaker: first.name },
      })
    }
    await tx.insert(lineSpeakers).values({ lineId, contributorId, position: 0 })
  })

/** Give a line back. @throws FailureError `not-found`: it is not hers, or no longer */
export const releaseLine = (db: Connection, claimant: Claimant, lineId: LineId): Promise<void> =>
  db.transaction(async tx => {
    await holdClaimable(tx, claimant, lineId)
    const given = await tx
      .delete(lineSpeakers)
      .where(and(eq(lineSpeakers.lineId, lineId), eq(lineSpeakers.contributorId, claimant.contributorId)))
      .returning()
    if (given.length === 0) throw notFound("line")
  })

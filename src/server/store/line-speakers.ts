/** Who says which line. */
import { and, eq, inArray, sql } from "drizzle-orm"
import type { CampaignId, ContributorId, LineId } from "../../domain/ids"
import { notFound } from "../failure"
import type { Connection } from "./connection"
import { contributors, lineSpeakers, lines } from "./schema"

/** The speakers of a line in their order, as a column of a query about `lines`. */
export const speakerIds = sql<ContributorId[]>`array(
  SELECT ${lineSpeakers.contributorId} FROM ${lineSpeakers}
  WHERE ${lineSpeakers.lineId} = ${lines.id} ORDER BY ${lineSpeakers.position})`

/** The speakers of one line, in their order. */
export const listSpeakerIds = async (db: Connection, lineId: LineId): Promise<ContributorId[]> => {
  const rows = await db
    .select({ id: lineSpeakers.contributorId })
    .from(lineSpeakers)
    .where(eq(lineSpeakers.lineId, lineId))
    .orderBy(lineSpeakers.position)
  return rows.map(({ id }) => id)
}

/**
 * Say who says a line from now on. The line has to be held by the transaction.
 *
 * @param speakers Each once.
 *
 * @throws FailureError `not-found` for a speaker who is not of the campaign
 */
export const replaceSpeakers = async (
  tx: Connection,
  { lineId, campaignId }: { readonly lineId: LineId; readonly campaignId: CampaignId },
  speakers: readonly ContributorId[],
): Promise<void> => {
  const known = await tx
    .select({ id: contributors.id })
    .from(contributors)
    .where(and(inArray(contributors.id, [...speakers]), eq(contributors.campaignId, campaignId)))
    // Held, so that none is taken off before she is written down.
    .for("key share")
  if (known.length !== speakers.length) throw notFound("contributor")
  await tx.delete(lineSpeakers).where(eq(lineSpeakers.lineId, lineId))
  if (speakers.length === 0) return
  await tx
    .insert(lineSpeakers)
    .values(speakers.map((contributorId, position) => ({ lineId, contributorId, position })))
}

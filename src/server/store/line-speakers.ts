/** Who says which line. */
import { and, asc, eq, inArray, sql } from "drizzle-orm"
import type { CampaignId, ContributorId, LineId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
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

/** Who said a line until now, and who is to say it. */
export type SpeakerChange = {
  readonly lineId: LineId
  readonly from: readonly ContributorId[]
  readonly to: readonly ContributorId[]
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join()

/** Speakers of lines, in their order. The lines are held until the transaction ends. */
const holdSpeakers = async (
  tx: Connection,
  campaignId: CampaignId,
  lineIds: readonly LineId[],
): Promise<ReadonlyMap<LineId, readonly ContributorId[]>> => {
  const held = await tx
    .select({ id: lines.id })
    .from(lines)
    .where(and(eq(lines.campaignId, campaignId), inArray(lines.id, [...lineIds])))
    // In one order for everybody: two who change the same lines wait for each other, and not for ever.
    .orderBy(asc(lines.id))
    .for("update")
  const rows = await tx
    .select()
    .from(lineSpeakers)
    .where(inArray(lineSpeakers.lineId, [...lineIds]))
    .orderBy(asc(lineSpeakers.position))
  return new Map(
    held.map(({ id }) => [
      id,
      rows.filter(({ lineId }) => lineId === id).map(({ contributorId }) => contributorId),
    ]),
  )
}

/**
 * Give lines to other people, all of them or none. Said twice, it is done once.
 *
 * @throws FailureError `speakers-changed` for a line that somebody else has given away meanwhile;
 *   `not-found` for a line or a speaker who is not of the campaign
 */
export const changeSpeakers = (
  db: Connection,
  campaignId: CampaignId,
  changes: readonly SpeakerChange[],
): Promise<void> =>
  db.transaction(async tx => {
    const now = await holdSpeakers(
      tx,
      campaignId,
      changes.map(({ lineId }) => lineId),
    )
    for (const { lineId, from, to } of changes) {
      const speakers = now.get(lineId)
      if (speakers === undefined) throw notFound("line")
      if (isSame(speakers, to)) continue
      if (!isSame(speakers, from)) {
        throw new FailureError("speakers-changed", "Somebody else has given a line away meanwhile.")
      }
      await replaceSpeakers(tx, { lineId, campaignId }, [...new Set(to)])
    }
  })

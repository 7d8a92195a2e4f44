/** What is kept of each submission. */
import { and, desc, eq } from "drizzle-orm"
import type { CampaignId, ContributorId, LineId, TakeId } from "../../domain/ids"
import { maySend } from "../../domain/phase"
import type { Refusal } from "../../domain/submission"
import type { Points } from "../../domain/timecode"
import type { Connection } from "./connection"
import { campaigns, lineSpeakers, lines, submissions } from "./schema"

export type SubmissionRow = typeof submissions.$inferSelect
export type NewSubmissionRow = typeof submissions.$inferInsert

/** What is made of a submission that can be used. */
export type Prepared = {
  readonly proxyKey: string
  readonly posterKey: string
  /** The kept part, brought to whole frames and to what can be decoded. */
  readonly points: Points
}

export const findSubmission = async (
  connection: Connection,
  takeId: TakeId,
): Promise<SubmissionRow | undefined> => {
  const [row] = await connection.select().from(submissions).where(eq(submissions.takeId, takeId))
  return row
}

/** All submissions of a campaign, in no order. */
export const listSubmissions = (connection: Connection, campaignId: CampaignId): Promise<SubmissionRow[]> =>
  connection.select().from(submissions).where(eq(submissions.campaignId, campaignId))

/** Whether a line is there and is hers to speak, alone or with others. */
export const isLineOf = async (
  connection: Connection,
  lineId: LineId,
  { contributorId, campaignId }: { contributorId: ContributorId; campaignId: CampaignId },
): Promise<boolean> => {
  const [row] = await connection
    .select({ id: lines.id })
    .from(lines)
    .innerJoin(lineSpeakers, eq(lineSpeakers.lineId, lines.id))
    .where(
      and(
        eq(lines.id, lineId),
        eq(lines.campaignId, campaignId),
        eq(lineSpeakers.contributorId, contributorId),
      ),
    )
  return row !== undefined
}

/** Whether the phase of the campaign lets somebody send a take of a line of hers. What she handed over sealed is the desk's to decide. */
export const mayStillSend = async (
  connection: Connection,
  lineId: LineId,
  { contributorId, campaignId }: { contributorId: ContributorId; campaignId: CampaignId },
): Promise<boolean> => {
  const [campaign] = await connection
    .select({ phase: campaigns.phase })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
  const sent = await connection
    .select({ state: submissions.state, verdict: submissions.verdict })
    .from(submissions)
    .where(and(eq(submissions.lineId, lineId), eq(submissions.contributorId, contributorId)))
    .orderBy(desc(submissions.arrivedAt), desc(submissions.takeNumber))
  return campaign !== undefined && maySend(campaign.phase, sent)
}

/** Keep a submission. Returns false, and changes nothing, where its take is there already. */
export const insertSubmission = async (connection: Connection, row: NewSubmissionRow): Promise<boolean> => {
  const inserted = await connection
    .insert(submissions)
    .values(row)
    .onConflictDoNothing()
    .returning({ takeId: submissions.takeId })
  return inserted.length > 0
}

const whileProcessing = (takeId: TakeId) =>
  and(eq(submissions.takeId, takeId), eq(submissions.state, "processing"))

/** Its proxy, poster and points are there: it can be played and reviewed. No effect where it is gone. */
export const markSubmissionReady = async (
  connection: Connection,
  takeId: TakeId,
  { proxyKey, posterKey, points }: Prepared,
): Promise<void> => {
  await connection
    .update(submissions)
    .set({ state: "ready", proxyKey, posterKey, ...points })
    .where(whileProcessing(takeId))
}

/** It is no usable video. */
export const markSubmissionRefused = async (
  connection: Connection,
  takeId: TakeId,
  refusal: Refusal,
): Promise<void> => {
  await connection.update(submissions).set({ state: "refused", refusal }).where(whileProcessing(takeId))
}

/** Submissions that have arrived and are not prepared yet, the oldest first. */
export const listUnprepared = async (connection: Connection): Promise<TakeId[]> => {
  const rows = await connection
    .select({ takeId: submissions.takeId })
    .from(submissions)
    .where(eq(submissions.state, "processing"))
    .orderBy(submissions.arrivedAt)
  return rows.map(row => row.takeId)
}

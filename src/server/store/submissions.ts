/** What is kept of each submission. */
import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm"
import type { ClipFacts } from "../../domain/clip-facts"
import type { FrameSize } from "../../domain/format"
import type { CampaignId, ContributorId, LineId, TakeId } from "../../domain/ids"
import { maySend } from "../../domain/phase"
import type { Refusal } from "../../domain/submission"
import type { Points, Seconds } from "../../domain/timecode"
import type { JobQueue } from "../jobs/queue"
import type { Connection } from "./connection"
import { campaigns, lineSpeakers, lines, submissionFrames, submissions } from "./schema"

export type SubmissionRow = typeof submissions.$inferSelect
export type NewSubmissionRow = typeof submissions.$inferInsert

/** What is made of a submission that can be used. */
export type Prepared = {
  readonly proxyKey: string
  readonly posterKey: string
  /** The kept part, brought to whole frames and to what can be decoded. */
  readonly points: Points
  /** The part of the file that the proxy shows. */
  readonly proxy: Points
  /** As players show it, in pixels. */
  readonly pictureSize: FrameSize
  /** Left out: nobody knows, and points can only be moved within the proxy. */
  readonly frames?: Frames | undefined
}

/** When each picture of a file is presented, in order, and how long the file is. */
export type Frames = { readonly moments: readonly Seconds[]; readonly length: Seconds }

/** The kept part: where the coordinator put it, else where she did. */
export const pointsOf = ({
  inPoint,
  outPoint,
  adjustedIn,
  adjustedOut,
}: Pick<SubmissionRow, "inPoint" | "outPoint" | "adjustedIn" | "adjustedOut">): Points =>
  adjustedIn === null || adjustedOut === null
    ? { inPoint, outPoint }
    : { inPoint: adjustedIn, outPoint: adjustedOut }

export const findSubmission = async (
  connection: Connection,
  takeId: TakeId,
): Promise<SubmissionRow | undefined> => {
  const [row] = await connection.select().from(submissions).where(eq(submissions.takeId, takeId))
  return row
}

/** All submissions of a campaign, the newest first. */
export const listSubmissions = (connection: Connection, campaignId: CampaignId): Promise<SubmissionRow[]> =>
  connection
    .select()
    .from(submissions)
    .where(eq(submissions.campaignId, campaignId))
    .orderBy(desc(submissions.arrivedAt))

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

/**
 * Its proxy, poster and points are there: it can be played and reviewed. What else is made of it is a job in
 * the same transaction. No effect where it is gone.
 */
export const markSubmissionReady = async (
  connection: Connection,
  jobs: JobQueue,
  takeId: TakeId,
  { points, proxy, frames, ...seen }: Prepared,
): Promise<void> => {
  await connection.transaction(async tx => {
    const range = { proxyIn: proxy.inPoint, proxyOut: proxy.outPoint }
    const readied = await tx
      .update(submissions)
      .set({ state: "ready", ...seen, ...points, ...range, isBeingFinished: true })
      .where(whileProcessing(takeId))
      .returning({ takeId: submissions.takeId })
    if (readied.length === 0) return
    await jobs.send("submission.finish", { takeId }, tx)
    if (frames === undefined) return
    await tx
      .insert(submissionFrames)
      .values({ takeId, moments: [...frames.moments], length: frames.length })
      .onConflictDoNothing()
  })
}

/** A submission, as long as this part of it is kept. */
const whileKept = (takeId: TakeId, points: Points) => {
  const { adjustedIn, inPoint, adjustedOut, outPoint } = submissions
  return and(
    eq(submissions.takeId, takeId),
    eq(sql`coalesce(${adjustedIn}, ${inPoint})`, points.inPoint),
    eq(sql`coalesce(${adjustedOut}, ${outPoint})`, points.outPoint),
  )
}

/** Keep what was measured of a part. No effect where that part is not the one that is kept any more. */
export const keepFacts = async (
  connection: Connection,
  takeId: TakeId,
  points: Points,
  facts: ClipFacts,
): Promise<void> => {
  await connection.update(submissions).set({ facts }).where(whileKept(takeId, points))
}

/** All is made of a part. @returns false where another one is kept by now, of which it is to be made as well */
export const markSubmissionFinished = async (
  connection: Connection,
  takeId: TakeId,
  points: Points,
): Promise<boolean> => {
  const finished = await connection
    .update(submissions)
    .set({ isBeingFinished: false })
    .where(whileKept(takeId, points))
    .returning({ takeId: submissions.takeId })
  return finished.length > 0
}

/** It is no usable video, whatever was thought of it before: no film shows it, and she is asked for another. */
export const markSubmissionRefused = async (
  connection: Connection,
  takeId: TakeId,
  refusal: Refusal,
): Promise<void> => {
  const { verdict } = submissions
  await connection
    .update(submissions)
    .set({
      state: "refused",
      refusal,
      isBeingFinished: false,
      verdict: sql`case when ${verdict} = 'accepted' then 'undecided' else ${verdict} end`,
    })
    .where(and(eq(submissions.takeId, takeId), ne(submissions.state, "refused")))
}

const takesWhere = async (connection: Connection, isSo: SQL): Promise<TakeId[]> => {
  const rows = await connection
    .select({ takeId: submissions.takeId })
    .from(submissions)
    .where(isSo)
    .orderBy(submissions.arrivedAt)
  return rows.map(row => row.takeId)
}

/** Submissions that have arrived and are not prepared yet, the oldest first. */
export const listUnprepared = (connection: Connection): Promise<TakeId[]> =>
  takesWhere(connection, eq(submissions.state, "processing"))

/** Submissions that can be played, and of which something is still to be made, the oldest first. */
export const listUnfinished = (connection: Connection): Promise<TakeId[]> =>
  takesWhere(connection, eq(submissions.isBeingFinished, true))

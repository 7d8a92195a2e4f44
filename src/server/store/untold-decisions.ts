/** Decisions about submissions that nobody was told of yet. */
import { and, eq, gte, inArray, lte, notExists, sql } from "drizzle-orm"
import type { Connection } from "./connection"
import { notices } from "./correspondence-schema"
import type { NewNotice } from "./notices"
import { reviews, submissions } from "./schema"

const TOLD_VERDICTS = ["accepted", "redo"] as const

/** The last decision about each submission, where it is in force and of that time. */
export const listUntoldDecisions = async (
  db: Connection,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<NewNotice[]> => {
  const latest = db
    .selectDistinctOn([reviews.takeId], {
      id: reviews.id,
      takeId: reviews.takeId,
      coordinatorId: reviews.coordinatorId,
      verdict: reviews.verdict,
      createdAt: reviews.createdAt,
    })
    .from(reviews)
    .where(gte(reviews.createdAt, from))
    .orderBy(reviews.takeId, sql`${reviews.createdAt} DESC`, sql`${reviews.id} DESC`)
    .as("latest")
  const rows = await db
    .select({
      campaignId: submissions.campaignId,
      contributorId: submissions.contributorId,
      kind: submissions.verdict,
      occasion: sql<string>`${latest.id}::text`,
      takeId: submissions.takeId,
      coordinatorId: latest.coordinatorId,
      note: submissions.comment,
    })
    .from(latest)
    .innerJoin(submissions, eq(submissions.takeId, latest.takeId))
    .where(
      and(
        inArray(submissions.verdict, [...TOLD_VERDICTS]),
        eq(submissions.verdict, latest.verdict),
        lte(latest.createdAt, to),
        notExists(
          db
            .select({ id: notices.id })
            .from(notices)
            .where(
              and(
                eq(notices.contributorId, submissions.contributorId),
                eq(notices.occasion, sql`${latest.id}::text`),
              ),
            ),
        ),
      ),
    )
  return rows.flatMap(row => {
    const kind = TOLD_VERDICTS.find(verdict => verdict === row.kind)
    return kind === undefined ? [] : { ...row, kind }
  })
}

import { and, eq, gt, isNull, sql } from "drizzle-orm"
import type { ContributorCaller, CoordinatorCaller } from "../access/caller"
import type { Connection } from "./connection"
import { campaigns, contributors, coordinators, tokens } from "./schema"

/** Days of quiet after which a coordinator has to sign in again. */
const COORDINATOR_SESSION_DAYS = 30
/** Days after the deadline for which contributors' links and sessions go on working. */
export const DAYS_AFTER_DEADLINE = 30

const inDays = (days: number) => sql<Date>`now() + make_interval(days => ${days})`
const isLiveSession = (hash: Buffer) =>
  and(eq(tokens.hash, hash), eq(tokens.purpose, "session"), isNull(tokens.revokedAt))

/** Whether the campaign still takes contributors in. Asked each time: a deadline can be moved. */
const isOpen = gt(campaigns.deadline, sql`now() - make_interval(days => ${DAYS_AFTER_DEADLINE})`)

export const insertCoordinatorSession = async (
  db: Connection,
  hash: Buffer,
  coordinatorId: string,
): Promise<void> => {
  await db
    .insert(tokens)
    .values({ hash, purpose: "session", coordinatorId, expiresAt: inDays(COORDINATOR_SESSION_DAYS) })
}

/**
 * Whose session it is, and put its end off for another while. That is written at most once a day,
 * not at every request.
 */
export const findCoordinatorSession = async (
  db: Connection,
  hash: Buffer,
): Promise<CoordinatorCaller | undefined> => {
  const [row] = await db
    .select({
      coordinatorId: coordinators.id,
      name: coordinators.name,
      email: coordinators.email,
      isAgeing: sql<boolean>`${tokens.expiresAt} < ${inDays(COORDINATOR_SESSION_DAYS - 1)}`,
    })
    .from(tokens)
    .innerJoin(coordinators, eq(coordinators.id, tokens.coordinatorId))
    .where(and(isLiveSession(hash), gt(tokens.expiresAt, sql`now()`)))
  if (row === undefined) return undefined
  const { isAgeing, ...coordinator } = row
  if (isAgeing) {
    await db
      .update(tokens)
      .set({ expiresAt: inDays(COORDINATOR_SESSION_DAYS) })
      .where(isLiveSession(hash))
  }
  return { kind: "coordinator", ...coordinator }
}

export const findContributorSession = async (
  db: Connection,
  hash: Buffer,
): Promise<ContributorCaller | undefined> => {
  const [row] = await db
    .select({
      contributorId: contributors.id,
      campaignId: contributors.campaignId,
      name: contributors.name,
    })
    .from(tokens)
    .innerJoin(contributors, eq(contributors.id, tokens.contributorId))
    .innerJoin(campaigns, eq(campaigns.id, contributors.campaignId))
    .where(and(isLiveSession(hash), isOpen))
  return row && { kind: "contributor", ...row }
}

/** Whether the campaign of a contributor still takes her in. */
export const isStillOpen = async (db: Connection, contributorId: string): Promise<boolean> => {
  const rows = await db
    .select({ id: campaigns.id })
    .from(contributors)
    .innerJoin(campaigns, eq(campaigns.id, contributors.campaignId))
    .where(and(eq(contributors.id, contributorId), isOpen))
  return rows.length > 0
}

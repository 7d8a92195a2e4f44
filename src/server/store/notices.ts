/** What is told to people, one row for each telling. See src/domain/notice.ts. */
import { randomUUID } from "node:crypto"
import { and, desc, eq, lte } from "drizzle-orm"
import type { NoticeShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import type { NoticeFailure, NoticeId, NoticeState, NoticeWay } from "../../domain/notice"
import type { Connection } from "./connection"
import { notices } from "./correspondence-schema"

export type NoticeRow = typeof notices.$inferSelect
export type NewNotice = Pick<NoticeRow, "campaignId" | "contributorId" | "kind" | "occasion"> &
  Partial<Pick<NoticeRow, "takeId" | "note" | "coordinatorId" | "notBefore">>

/** Newest that the desk is shown. A campaign of 500 people writes to each a handful of times. */
const SHOWN_NOTICES = 3_000

export const noticeShape = (row: NoticeRow): NoticeShape => ({
  id: row.id,
  contributorId: row.contributorId,
  kind: row.kind,
  state: row.state,
  way: row.way,
  failure: row.failure,
  at: (row.settledAt ?? row.createdAt).toISOString(),
})

/**
 * Keep what is to be told. Who was told of the same occasion already is left out; one that was
 * dropped, because it was no longer so, is taken up again.
 *
 * @returns The new ones.
 */
export const insertNotices = async (db: Connection, rows: readonly NewNotice[]): Promise<NoticeId[]> => {
  if (rows.length === 0) return []
  const inserted = await db
    .insert(notices)
    .values(rows.map(row => ({ id: randomUUID(), ...row })))
    .onConflictDoUpdate({
      target: [notices.contributorId, notices.kind, notices.occasion],
      set: { state: "queued", failure: null, settledAt: null, notBefore: new Date() },
      setWhere: eq(notices.state, "dropped"),
    })
    .returning({ id: notices.id })
  return inserted.map(({ id }) => id)
}

export const findNotice = async (db: Connection, id: NoticeId): Promise<NoticeRow | undefined> => {
  const [row] = await db.select().from(notices).where(eq(notices.id, id))
  return row
}

/** The newest notices of a campaign first. */
export const listNotices = async (db: Connection, campaignId: CampaignId): Promise<NoticeShape[]> =>
  (
    await db
      .select()
      .from(notices)
      .where(eq(notices.campaignId, campaignId))
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(SHOWN_NOTICES)
  ).map(noticeShape)

/** Take a notice to send it. Of workers that ask at once, one gets it; undefined for all others. */
export const claimNotice = async (db: Connection, id: NoticeId): Promise<NoticeRow | undefined> => {
  const [row] = await db
    .update(notices)
    .set({ state: "sending", triedAt: new Date() })
    .where(and(eq(notices.id, id), eq(notices.state, "queued")))
    .returning()
  return row
}

export type Settlement =
  | { readonly state: "sent"; readonly way: NoticeWay }
  | { readonly state: "failed"; readonly failure: NoticeFailure; readonly way?: NoticeWay | undefined }
  | { readonly state: "dropped" }

/** Note what became of a notice. */
export const settleNotice = async (db: Connection, id: NoticeId, settlement: Settlement): Promise<void> => {
  await db
    .update(notices)
    .set({ way: null, failure: null, ...settlement, settledAt: new Date() })
    .where(eq(notices.id, id))
}

/** To be tried again later, and why. */
export const putNoticeBack = async (db: Connection, id: NoticeId, failure: NoticeFailure): Promise<void> => {
  await db.update(notices).set({ state: "queued", failure }).where(eq(notices.id, id))
}

/** Nobody knows whether it went out: see [Note: A mail may be lost, never doubled]. */
export const giveUpInterrupted = async (db: Connection, id: NoticeId): Promise<boolean> => {
  const rows = await db
    .update(notices)
    .set({ state: "failed", failure: "interrupted", settledAt: new Date() })
    .where(and(eq(notices.id, id), eq(notices.state, "sending")))
    .returning({ id: notices.id })
  return rows.length > 0
}

/** Send one again that failed: a person has decided so. Returns false where it has not failed. */
export const retryNotice = async (db: Connection, id: NoticeId): Promise<boolean> => {
  const now = new Date()
  const rows = await db
    .update(notices)
    .set({ state: "queued", failure: null, settledAt: null, notBefore: now })
    .where(and(eq(notices.id, id), eq(notices.state, "failed")))
    .returning({ id: notices.id })
  return rows.length > 0
}

const idsIn = async (db: Connection, state: NoticeState, column: "notBefore" | "triedAt", until: Date) =>
  (
    await db
      .select({ id: notices.id })
      .from(notices)
      .where(and(eq(notices.state, state), lte(notices[column], until)))
      .orderBy(notices.createdAt)
  ).map(({ id }) => id)

/** Notices whose time has come. */
export const listDueNotices = (db: Connection, now: Date): Promise<NoticeId[]> =>
  idsIn(db, "queued", "notBefore", now)

/** Notices that have been on their way since before a moment: whoever sent them is gone. */
export const listStuckNotices = (db: Connection, since: Date): Promise<NoticeId[]> =>
  idsIn(db, "sending", "triedAt", since)

/**
 * What is kept of each welcome clip.
 *
 * [Note: One welcome after the other] A campaign shows one clip, and may have one more that is being made
 * or was refused. The one shown gives way in the transaction that makes the next one ready, never before.
 * What gave way is marked as gone, and a job removes its files before its row: whatever dies on the way,
 * no brief names a clip without its file, and no file is left that no row names.
 */
import { and, desc, eq, isNotNull, isNull, ne, or } from "drizzle-orm"
import type { WelcomeClipShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import type { Refusal } from "../../domain/submission"
import type { WelcomeClipId } from "../../domain/welcome"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { welcomeClips } from "./welcome-schema"

export type WelcomeClipRow = typeof welcomeClips.$inferSelect
export type NewWelcomeClip = Pick<WelcomeClipRow, "id" | "campaignId" | "name" | "sha256">

/** What is made of a clip that can be used. */
export type MadeWelcome = {
  readonly clipKey: string
  readonly posterKey: string
  readonly duration: number
  readonly clipBytes: number
  readonly width: number
  readonly height: number
}

const madeOf = ({ clipKey, posterKey, duration, clipBytes, width, height }: WelcomeClipRow) =>
  clipKey === null ||
  posterKey === null ||
  duration === null ||
  clipBytes === null ||
  width === null ||
  height === null
    ? undefined
    : { clipKey, posterKey, duration, clipBytes, width, height }

const stays = (campaignId: CampaignId) =>
  and(eq(welcomeClips.campaignId, campaignId), isNull(welcomeClips.goneAt))

export const findWelcomeClip = async (
  db: Connection,
  id: WelcomeClipId,
): Promise<WelcomeClipRow | undefined> => {
  const [row] = await db.select().from(welcomeClips).where(eq(welcomeClips.id, id))
  return row
}

/** One of a campaign that is made, to be read; undefined: there is none of that id, or it is not made. */
export const findMadeWelcome = async (
  db: Connection,
  campaignId: CampaignId,
  id: WelcomeClipId,
): Promise<MadeWelcome | undefined> => {
  const row = await findWelcomeClip(db, id)
  return row?.campaignId === campaignId && row.goneAt === null ? madeOf(row) : undefined
}

/** The one that a campaign shows. */
export const findShownWelcome = async (
  db: Connection,
  campaignId: CampaignId,
): Promise<(MadeWelcome & Pick<WelcomeClipRow, "id" | "words">) | undefined> => {
  const [row] = await db
    .select()
    .from(welcomeClips)
    .where(and(stays(campaignId), eq(welcomeClips.state, "ready")))
    .orderBy(desc(welcomeClips.createdAt))
    .limit(1)
  const made = row && madeOf(row)
  return row && made && { id: row.id, words: row.words, ...made }
}

/** Those of a campaign as the desk sees them, the newest first. */
export const listWelcomeClips = async (
  db: Connection,
  campaignId: CampaignId,
): Promise<WelcomeClipShape[]> => {
  const rows = await db
    .select()
    .from(welcomeClips)
    .where(stays(campaignId))
    .orderBy(desc(welcomeClips.createdAt))
  return rows.map(row => {
    const { clipKey: _c, posterKey: _p, ...made } = madeOf(row) ?? { clipKey: null, posterKey: null }
    return {
      id: row.id,
      name: row.name,
      addedAt: row.createdAt.toISOString(),
      state: row.state,
      refusal: row.refusal,
      made: "duration" in made ? made : null,
      words: row.words,
    }
  })
}

/** Have some of a campaign's clips give way. Returns which. */
const giveWay = async (
  tx: Connection,
  campaignId: CampaignId,
  which: ReturnType<typeof and>,
): Promise<WelcomeClipId[]> => {
  const rows = await tx
    .update(welcomeClips)
    .set({ goneAt: new Date() })
    .where(and(stays(campaignId), which))
    .returning({ id: welcomeClips.id })
  return rows.map(({ id }) => id)
}

/**
 * Keep a clip whose bytes have arrived, in place of one that is being made or was refused. To be asked in a
 * transaction.
 *
 * @returns which are to be worked on; none, and nothing is changed, where it is there already
 */
export const insertWelcomeClip = async (tx: Connection, clip: NewWelcomeClip): Promise<WelcomeClipId[]> => {
  // Two that arrive at once: each sees the other, and the later one stays.
  await lockCampaign(tx, clip.campaignId)
  const inserted = await tx
    .insert(welcomeClips)
    .values({ ...clip, state: "processing" })
    .onConflictDoNothing()
    .returning({ id: welcomeClips.id })
  if (inserted.length === 0) return []
  const others = and(ne(welcomeClips.id, clip.id), ne(welcomeClips.state, "ready"))
  return [clip.id, ...(await giveWay(tx, clip.campaignId, others))]
}

const whileProcessing = (id: WelcomeClipId) =>
  and(eq(welcomeClips.id, id), eq(welcomeClips.state, "processing"), isNull(welcomeClips.goneAt))

/**
 * It can be played: briefs show it from now on, in place of the one before. No effect where it is gone. To be
 * asked in a transaction.
 *
 * @returns which gave way
 */
export const markWelcomeReady = async (
  tx: Connection,
  { id, campaignId }: Pick<WelcomeClipRow, "id" | "campaignId">,
  made: MadeWelcome,
): Promise<WelcomeClipId[]> => {
  await lockCampaign(tx, campaignId)
  const readied = await tx
    .update(welcomeClips)
    .set({ state: "ready", ...made })
    .where(whileProcessing(id))
    .returning({ id: welcomeClips.id })
  if (readied.length === 0) return []
  return giveWay(tx, campaignId, and(ne(welcomeClips.id, id), eq(welcomeClips.state, "ready")))
}

/** It is no usable video; the one before stays on the briefs. */
export const markWelcomeRefused = async (
  db: Connection,
  id: WelcomeClipId,
  refusal: Refusal,
): Promise<void> => {
  await db.update(welcomeClips).set({ state: "refused", refusal }).where(whileProcessing(id))
}

/** Have one of a campaign's clips go, whatever its state. Returns whether it was there. */
export const removeWelcomeClip = async (
  tx: Connection,
  campaignId: CampaignId,
  id: WelcomeClipId,
): Promise<boolean> => (await giveWay(tx, campaignId, eq(welcomeClips.id, id))).length > 0

/** Write down what is said in one. Returns whether it was there. */
export const describeWelcomeClip = async (
  db: Connection,
  campaignId: CampaignId,
  id: WelcomeClipId,
  words: string,
): Promise<boolean> => {
  const rows = await db
    .update(welcomeClips)
    .set({ words })
    .where(and(stays(campaignId), eq(welcomeClips.id, id)))
    .returning({ id: welcomeClips.id })
  return rows.length > 0
}

/** Forget one that is gone, once its files are. */
export const forgetWelcomeClip = async (db: Connection, id: WelcomeClipId): Promise<void> => {
  await db.delete(welcomeClips).where(and(eq(welcomeClips.id, id), isNotNull(welcomeClips.goneAt)))
}

/** Those of which something is still to be made, or to be removed. */
export const listUnsettledWelcomes = async (db: Connection): Promise<WelcomeClipId[]> => {
  const rows = await db
    .select({ id: welcomeClips.id })
    .from(welcomeClips)
    .where(or(eq(welcomeClips.state, "processing"), isNotNull(welcomeClips.goneAt)))
    .orderBy(welcomeClips.createdAt)
  return rows.map(({ id }) => id)
}

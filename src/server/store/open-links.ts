/** The link of a campaign that its whole group gets. What it may open: [Note: What a group link may open]. */
import { and, eq, gt, sql } from "drizzle-orm"
import type { OpenLinkShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import type { Connection } from "./connection"
import { openLinks } from "./open-link-schema"
import { campaigns } from "./schema"
import { DAYS_AFTER_DEADLINE } from "./sessions"

/** What the desk shows of it; `null`: there is none. */
export const findOpenLink = async (db: Connection, campaignId: CampaignId): Promise<OpenLinkShape | null> => {
  const [row] = await db
    .select({ takesNewcomers: openLinks.takesNewcomers })
    .from(openLinks)
    .where(eq(openLinks.campaignId, campaignId))
  return row ?? null
}

/** Its token; undefined: there is none. */
export const findOpenToken = async (db: Connection, campaignId: CampaignId): Promise<string | undefined> => {
  const [row] = await db
    .select({ token: openLinks.token })
    .from(openLinks)
    .where(eq(openLinks.campaignId, campaignId))
  return row?.token
}

/** Put a token in the place of the one that there was. Whom it takes in stays as it was. */
export const putOpenToken = async (db: Connection, campaignId: CampaignId, token: string): Promise<void> => {
  await db
    .insert(openLinks)
    .values({ campaignId, token })
    .onConflictDoUpdate({ target: openLinks.campaignId, set: { token, createdAt: sql`now()` } })
}

export const setTakesNewcomers = async (
  db: Connection,
  campaignId: CampaignId,
  takesNewcomers: boolean,
): Promise<void> => {
  await db.update(openLinks).set({ takesNewcomers }).where(eq(openLinks.campaignId, campaignId))
}

export const deleteOpenLink = async (db: Connection, campaignId: CampaignId): Promise<void> => {
  await db.delete(openLinks).where(eq(openLinks.campaignId, campaignId))
}

export type Door = {
  readonly campaignId: CampaignId
  readonly campaignTitle: string
  readonly language: Language
  readonly takesNewcomers: boolean
}

/** Where a token leads; undefined: nowhere, or to a campaign that has long been over. */
export const findDoor = async (db: Connection, token: string): Promise<Door | undefined> => {
  const isOpen = gt(campaigns.deadline, sql`now() - make_interval(days => ${DAYS_AFTER_DEADLINE})`)
  const [row] = await db
    .select({
      campaignId: campaigns.id,
      campaignTitle: campaigns.title,
      language: campaigns.language,
      takesNewcomers: openLinks.takesNewcomers,
    })
    .from(openLinks)
    .innerJoin(campaigns, eq(campaigns.id, openLinks.campaignId))
    .where(and(eq(openLinks.token, token), isOpen))
  return row
}

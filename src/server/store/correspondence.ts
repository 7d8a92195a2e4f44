/** How a campaign writes to its people, and which of them can be reached by which way. */
import { and, eq, gt, inArray, max, sql } from "drizzle-orm"
import type { CampaignId, ContributorId } from "../../domain/ids"
import type { Connection } from "./connection"
import {
  correspondences,
  DEFAULT_TIME_ZONE,
  notices,
  pushSubscriptions,
  quietContributors,
} from "./correspondence-schema"
import { campaigns, contributors, tokens } from "./schema"

export type Correspondence = Omit<typeof correspondences.$inferSelect, "campaignId">
export type CorrespondenceChanges = {
  readonly [Field in keyof Correspondence]?: Correspondence[Field] | undefined
}

const DEFAULTS: Correspondence = { timeZone: DEFAULT_TIME_ZONE, isReminding: true, welcomeNote: "" }

export const readCorrespondence = async (db: Connection, campaignId: CampaignId): Promise<Correspondence> => {
  const [row] = await db.select().from(correspondences).where(eq(correspondences.campaignId, campaignId))
  if (row === undefined) return DEFAULTS
  const { campaignId: _, ...settings } = row
  return settings
}

export const updateCorrespondence = async (
  db: Connection,
  campaignId: CampaignId,
  changes: CorrespondenceChanges,
): Promise<void> => {
  const isEmpty = Object.values(changes).every(value => value === undefined)
  const insert = db.insert(correspondences).values({ campaignId, ...changes })
  await (isEmpty
    ? insert.onConflictDoNothing()
    : insert.onConflictDoUpdate({ target: correspondences.campaignId, set: changes }))
}

/** Campaigns that remind by themselves and whose deadline lies ahead, no farther than a moment. */
export const listReminding = async (
  db: Connection,
  now: Date,
  until: Date,
): Promise<{ readonly campaignId: CampaignId; readonly deadline: Date; readonly timeZone: string }[]> => {
  const rows = await db
    .select({
      campaignId: campaigns.id,
      deadline: campaigns.deadline,
      timeZone: correspondences.timeZone,
    })
    .from(campaigns)
    .leftJoin(correspondences, eq(correspondences.campaignId, campaigns.id))
    .where(
      and(
        gt(campaigns.deadline, now),
        sql`${campaigns.deadline} <= ${until}`,
        sql`coalesce(${correspondences.isReminding}, true)`,
      ),
    )
  return rows.map(({ timeZone, ...row }) => ({ ...row, timeZone: timeZone ?? DEFAULT_TIME_ZONE }))
}

const inCampaign = (campaignId: CampaignId) => eq(contributors.campaignId, campaignId)

/** Who of a campaign has a browser that takes notifications. */
export const listPushable = async (db: Connection, campaignId: CampaignId): Promise<Set<ContributorId>> => {
  const rows = await db
    .selectDistinct({ id: pushSubscriptions.contributorId })
    .from(pushSubscriptions)
    .innerJoin(contributors, eq(contributors.id, pushSubscriptions.contributorId))
    .where(inCampaign(campaignId))
  return new Set(rows.map(({ id }) => id))
}

/** Who of a campaign asked not to be reminded. */
export const listQuiet = async (db: Connection, campaignId: CampaignId): Promise<Set<ContributorId>> => {
  const rows = await db
    .select({ id: quietContributors.contributorId })
    .from(quietContributors)
    .innerJoin(contributors, eq(contributors.id, quietContributors.contributorId))
    .where(inCampaign(campaignId))
  return new Set(rows.map(({ id }) => id))
}

export const keepQuiet = async (db: Connection, contributorId: ContributorId): Promise<void> => {
  await db.insert(quietContributors).values({ contributorId }).onConflictDoNothing()
}

export const speakAgain = async (db: Connection, contributorId: ContributorId): Promise<void> => {
  await db.delete(quietContributors).where(eq(quietContributors.contributorId, contributorId))
}

/** What asks something of her; news does not. */
const ASKING = ["invitation", "reminder"] as const
/** What has reached her, or will. */
const UNDER_WAY = ["queued", "sending", "sent"] as const

/** When each of a campaign's people was asked last: by a notice, or by a link handed over otherwise. */
export const listLastAsked = async (
  db: Connection,
  campaignId: CampaignId,
): Promise<Map<ContributorId, Date>> => {
  const noticed = await db
    .select({ id: notices.contributorId, at: max(notices.createdAt) })
    .from(notices)
    .where(
      and(
        eq(notices.campaignId, campaignId),
        inArray(notices.kind, [...ASKING]),
        inArray(notices.state, [...UNDER_WAY]),
      ),
    )
    .groupBy(notices.contributorId)
  const linked = await db
    .select({ id: contributors.id, at: max(tokens.createdAt) })
    .from(tokens)
    .innerJoin(contributors, eq(contributors.id, tokens.contributorId))
    .where(and(inCampaign(campaignId), eq(tokens.purpose, "personal-link")))
    .groupBy(contributors.id)
  const asked = new Map<ContributorId, Date>()
  for (const { id, at } of [...noticed, ...linked]) {
    const known = asked.get(id)
    if (at !== null && (known === undefined || known < at)) asked.set(id, at)
  }
  return asked
}

import { randomUUID } from "node:crypto"
import { and, asc, eq, exists, inArray, isNull, ne, not, sql } from "drizzle-orm"
import type { ContributorShape, StandingConsentShape } from "../../api/shapes"
import { type ContributorFacts, completeFacts, type KnownFacts, PEOPLE_MAX } from "../../domain/contributor"
import type { CampaignId, ContributorId, TakeId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { listStandingConsents } from "./consents"
import { listSeen, type Seen } from "./devices"
import { type campaigns, contributors, submissions, tokens } from "./schema"

export type ContributorRow = typeof contributors.$inferSelect
export type ContributorChanges = {
  readonly [Field in keyof ContributorFacts]?: ContributorFacts[Field] | undefined
}

/** Everybody of a campaign but who only tries. See [Note: A trial counts for nothing]. */
export const isOfTeam = (campaignId: CampaignId | typeof campaigns.id) =>
  and(eq(contributors.campaignId, campaignId), ne(contributors.standing, "trial"))

/** Whether a personal link of a contributor's works. */
export const hasLink = (db: Connection) =>
  sql<boolean>`${exists(
    db
      .select({ hash: tokens.hash })
      .from(tokens)
      .where(
        and(
          eq(tokens.contributorId, contributors.id),
          eq(tokens.purpose, "personal-link"),
          isNull(tokens.revokedAt),
        ),
      ),
  )}`

const selectShapes = (db: Connection) =>
  db.select({ row: contributors, hasLink: hasLink(db) }).from(contributors)

/** What she sees of herself: what the film says, and how she is spoken to. */
export const publicFacts = (row: ContributorRow) => ({
  name: row.name,
  role: row.role,
  organisation: row.organisation,
  place: row.place,
  language: row.language,
  addressForm: row.addressForm,
  gender: row.gender,
})

const shapeOf = (
  { row, hasLink }: { row: ContributorRow; hasLink: boolean },
  seen: Seen | undefined,
  consent: StandingConsentShape | undefined,
): ContributorShape => ({
  id: row.id,
  ...publicFacts(row),
  email: row.email,
  phone: row.phone,
  hasLink,
  openedAt: row.openedAt?.toISOString() ?? null,
  lastSeenAt: seen?.lastSeenAt ?? null,
  held: [...(seen?.held ?? [])],
  standing: row.standing,
  linkAskedAt: row.linkAskedAt?.toISOString() ?? null,
  consent: consent ?? null,
})

/** The people of a campaign, as they were added. */
export const listContributors = async (
  db: Connection,
  campaignId: CampaignId,
): Promise<ContributorShape[]> => {
  const rows = await selectShapes(db)
    .where(isOfTeam(campaignId))
    .orderBy(asc(contributors.createdAt), asc(contributors.id))
  const seen = await listSeen(db, campaignId)
  const consents = await listStandingConsents(db, { campaignId })
  return rows.map(found => shapeOf(found, seen.get(found.row.id), consents.get(found.row.id)))
}

export const findContributor = async (
  db: Connection,
  id: ContributorId,
): Promise<ContributorShape | undefined> => {
  const [found] = await selectShapes(db).where(eq(contributors.id, id))
  if (found === undefined) return undefined
  const seen = await listSeen(db, found.row.campaignId)
  const consents = await listStandingConsents(db, { contributorId: id })
  return shapeOf(found, seen.get(id), consents.get(id))
}

export const insertContributor = async (
  db: Connection,
  campaignId: CampaignId,
  known: KnownFacts,
): Promise<ContributorShape> => {
  const facts = completeFacts(known)
  const id = randomUUID()
  await insertPeople(db, campaignId, [{ id, ...facts }])
  return {
    id,
    ...facts,
    hasLink: false,
    openedAt: null,
    lastSeenAt: null,
    held: [],
    standing: "invited",
    linkAskedAt: null,
    consent: null,
  }
}

/**
 * Add people, all of them or none. Those who are in the campaign already are left as they are: it was
 * said before. They stand in the team in the order given.
 *
 * @throws FailureError `team-full`; `not-found` for an id that is somebody's of another campaign
 */
export const insertPeople = (
  db: Connection,
  campaignId: CampaignId,
  people: readonly (KnownFacts & { readonly id: ContributorId })[],
): Promise<void> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    // One statement has one now(): a millisecond between them keeps the order of the list.
    const rows = people.map(({ id, ...known }, index) => ({
      id,
      campaignId,
      ...completeFacts(known),
      createdAt: sql`now() + ${index} * interval '1 millisecond'`,
    }))
    await tx.insert(contributors).values(rows).onConflictDoNothing()
    const ids = people.map(({ id }) => id)
    const mine = isOfTeam(campaignId)
    const there = await tx.$count(contributors, and(mine, inArray(contributors.id, ids)))
    if (there < new Set(ids).size) throw notFound("contributor")
    if ((await tx.$count(contributors, mine)) > PEOPLE_MAX) {
      throw new FailureError("team-full", `A campaign has at most ${PEOPLE_MAX} people.`, {
        details: { max: PEOPLE_MAX },
      })
    }
  })

/**
 * Take people off again who have neither opened a link nor sent anything; the others stay.
 *
 * @returns Who is gone.
 */
export const deleteUnseen = async (
  db: Connection,
  campaignId: CampaignId,
  ids: readonly ContributorId[],
): Promise<ContributorId[]> => {
  const hasSent = exists(
    db
      .select({ takeId: submissions.takeId })
      .from(submissions)
      .where(eq(submissions.contributorId, contributors.id)),
  )
  const gone = await db
    .delete(contributors)
    .where(
      and(
        eq(contributors.campaignId, campaignId),
        inArray(contributors.id, [...ids]),
        isNull(contributors.openedAt),
        not(hasSent),
      ),
    )
    .returning({ id: contributors.id })
  return gone.map(({ id }) => id)
}

export const updateContributor = async (
  db: Connection,
  id: ContributorId,
  changes: ContributorChanges,
): Promise<ContributorShape | undefined> => {
  if (Object.values(changes).some(value => value !== undefined)) {
    await db.update(contributors).set(changes).where(eq(contributors.id, id))
  }
  return findContributor(db, id)
}

/** Note that a personal link was opened; only the first time counts. Undefined: no such contributor. */
export const noteOpened = async (db: Connection, id: ContributorId): Promise<ContributorRow | undefined> => {
  const [row] = await db
    .update(contributors)
    .set({ openedAt: sql`coalesce(${contributors.openedAt}, now())` })
    .where(eq(contributors.id, id))
    .returning()
  return row
}

/** Take a contributor off with her submissions; whose files are then to be removed. */
export const deleteContributor = (db: Connection, id: ContributorId): Promise<TakeId[]> =>
  db.transaction(async tx => {
    const gone = await tx.delete(submissions).where(eq(submissions.contributorId, id)).returning()
    await tx.delete(contributors).where(eq(contributors.id, id))
    return gone.map(({ takeId }) => takeId)
  })

import { randomUUID } from "node:crypto"
import { and, asc, eq, exists, isNull, sql } from "drizzle-orm"
import type { ContributorShape } from "../../api/shapes"
import { type ContributorFacts, completeFacts, type KnownFacts } from "../../domain/contributor"
import type { CampaignId, ContributorId, TakeId } from "../../domain/ids"
import type { Connection } from "./connection"
import { contributors, submissions, tokens } from "./schema"

export type ContributorRow = typeof contributors.$inferSelect
export type ContributorChanges = {
  readonly [Field in keyof ContributorFacts]?: ContributorFacts[Field] | undefined
}

const hasLink = (db: Connection) =>
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

const shapeOf = ({ row, hasLink }: { row: ContributorRow; hasLink: boolean }): ContributorShape => ({
  id: row.id,
  ...publicFacts(row),
  email: row.email,
  phone: row.phone,
  hasLink,
  openedAt: row.openedAt?.toISOString() ?? null,
})

/** The people of a campaign, as they were added. */
export const listContributors = async (db: Connection, campaignId: CampaignId): Promise<ContributorShape[]> =>
  (
    await selectShapes(db)
      .where(eq(contributors.campaignId, campaignId))
      .orderBy(asc(contributors.createdAt), asc(contributors.id))
  ).map(shapeOf)

export const findContributor = async (
  db: Connection,
  id: ContributorId,
): Promise<ContributorShape | undefined> => {
  const [found] = await selectShapes(db).where(eq(contributors.id, id))
  return found && shapeOf(found)
}

export const insertContributor = async (
  db: Connection,
  campaignId: CampaignId,
  known: KnownFacts,
): Promise<ContributorShape> => {
  const facts = completeFacts(known)
  const id = randomUUID()
  await db.insert(contributors).values({ id, campaignId, ...facts })
  return { id, ...facts, hasLink: false, openedAt: null }
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

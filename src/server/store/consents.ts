/** What people signed, and took back. */
import { and, desc, eq, gt, isNull, lte, max, or } from "drizzle-orm"
import type { ConsentShape, NewConsent, StandingConsentShape } from "../../api/shapes"
import { CLOCK_AHEAD_MAX_MS, type ConsentId, lastDayOf, standingOf } from "../../domain/consent"
import type { CampaignId, ContributorId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import type { Connection } from "./connection"
import { consents } from "./consent-schema"
import { findTerms } from "./consent-terms"

type ConsentRow = typeof consents.$inferSelect

type StandingRow = Pick<ConsentRow, "id" | "revision" | "signedAt" | "lastDay" | "withdrawnAt">

const standingShape = (row: StandingRow): StandingConsentShape => ({
  id: row.id,
  revision: row.revision,
  signedAt: row.signedAt.toISOString(),
  lastDay: row.lastDay,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
})

const consentShape = (row: ConsentRow): ConsentShape => ({
  ...standingShape(row),
  contributorId: row.contributorId,
  name: row.name,
  language: row.language,
  wording: row.wording,
  receivedAt: row.receivedAt.toISOString(),
})

const newestFirst = [desc(consents.receivedAt), desc(consents.id)]

/** Everything that was signed in a campaign, the newest first. */
export const listConsents = async (db: Connection, campaignId: CampaignId): Promise<ConsentShape[]> =>
  (
    await db
      .select()
      .from(consents)
      .where(eq(consents.campaignId, campaignId))
      .orderBy(...newestFirst)
  ).map(consentShape)

/** Everything that somebody signed, the newest first. */
export const listConsentsOf = async (db: Connection, contributorId: ContributorId): Promise<ConsentShape[]> =>
  (
    await db
      .select()
      .from(consents)
      .where(eq(consents.contributorId, contributorId))
      .orderBy(...newestFirst)
  ).map(consentShape)

/** Of each person the consent that counts: see `standingOf`. */
export const listStandingConsents = async (
  db: Connection,
  whose: { readonly campaignId: CampaignId } | { readonly contributorId: ContributorId },
): Promise<ReadonlyMap<ContributorId, StandingConsentShape>> => {
  const { id, contributorId, revision, signedAt, lastDay, withdrawnAt } = consents
  const rows = await db
    // The words of everybody's release would be a megabyte with each reading of a board.
    .select({ id, contributorId, revision, signedAt, lastDay, withdrawnAt })
    .from(consents)
    .where(
      "campaignId" in whose
        ? eq(consents.campaignId, whose.campaignId)
        : eq(consents.contributorId, whose.contributorId),
    )
    .orderBy(...newestFirst)
  const signed = new Map<ContributorId, (typeof rows)[number][]>()
  for (const row of rows) signed.set(row.contributorId, [...(signed.get(row.contributorId) ?? []), row])
  return new Map(
    [...signed].flatMap(([person, hers]) => {
      const standing = standingOf(hers)
      return standing === undefined ? [] : [[person, standingShape(standing)]]
    }),
  )
}

/** @throws FailureError `not-found`: there is none, or it is another's */
const needOwn = async (tx: Connection, id: ConsentId, contributorId: ContributorId): Promise<ConsentRow> => {
  const [row] = await tx.select().from(consents).where(eq(consents.id, id)).for("update")
  if (row?.contributorId !== contributorId) throw notFound("consent")
  return row
}

/** When she last took back what she had signed by then; null: she has not. It may arrive before what it is about. */
const withdrawnSince = async (
  tx: Connection,
  contributorId: ContributorId,
  signedAt: Date,
): Promise<Date | null> => {
  const [row] = await tx
    .select({ at: max(consents.withdrawnAt) })
    .from(consents)
    .where(and(eq(consents.contributorId, contributorId), gt(consents.withdrawnAt, signedAt)))
  return row?.at ?? null
}

/**
 * Keep what she signed. What is there already under its id stays as it is: the same was said before.
 *
 * @throws FailureError `not-found`: another's has this id; `bad-request`: terms that there never were, or a
 *   signature of tomorrow
 */
export const insertConsent = (
  db: Connection,
  { campaignId, contributorId }: { readonly campaignId: CampaignId; readonly contributorId: ContributorId },
  id: ConsentId,
  { revision, name, language, wording, ...signed }: Omit<NewConsent, "contributorId">,
): Promise<ConsentShape> =>
  db.transaction(async tx => {
    const signedAt = new Date(signed.signedAt)
    if (signedAt.getTime() > Date.now() + CLOCK_AHEAD_MAX_MS)
      throw new FailureError("bad-request", "Nobody can have signed in the future.", {
        details: { field: "signedAt" },
      })
    const terms = await findTerms(tx, campaignId, revision)
    if (terms === undefined)
      throw new FailureError("bad-request", "There are no such terms.", { details: { field: "revision" } })
    const lastDay = lastDayOf(terms.term, signedAt)
    const withdrawnAt = await withdrawnSince(tx, contributorId, signedAt)
    const said = { revision, name, language, wording, lastDay, signedAt, withdrawnAt }
    await tx
      .insert(consents)
      .values({ id, campaignId, contributorId, ...said })
      .onConflictDoNothing()
    return consentShape(await needOwn(tx, id, contributorId))
  })

/**
 * Take a consent back, with everything else that she had signed by then, on whichever phone. Said again, it
 * changes nothing: what she signed since stays.
 *
 * @throws FailureError `not-found`: there is none, or it is another's
 */
export const withdrawConsent = (
  db: Connection,
  contributorId: ContributorId,
  id: ConsentId,
  said: Date,
): Promise<ConsentShape> =>
  db.transaction(async tx => {
    const consent = await needOwn(tx, id, contributorId)
    if (consent.withdrawnAt !== null) return consentShape(consent)
    // A phone whose clock is behind: it cannot have been before she signed, and it is no less said.
    const at = said < consent.signedAt ? consent.signedAt : said
    await tx
      .update(consents)
      .set({ withdrawnAt: at })
      .where(
        and(
          eq(consents.contributorId, contributorId),
          isNull(consents.withdrawnAt),
          or(eq(consents.id, id), lte(consents.signedAt, at)),
        ),
      )
    return consentShape({ ...consent, withdrawnAt: at })
  })

/** What a campaign asks its people to sign. */
import { and, asc, desc, eq } from "drizzle-orm"
import { type ConsentTerms, DEFAULT_TERMS, FIRST_REVISION, isPast } from "../../domain/consent"
import type { CampaignId } from "../../domain/ids"
import { FailureError } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { consentTerms } from "./consent-schema"
import { campaignCoordinators, coordinators } from "./schema"

export type NumberedTerms = { readonly terms: ConsentTerms; readonly revision: number }

/** The terms as they are now. */
export const readTerms = async (db: Connection, campaignId: CampaignId): Promise<NumberedTerms> => {
  const [row] = await db
    .select({ terms: consentTerms.terms, revision: consentTerms.revision })
    .from(consentTerms)
    .where(eq(consentTerms.campaignId, campaignId))
    .orderBy(desc(consentTerms.revision))
    .limit(1)
  return row ?? { terms: DEFAULT_TERMS, revision: FIRST_REVISION }
}

/** The terms of a revision; undefined: there was no such one. */
export const findTerms = async (
  db: Connection,
  campaignId: CampaignId,
  revision: number,
): Promise<ConsentTerms | undefined> => {
  if (revision === FIRST_REVISION) return DEFAULT_TERMS
  const [row] = await db
    .select({ terms: consentTerms.terms })
    .from(consentTerms)
    .where(and(eq(consentTerms.campaignId, campaignId), eq(consentTerms.revision, revision)))
  return row?.terms
}

/** What is asked for now, and by whom where the terms name nobody: the owner who came first. */
export const readConsentRequest = async (db: Connection, campaignId: CampaignId) => {
  const [owner] = await db
    .select({ name: coordinators.name })
    .from(campaignCoordinators)
    .innerJoin(coordinators, eq(coordinators.id, campaignCoordinators.coordinatorId))
    .where(and(eq(campaignCoordinators.campaignId, campaignId), eq(campaignCoordinators.role, "owner")))
    .orderBy(asc(campaignCoordinators.createdAt), asc(coordinators.name))
    .limit(1)
  return { ...(await readTerms(db, campaignId)), askedBy: owner?.name ?? "" }
}

const isSame = (one: ConsentTerms, other: ConsentTerms): boolean =>
  one.organisation === other.organisation &&
  one.purpose === other.purpose &&
  one.media === other.media &&
  one.territory === other.territory &&
  one.contact === other.contact &&
  one.term.kind === other.term.kind &&
  (one.term.kind === "years"
    ? one.term.years === (other.term as typeof one.term).years
    : one.term.day === (other.term as typeof one.term).day)

/**
 * Ask for something else from now on. Said twice, or said as it is already, it is no further revision: nobody
 * is asked again for nothing.
 *
 * @throws FailureError `bad-request`: they would be over before anybody can sign
 */
export const changeTerms = (db: Connection, campaignId: CampaignId, terms: ConsentTerms): Promise<void> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    const now = await readTerms(tx, campaignId)
    if (isSame(now.terms, terms)) return
    if (terms.term.kind === "until" && isPast(terms.term.day, new Date()))
      throw new FailureError("bad-request", "That day is over.", { details: { field: "term" } })
    await tx.insert(consentTerms).values({ campaignId, revision: now.revision + 1, terms })
  })

/** A copied campaign asks what the one before it asked. */
export const copyTerms = async (tx: Connection, from: CampaignId, to: CampaignId): Promise<void> => {
  const { terms, revision } = await readTerms(tx, from)
  if (revision === FIRST_REVISION) return
  await tx
    .insert(consentTerms)
    .values({ campaignId: to, revision: FIRST_REVISION + 1, terms })
    .onConflictDoNothing()
}

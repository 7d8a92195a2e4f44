/** Who comes in by a group link, and what becomes of her. See [Note: What a group link may open]. */
import { and, asc, eq, isNull, ne, not, notInArray, or, sql } from "drizzle-orm"
import type { OpenDoorShape } from "../../api/shapes"
import { completeFacts, PEOPLE_MAX } from "../../domain/contributor"
import type { CampaignId, ContributorId } from "../../domain/ids"
import { type Standing, WAITING_MAX } from "../../domain/standing"
import { FailureError, notFound } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { hasLink, isOfTeam } from "./contributors"
import { contributors, submissions, tokens } from "./schema"

/** Nobody has used her name: no link leads to it, it was never opened, and nothing of hers has arrived. */
const isFree = (db: Connection) =>
  sql<boolean>`(${contributors.openedAt} is null and not ${hasLink(db)} and not exists (${db
    .select({ takeId: submissions.takeId })
    .from(submissions)
    .where(eq(submissions.contributorId, contributors.id))}))`

/** The names of the team, as they are said aloud. Who waits to be confirmed is not of it yet. */
export const listNames = (db: Connection, campaignId: CampaignId): Promise<OpenDoorShape["people"]> =>
  db
    .select({ id: contributors.id, name: contributors.name, isFree: isFree(db) })
    .from(contributors)
    .where(
      and(eq(contributors.campaignId, campaignId), notInArray(contributors.standing, ["waiting", "trial"])),
    )
    .orderBy(asc(contributors.name), asc(contributors.id))

const nameTaken = () => new FailureError("name-taken", "Somebody has used this name already.")

/**
 * Hold a name of the team that nobody has used, until the transaction ends. Of several who come for it at once,
 * each sees what the one before her did.
 *
 * @throws FailureError `name-taken`
 */
const holdFreeName = async (tx: Connection, campaignId: CampaignId, id: ContributorId): Promise<void> => {
  const hers = and(eq(contributors.id, id), isOfTeam(campaignId))
  const [held] = await tx.select({ id: contributors.id }).from(contributors).where(hers).for("update")
  if (held === undefined) throw notFound("contributor")
  // A question of its own: one that has waited for the row would still answer with what it saw before.
  const [row] = await tx
    .select({ isFree: isFree(tx) })
    .from(contributors)
    .where(hers)
  if (row?.isFree !== true) throw nameTaken()
}

/** Add somebody who is not in the team. @throws FailureError `team-full` */
const insertNewcomer = async (
  tx: Connection,
  campaignId: CampaignId,
  id: ContributorId,
  name: string,
): Promise<void> => {
  await lockCampaign(tx, campaignId)
  const mine = isOfTeam(campaignId)
  const waiting = await tx.$count(contributors, and(mine, eq(contributors.standing, "waiting")))
  if (waiting >= WAITING_MAX || (await tx.$count(contributors, mine)) >= PEOPLE_MAX)
    throw new FailureError("team-full", "No more people can add themselves at present.")
  const added = await tx
    .insert(contributors)
    .values({ id, campaignId, ...completeFacts({ name }), standing: "waiting" })
    .onConflictDoNothing()
    .returning()
  if (added.length === 0) throw nameTaken()
}

export type Arrival = {
  readonly contributorId: ContributorId
  /** Of somebody who is not in the team; undefined: the id is that of a name in it. */
  readonly name: string | undefined
  /** Hash of the token of her personal link, which she made herself. */
  readonly ownLinkHash: Buffer
}

/**
 * Take somebody in under a name of the team, or as a newcomer.
 *
 * @returns Whether she was not in already: what was said before has no second effect.
 * @throws FailureError `name-taken`, `team-full`
 */
export const takeIn = async (
  tx: Connection,
  campaignId: CampaignId,
  { contributorId, name, ownLinkHash }: Arrival,
): Promise<boolean> => {
  const [known] = await tx.select().from(tokens).where(eq(tokens.hash, ownLinkHash))
  if (known !== undefined) {
    if (
      known.contributorId !== contributorId ||
      known.purpose !== "personal-link" ||
      known.revokedAt !== null
    )
      throw nameTaken()
    return false
  }
  if (name === undefined) await holdFreeName(tx, campaignId, contributorId)
  else await insertNewcomer(tx, campaignId, contributorId, name)
  const standing: Standing = name === undefined ? "picked" : "waiting"
  await tx
    .update(contributors)
    .set({ standing, ownLinkHash, linkAskedAt: null })
    .where(eq(contributors.id, contributorId))
  await tx.insert(tokens).values({ hash: ownLinkHash, purpose: "personal-link", contributorId })
  return true
}

/** A coordinator knows that it is she. */
export const confirm = async (db: Connection, id: ContributorId): Promise<void> => {
  await db.update(contributors).set({ standing: "invited", ownLinkHash: null }).where(eq(contributors.id, id))
}

/**
 * Somebody opens a personal link. Was it made at the desk, then whoever came under this name by the group link goes:
 * her link, her sessions and her codes end.
 *
 * @returns Whether there was such a one.
 */
export const giveWay = (db: Connection, id: ContributorId, openedHash: Buffer): Promise<boolean> =>
  db.transaction(async tx => {
    const [person] = await tx.select().from(contributors).where(eq(contributors.id, id)).for("update")
    const own = person?.ownLinkHash ?? null
    if (person === undefined || own === null || own.equals(openedHash)) return false
    const madeAtDesk = and(eq(tokens.purpose, "personal-link"), ne(tokens.hash, own))
    await tx
      .update(tokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(tokens.contributorId, id), isNull(tokens.revokedAt), not(madeAtDesk ?? sql`false`)))
    const standing: Standing = person.standing === "picked" ? "invited" : person.standing
    await tx.update(contributors).set({ standing, ownLinkHash: null }).where(eq(contributors.id, id))
    return true
  })

/** Whoever came under this name by the group link is gone with her links. */
export const forgetArrival = async (db: Connection, id: ContributorId): Promise<void> => {
  await db
    .update(contributors)
    .set({
      standing: sql`case when ${contributors.standing} = 'picked' then 'invited' else ${contributors.standing} end`,
      ownLinkHash: null,
      linkAskedAt: null,
    })
    .where(eq(contributors.id, id))
}

/** How long a request for a link stands before it is told again, in minutes. */
const ASKED_AGAIN_MINUTES = 10

/** Note that somebody asks for her personal link. @returns Her name, where that is news to the desk. */
export const noteLinkAsked = async (
  db: Connection,
  campaignId: CampaignId,
  id: ContributorId,
): Promise<string | undefined> => {
  const isOld = sql`${contributors.linkAskedAt} < now() - make_interval(mins => ${ASKED_AGAIN_MINUTES})`
  const [row] = await db
    .update(contributors)
    .set({ linkAskedAt: sql`now()` })
    .where(
      and(
        eq(contributors.id, id),
        eq(contributors.campaignId, campaignId),
        or(isNull(contributors.linkAskedAt), isOld),
      ),
    )
    .returning({ name: contributors.name })
  return row?.name
}

/** Her link was made: what she asked for is done. */
export const noteLinkMade = async (db: Connection, id: ContributorId): Promise<void> => {
  await db.update(contributors).set({ linkAskedAt: null }).where(eq(contributors.id, id))
}

/** @throws FailureError `person-waiting`: nobody has confirmed her; `trial-only`: she only tries */
export const needConfirmed = async (db: Connection, id: ContributorId): Promise<void> => {
  const [row] = await db
    .select({ standing: contributors.standing })
    .from(contributors)
    .where(eq(contributors.id, id))
  if (row?.standing === "trial") throw new FailureError("trial-only", "This is a trial: nothing counts.")
  if (row?.standing === "waiting")
    throw new FailureError("person-waiting", "The coordinator has not confirmed you yet.")
}

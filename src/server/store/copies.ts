/** A campaign made after another one: its text and its choices, never its takes. */
import { randomUUID } from "node:crypto"
import { and, asc, eq } from "drizzle-orm"
import type { DecidedSettings } from "../../domain/film-settings"
import type { CampaignId, ContributorId, CoordinatorId, LineId } from "../../domain/ids"
import { notFound } from "../failure"
import { findRole } from "./campaign-coordinators"
import { type CampaignRow, findCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { copyTerms } from "./consent-terms"
import { readCorrespondence, updateCorrespondence } from "./correspondence"
import { listLines } from "./lines"
import { campaignCoordinators, campaigns, contributors, lineSpeakers, lines } from "./schema"
import { makeSlug } from "./slug"

export type Copy = {
  readonly id: CampaignId
  readonly title: string
  /** ISO 8601. */
  readonly deadline: string
  readonly withPeople: boolean
}

/** What was decided about the film, but for its lines and its files: both are of the campaign that it is copied from. */
const copiedSettings = (decided: DecidedSettings): DecidedSettings => {
  const { order: _o, leftOut: _l, clips: _c, logos: _g, music: _m, poster: _p, ...rest } = decided
  return rest
}

const copyLines = async (tx: Connection, from: CampaignId, to: CampaignId): Promise<Map<LineId, LineId>> => {
  const rows = await listLines(tx, from)
  const ids = new Map(rows.map(({ id }) => [id, randomUUID()]))
  const copies = rows.map(({ id, position, text }) => ({
    id: ids.get(id) ?? randomUUID(),
    campaignId: to,
    position,
    text,
  }))
  if (copies.length > 0) await tx.insert(lines).values(copies)
  return ids
}

/** The people without their links: nobody has been invited to the copy. Who waits to be confirmed stays behind. */
const copyPeople = async (
  tx: Connection,
  from: CampaignId,
  to: CampaignId,
): Promise<Map<ContributorId, ContributorId>> => {
  const rows = await tx
    .select()
    .from(contributors)
    .where(eq(contributors.campaignId, from))
    .orderBy(asc(contributors.createdAt), asc(contributors.id))
  const team = rows.filter(({ standing }) => standing === "invited" || standing === "picked")
  const ids = new Map(team.map(({ id }) => [id, randomUUID()]))
  const copies = team.map(({ openedAt: _o, ownLinkHash: _h, linkAskedAt: _a, ...facts }) => ({
    ...facts,
    id: ids.get(facts.id) ?? randomUUID(),
    campaignId: to,
    standing: "invited" as const,
  }))
  if (copies.length > 0) await tx.insert(contributors).values(copies)
  return ids
}

const copySpeakers = async (
  tx: Connection,
  from: CampaignId,
  lineIds: ReadonlyMap<LineId, LineId>,
  people: ReadonlyMap<ContributorId, ContributorId>,
): Promise<void> => {
  const rows = await tx
    .select({
      lineId: lineSpeakers.lineId,
      contributorId: lineSpeakers.contributorId,
      position: lineSpeakers.position,
    })
    .from(lineSpeakers)
    .innerJoin(lines, and(eq(lines.id, lineSpeakers.lineId), eq(lines.campaignId, from)))
  const copies = rows.flatMap(row => {
    const [lineId, contributorId] = [lineIds.get(row.lineId), people.get(row.contributorId)]
    return lineId === undefined || contributorId === undefined
      ? []
      : [{ lineId, contributorId, position: row.position }]
  })
  if (copies.length > 0) await tx.insert(lineSpeakers).values(copies)
}

/** What was said before, if it was said by the same coordinator. */
const findCopy = async (
  tx: Connection,
  id: CampaignId,
  coordinatorId: CoordinatorId,
): Promise<CampaignRow | undefined> => {
  const row = await findCampaign(tx, id)
  if (row !== undefined && (await findRole(tx, coordinatorId, id)) !== "owner") throw notFound("campaign")
  return row
}

/** Make a copy, in the hands of whoever asks for it. It begins as a draft: nothing goes out of it by itself. */
export const copyCampaign = (
  db: Connection,
  from: CampaignId,
  coordinatorId: CoordinatorId,
  { id, title, deadline, withPeople }: Copy,
): Promise<CampaignRow> =>
  db.transaction(async tx => {
    const known = await findCopy(tx, id, coordinatorId)
    if (known !== undefined) return known
    const original = await findCampaign(tx, from)
    if (original === undefined) throw notFound("campaign")
    const { referenceTakeId: _r, publishedFilmId: _p, createdAt: _c, ...choices } = original
    const [row] = await tx
      .insert(campaigns)
      .values({
        ...choices,
        id,
        title,
        slug: makeSlug(title),
        deadline: new Date(deadline),
        phase: "draft",
        filmSettings: copiedSettings(original.filmSettings),
      })
      .returning()
    if (row === undefined) throw new Error("An insert returned nothing")
    await tx.insert(campaignCoordinators).values({ campaignId: id, coordinatorId })
    await updateCorrespondence(tx, id, await readCorrespondence(tx, from))
    await copyTerms(tx, from, id)
    const lineIds = await copyLines(tx, from, id)
    if (withPeople) await copySpeakers(tx, from, lineIds, await copyPeople(tx, from, id))
    return row
  })

import { randomUUID } from "node:crypto"
import { and, asc, eq, getTableColumns, gte, sql } from "drizzle-orm"
import type { LineShape } from "../../api/shapes"
import type { CampaignId, ContributorId, LineId, TakeId } from "../../domain/ids"
import { LINES_MAX } from "../../domain/script"
import { FailureError, notFound } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { replaceSpeakers, speakerIds } from "./line-speakers"
import { lines, submissions } from "./schema"

export type LineRow = typeof lines.$inferSelect & {
  /** Who says it, in their order. */
  readonly contributorIds: readonly ContributorId[]
}
export type LineChanges = {
  readonly text?: string | undefined
  readonly contributorIds?: readonly ContributorId[] | undefined
}

export const lineShape = ({ id, text, contributorIds }: LineRow): LineShape => ({
  id,
  text,
  contributorIds: [...contributorIds],
})

const selectLines = (db: Connection) =>
  db.select({ ...getTableColumns(lines), contributorIds: speakerIds }).from(lines)

/** The lines of a campaign in the order of the film. */
export const listLines = (db: Connection, campaignId: CampaignId): Promise<LineRow[]> =>
  selectLines(db).where(eq(lines.campaignId, campaignId)).orderBy(asc(lines.position))

export const findLine = async (db: Connection, id: LineId): Promise<LineRow | undefined> => {
  const [row] = await selectLines(db).where(eq(lines.id, id))
  return row
}

/** Where a new line goes: after the named one, first (`null`), or last (`undefined`). */
const placeAfter = (rows: readonly LineRow[], after: LineId | null | undefined): number => {
  if (after === null) return 0
  const before = after === undefined ? rows.at(-1) : rows.find(({ id }) => id === after)
  if (before === undefined && after !== undefined) throw notFound("line")
  return before === undefined ? 0 : before.position + 1
}

/** Add a line, and move those that follow it down. */
export const insertLine = (
  db: Connection,
  campaignId: CampaignId,
  text: string,
  after: LineId | null | undefined,
): Promise<LineRow> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    const rows = await listLines(tx, campaignId)
    if (rows.length >= LINES_MAX) {
      throw new FailureError("bad-request", `A campaign has at most ${LINES_MAX} lines.`, {
        details: { field: "lines", max: LINES_MAX },
      })
    }
    const position = placeAfter(rows, after)
    await tx
      .update(lines)
      .set({ position: sql`${lines.position} + 1` })
      .where(and(eq(lines.campaignId, campaignId), gte(lines.position, position)))
    const [row] = await tx.insert(lines).values({ id: randomUUID(), campaignId, position, text }).returning()
    if (row === undefined) throw new Error("An insert returned nothing")
    return { ...row, contributorIds: [] }
  })

/**
 * Put the lines in another order.
 *
 * @throws FailureError `order-mismatch` unless each line is named once: somebody else has added or
 *   deleted one in the meantime
 */
export const orderLines = (
  db: Connection,
  campaignId: CampaignId,
  lineIds: readonly LineId[],
): Promise<void> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    const ids = new Set((await listLines(tx, campaignId)).map(({ id }) => id))
    const isSame = lineIds.length === ids.size && new Set(lineIds).size === ids.size
    if (!isSame || !lineIds.every(id => ids.has(id))) {
      throw new FailureError("order-mismatch", "The lines are no longer the ones that were put in order.")
    }
    await tx.execute(sql`
      UPDATE ${lines} SET position = named.position - 1
      FROM unnest(${sql.param(lineIds)}::uuid[]) WITH ORDINALITY AS named (id, position)
      WHERE ${lines.id} = named.id`)
  })

/** @throws FailureError `not-found` for a speaker who is not of the line's campaign */
export const updateLine = (
  db: Connection,
  id: LineId,
  { text, contributorIds }: LineChanges,
): Promise<LineRow | undefined> =>
  db.transaction(async tx => {
    const [line] = await tx.select().from(lines).where(eq(lines.id, id)).for("update")
    if (line === undefined) return undefined
    if (text !== undefined) await tx.update(lines).set({ text }).where(eq(lines.id, id))
    if (contributorIds !== undefined) {
      await replaceSpeakers(tx, { lineId: id, campaignId: line.campaignId }, [...new Set(contributorIds)])
    }
    const [row] = await selectLines(tx).where(eq(lines.id, id))
    return row
  })

/** Delete a line with its submissions; whose files are then to be removed. */
export const deleteLine = (db: Connection, id: LineId): Promise<TakeId[]> =>
  db.transaction(async tx => {
    const gone = await tx.delete(submissions).where(eq(submissions.lineId, id)).returning()
    await tx.delete(lines).where(eq(lines.id, id))
    return gone.map(({ takeId }) => takeId)
  })

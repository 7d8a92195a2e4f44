/** A change of the text that touches several lines, made whole or not at all. */
import { eq, inArray, sql } from "drizzle-orm"
import type { ScriptEdit } from "../../api/shapes"
import type { CampaignId, LineId, TakeId } from "../../domain/ids"
import { LINES_MAX } from "../../domain/script"
import { FailureError, notFound } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { replaceSpeakers } from "./line-speakers"
import { type LineRow, listLines } from "./lines"
import { lines, submissions } from "./schema"

type EditedLine = ScriptEdit["lines"][number]

/** @throws FailureError `line-changed`: somebody else has reworded or removed it meanwhile */
const checkWording = ({ text, was }: EditedLine, present: LineRow | undefined): void => {
  // What is there already was said before, and its answer was lost.
  const isAsSeen = present === undefined ? was === null : present.text === was || present.text === text
  if (!isAsSeen) throw new FailureError("line-changed", "The line has been changed meanwhile.")
}

const checkIsNew = async (tx: Connection, id: LineId): Promise<void> => {
  const [elsewhere] = await tx.select({ id: lines.id }).from(lines).where(eq(lines.id, id))
  // Another campaign's.
  if (elsewhere !== undefined) throw notFound("line")
}

/** Write one line that is new or worded otherwise. Its place is said afterwards, with all the others'. */
const writeLine = async (
  tx: Connection,
  campaignId: CampaignId,
  edited: EditedLine,
  present: LineRow | undefined,
): Promise<void> => {
  const { id, text, contributorIds } = edited
  checkWording(edited, present)
  if (present === undefined) {
    await checkIsNew(tx, id)
    await tx.insert(lines).values({ id, campaignId, text, position: 0 })
  } else await tx.update(lines).set({ text }).where(eq(lines.id, id))
  if (contributorIds !== undefined)
    await replaceSpeakers(tx, { lineId: id, campaignId }, [...new Set(contributorIds)])
}

/** Remove lines with what was filmed for them. @returns whose files are then to be removed */
const removeLines = async (
  tx: Connection,
  ids: readonly LineId[],
  discardsTakes: boolean,
): Promise<TakeId[]> => {
  if (ids.length === 0) return []
  const gone = await tx
    .delete(submissions)
    .where(inArray(submissions.lineId, [...ids]))
    .returning({ takeId: submissions.takeId })
  if (gone.length > 0 && !discardsTakes) {
    throw new FailureError("line-filmed", "A line that is to be removed has been filmed.", {
      details: { takes: gone.length },
    })
  }
  await tx.delete(lines).where(inArray(lines.id, [...ids]))
  return gone.map(({ takeId }) => takeId)
}

/** @throws FailureError `order-mismatch` unless each line there is now is named once */
const placeLines = async (tx: Connection, campaignId: CampaignId, lineIds: readonly LineId[]) => {
  const present = new Set((await listLines(tx, campaignId)).map(({ id }) => id))
  const isSame = lineIds.length === present.size && new Set(lineIds).size === present.size
  if (!isSame || !lineIds.every(id => present.has(id)))
    throw new FailureError("order-mismatch", "The lines are no longer the ones that were edited.")
  await tx.execute(sql`
    UPDATE ${lines} SET position = named.position - 1
    FROM unnest(${sql.param([...lineIds])}::uuid[]) WITH ORDINALITY AS named (id, position)
    WHERE ${lines.id} = named.id`)
}

/**
 * Edit the text. Said twice, it is done once.
 *
 * @returns Takes whose files are to be removed.
 *
 * @throws FailureError `line-changed`, `line-filmed`, `order-mismatch`: nothing was changed then
 */
export const editScript = (
  db: Connection,
  campaignId: CampaignId,
  { lines: edited, removed, lineIds, discardsTakes }: ScriptEdit,
): Promise<TakeId[]> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    if (lineIds.length > LINES_MAX) {
      throw new FailureError("bad-request", `A campaign has at most ${LINES_MAX} lines.`, {
        details: { field: "lines", max: LINES_MAX },
      })
    }
    const present = new Map((await listLines(tx, campaignId)).map(row => [row.id, row]))
    const takes = await removeLines(
      tx,
      removed.filter(id => present.has(id)),
      discardsTakes,
    )
    for (const line of edited) await writeLine(tx, campaignId, line, present.get(line.id))
    await placeLines(tx, campaignId, lineIds)
    return takes
  })

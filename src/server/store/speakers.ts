import { eq, inArray } from "drizzle-orm"
import type { LineId } from "../../domain/ids"
import type { Connection } from "./connection"
import { contributors, lines } from "./schema"

export type Speaker = {
  readonly name: string
  /** Role and place, as far as they are known. May be empty. */
  readonly detail: string
}

/** Who is to say each line, of those that somebody has. */
export const readSpeakers = async (
  db: Connection,
  lineIds: readonly LineId[],
): Promise<Map<LineId, Speaker>> => {
  const rows = await db
    .select({
      lineId: lines.id,
      name: contributors.name,
      role: contributors.role,
      place: contributors.place,
    })
    .from(lines)
    .innerJoin(contributors, eq(contributors.id, lines.contributorId))
    .where(inArray(lines.id, [...lineIds]))
  return new Map(
    rows.map(({ lineId, name, role, place }) => [
      lineId,
      { name, detail: [role, place].filter(part => part !== "").join(" · ") },
    ]),
  )
}

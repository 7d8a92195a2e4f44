import { asc, eq, inArray } from "drizzle-orm"
import type { LineId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import type { Connection } from "./connection"
import { contributors, lineSpeakers } from "./schema"

export type Speaker = {
  /** "Ada, Grace et Lin", where several say the line. */
  readonly name: string
  /** Role and place, as far as they are known. May be empty; is, where several say the line. */
  readonly detail: string
}

type SpeakerRow = { readonly name: string; readonly role: string; readonly place: string }

const together = (rows: readonly SpeakerRow[], language: Language): Speaker => ({
  name: new Intl.ListFormat(language).format(rows.map(({ name }) => name)),
  detail: rows
    .flatMap(({ role, place }) => (rows.length === 1 ? [role, place] : []))
    .filter(part => part !== "")
    .join(" · "),
})

/** Who is to say each line, of those that somebody has. */
export const readSpeakers = async (
  db: Connection,
  lineIds: readonly LineId[],
  language: Language,
): Promise<Map<LineId, Speaker>> => {
  const rows = await db
    .select({
      lineId: lineSpeakers.lineId,
      name: contributors.name,
      role: contributors.role,
      place: contributors.place,
    })
    .from(lineSpeakers)
    .innerJoin(contributors, eq(contributors.id, lineSpeakers.contributorId))
    .where(inArray(lineSpeakers.lineId, [...lineIds]))
    .orderBy(asc(lineSpeakers.position))
  const byLine = new Map<LineId, SpeakerRow[]>()
  for (const { lineId, ...row } of rows) byLine.set(lineId, [...(byLine.get(lineId) ?? []), row])
  return new Map([...byLine].map(([lineId, speakers]) => [lineId, together(speakers, language)]))
}

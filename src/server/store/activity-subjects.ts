/** Whom and what a request is about, in the words of the moment. */
import { eq } from "drizzle-orm"
import { SUBJECT_MAX_LENGTH } from "../../api/coordination-schemas"
import type { ActivityShape } from "../../api/shapes"
import type { Connection } from "./connection"
import { contributors, coordinators, invitations, lines, submissions } from "./schema"

export type Subject = ActivityShape["subject"]

/** As much of a text as the log keeps. */
export const excerpt = (text: string): string =>
  text.length <= SUBJECT_MAX_LENGTH ? text : `${text.slice(0, SUBJECT_MAX_LENGTH - 1)}…`

type Find = (db: Connection, id: string) => Promise<Subject | undefined>

const findLine: Find = async (db, id) => {
  const [row] = await db.select({ line: lines.text }).from(lines).where(eq(lines.id, id))
  return row && { line: excerpt(row.line) }
}

/** By the name of the path's parameter. */
const findBy: Readonly<Record<string, Find>> = {
  lineId: findLine,
  claimedLineId: findLine,
  contributorId: async (db, id) =>
    (await db.select({ person: contributors.name }).from(contributors).where(eq(contributors.id, id)))[0],
  coordinatorId: async (db, id) =>
    (await db.select({ person: coordinators.name }).from(coordinators).where(eq(coordinators.id, id)))[0],
  invitationId: async (db, id) =>
    (await db.select({ person: invitations.label }).from(invitations).where(eq(invitations.id, id)))[0],
  takeId: async (db, id) => {
    const [row] = await db
      .select({ person: contributors.name, line: submissions.lineText })
      .from(submissions)
      .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
      .where(eq(submissions.takeId, id))
    return row && { person: row.person, line: excerpt(row.line) }
  },
}

/** Empty where the path names nothing that has a name. */
export const findSubject = async (
  db: Connection,
  params: Readonly<Record<string, string>>,
): Promise<Subject> => {
  const found = await Promise.all(Object.entries(params).map(([param, id]) => findBy[param]?.(db, id)))
  return Object.assign({}, ...found.filter(subject => subject !== undefined))
}

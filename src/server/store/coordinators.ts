import { eq, sql } from "drizzle-orm"
import type { CoordinatorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { coordinators, setUp } from "./schema"

export type CoordinatorRow = typeof coordinators.$inferSelect

/** Whether there is a coordinator yet. */
export const isSetUp = async (db: Connection): Promise<boolean> =>
  (await db.select({ id: coordinators.id }).from(coordinators).limit(1)).length > 0

/** Claim the place of the first coordinator. False if somebody has it already. */
export const claimSetUp = async (db: Connection): Promise<boolean> =>
  (await db.insert(setUp).values({ id: 1 }).onConflictDoNothing().returning()).length > 0

export const insertCoordinator = async (
  db: Connection,
  coordinator: Omit<CoordinatorRow, "createdAt">,
): Promise<void> => {
  await db.insert(coordinators).values(coordinator)
}

export const findCoordinator = async (
  db: Connection,
  id: CoordinatorId,
): Promise<CoordinatorRow | undefined> => {
  const [row] = await db.select().from(coordinators).where(eq(coordinators.id, id))
  return row
}

/** @param email in any case */
export const findCoordinatorByEmail = async (
  db: Connection,
  email: string,
): Promise<CoordinatorRow | undefined> => {
  const [row] = await db
    .select()
    .from(coordinators)
    .where(eq(coordinators.email, sql`lower(${email})`))
  return row
}

export const updatePassword = async (
  db: Connection,
  id: CoordinatorId,
  passwordHash: string,
): Promise<CoordinatorRow | undefined> => {
  const [row] = await db.update(coordinators).set({ passwordHash }).where(eq(coordinators.id, id)).returning()
  return row
}

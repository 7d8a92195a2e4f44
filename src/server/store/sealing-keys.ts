/** By which keys the phones of a contributor seal their files. */
import { and, desc, eq, notInArray } from "drizzle-orm"
import type { ContributorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { sealingKeys } from "./schema"

/** Most keys of one person that are kept, the latest: nobody has so many phones, a script may. */
const KEPT_KEYS = 20

/** Keep a key that her phone told. The same key again changes nothing. */
export const keepSealingKey = async (
  db: Connection,
  contributorId: ContributorId,
  publicKey: string,
): Promise<void> => {
  const inserted = await db
    .insert(sealingKeys)
    .values({ contributorId, publicKey })
    .onConflictDoNothing()
    .returning()
  if (inserted.length === 0) return
  const hers = eq(sealingKeys.contributorId, contributorId)
  const kept = await db
    .select({ publicKey: sealingKeys.publicKey })
    .from(sealingKeys)
    .where(hers)
    .orderBy(desc(sealingKeys.createdAt))
    .limit(KEPT_KEYS)
  await db.delete(sealingKeys).where(
    and(
      hers,
      notInArray(
        sealingKeys.publicKey,
        kept.map(key => key.publicKey),
      ),
    ),
  )
}

export const isSealingKeyOf = async (
  db: Connection,
  contributorId: ContributorId,
  publicKey: string,
): Promise<boolean> => {
  const [row] = await db
    .select({ publicKey: sealingKeys.publicKey })
    .from(sealingKeys)
    .where(and(eq(sealingKeys.contributorId, contributorId), eq(sealingKeys.publicKey, publicKey)))
  return row !== undefined
}

/** Forget the keys of a contributor whose links were revoked. */
export const forgetSealingKeys = async (db: Connection, contributorId: ContributorId): Promise<void> => {
  await db.delete(sealingKeys).where(eq(sealingKeys.contributorId, contributorId))
}

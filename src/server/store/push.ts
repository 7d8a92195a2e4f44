/** Browsers that take notifications, and the keys by which push services know us. */
import { and, eq } from "drizzle-orm"
import type { DeviceId } from "../../domain/device"
import type { ContributorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { pushKeys, pushSubscriptions } from "./correspondence-schema"

export type PushKeys = { readonly publicKey: string; readonly privateKey: string }
export type PushSubscriptionRow = typeof pushSubscriptions.$inferSelect
export type NewSubscription = Pick<PushSubscriptionRow, "endpoint" | "p256dh" | "auth">

/** The keys that are there; where there are none, these. Of processes that start at once, one's stay. */
export const keepPushKeys = async (db: Connection, fresh: PushKeys): Promise<PushKeys> => {
  const read = async (): Promise<PushKeys | undefined> => {
    const [row] = await db
      .select({ publicKey: pushKeys.publicKey, privateKey: pushKeys.privateKey })
      .from(pushKeys)
    return row
  }
  const known = await read()
  if (known !== undefined) return known
  await db
    .insert(pushKeys)
    .values({ id: 1, ...fresh })
    .onConflictDoNothing()
  return (await read()) ?? fresh
}

/** Keep how a browser of hers is reached, in place of what it said before. */
export const keepSubscription = async (
  db: Connection,
  contributorId: ContributorId,
  deviceId: DeviceId,
  subscription: NewSubscription,
): Promise<void> => {
  await db
    .insert(pushSubscriptions)
    .values({ contributorId, deviceId, ...subscription })
    .onConflictDoUpdate({
      target: [pushSubscriptions.contributorId, pushSubscriptions.deviceId],
      set: subscription,
    })
}

export const listSubscriptions = (
  db: Connection,
  contributorId: ContributorId,
): Promise<PushSubscriptionRow[]> =>
  db.select().from(pushSubscriptions).where(eq(pushSubscriptions.contributorId, contributorId))

/** @param deviceId one of hers; another's is no concern of hers, and stays */
export const removeSubscription = async (
  db: Connection,
  contributorId: ContributorId,
  deviceId: DeviceId,
): Promise<void> => {
  await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.contributorId, contributorId), eq(pushSubscriptions.deviceId, deviceId)))
}

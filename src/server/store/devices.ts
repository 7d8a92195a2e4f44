/** In which browsers a contributor has opened the studio, and what each holds. */
import { and, desc, eq, gt, lte, notInArray, sql } from "drizzle-orm"
import type { DeviceReport, DeviceShape } from "../../api/shapes"
import type { DeviceId } from "../../domain/device"
import type { ContributorId } from "../../domain/ids"
import type { Connection } from "./connection"
import { devices } from "./schema"

/** A browser that was silent for so long is forgotten: it has been emptied, or lies in a drawer. */
const KEPT_DAYS = 90
/** Most browsers of one person that are kept, the latest: nobody has more, a script may. */
const KEPT_DEVICES = 20

const oldest = sql`now() - make_interval(days => ${KEPT_DAYS})`

type DeviceRow = typeof devices.$inferSelect

const total = (takes: DeviceRow["takes"], count: "takeCount" | "unsentCount"): number =>
  takes.reduce((sum, held) => sum + held[count], 0)

const deviceShape = ({ deviceId, kind, browser, system, takes, seenAt }: DeviceRow): DeviceShape => ({
  deviceId,
  kind,
  browser,
  system,
  takeCount: total(takes, "takeCount"),
  unsentCount: total(takes, "unsentCount"),
  seenAt: seenAt.toISOString(),
})

const latestOf = (db: Connection, contributorId: ContributorId) =>
  db
    .select()
    .from(devices)
    .where(and(eq(devices.contributorId, contributorId), gt(devices.seenAt, oldest)))
    .orderBy(desc(devices.seenAt), desc(devices.deviceId))
    .limit(KEPT_DEVICES)

/** The browsers of a contributor, the one seen last first. */
export const listDevices = async (db: Connection, contributorId: ContributorId): Promise<DeviceShape[]> =>
  (await latestOf(db, contributorId)).map(deviceShape)

/** Keep what a browser told of itself, in place of what it told before; forget those long silent. */
export const keepDevice = async (
  db: Connection,
  contributorId: ContributorId,
  deviceId: DeviceId,
  report: DeviceReport,
): Promise<void> => {
  const told = { ...report, seenAt: sql`now()` }
  await db
    .insert(devices)
    .values({ contributorId, deviceId, ...told })
    .onConflictDoUpdate({ target: [devices.contributorId, devices.deviceId], set: told })
  const kept = (await latestOf(db, contributorId)).map(device => device.deviceId)
  await db
    .delete(devices)
    .where(and(eq(devices.contributorId, contributorId), notInArray(devices.deviceId, kept)))
  // Anybody's: those who never come back cannot have theirs forgotten themselves.
  await db.delete(devices).where(lte(devices.seenAt, oldest))
}

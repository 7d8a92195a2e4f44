/** In which browsers a contributor has opened the studio, and what each holds. */
import { and, desc, eq, gt, lte, notInArray, sql } from "drizzle-orm"
import type { DeviceReport, DeviceShape } from "../../api/shapes"
import { type DeviceId, HELD_TAKES_MAX, type HeldTakes } from "../../domain/device"
import type { CampaignId, ContributorId, LineId } from "../../domain/ids"
import type { Connection } from "./connection"
import { contributors, devices } from "./schema"

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

/** When somebody was seen last, and what all her browsers hold together. */
export type Seen = { readonly lastSeenAt: string; readonly held: readonly HeldTakes[] }

const together = (rows: readonly DeviceRow[]): HeldTakes[] => {
  const byLine = new Map<LineId, HeldTakes>()
  for (const { lineId, takeCount, unsentCount } of rows.flatMap(({ takes }) => takes)) {
    const held = byLine.get(lineId) ?? { lineId, takeCount: 0, unsentCount: 0 }
    byLine.set(lineId, {
      lineId,
      takeCount: Math.min(HELD_TAKES_MAX, held.takeCount + takeCount),
      unsentCount: Math.min(HELD_TAKES_MAX, held.unsentCount + unsentCount),
    })
  }
  return [...byLine.values()].sort((one, other) => one.lineId.localeCompare(other.lineId))
}

/** Of everybody of a campaign whose browsers have told of themselves: by one question, for a team of five hundred. */
export const listSeen = async (
  db: Connection,
  campaignId: CampaignId,
): Promise<ReadonlyMap<ContributorId, Seen>> => {
  const rows = await db
    .select({ device: devices })
    .from(devices)
    .innerJoin(contributors, eq(contributors.id, devices.contributorId))
    .where(and(eq(contributors.campaignId, campaignId), gt(devices.seenAt, oldest)))
    .orderBy(desc(devices.seenAt), desc(devices.deviceId))
  const byPerson = new Map<ContributorId, DeviceRow[]>()
  for (const { device } of rows)
    byPerson.set(device.contributorId, [...(byPerson.get(device.contributorId) ?? []), device])
  return new Map(
    [...byPerson].map(([id, hers]) => [
      id,
      { lastSeenAt: (hers[0]?.seenAt ?? new Date(0)).toISOString(), held: together(hers) },
    ]),
  )
}

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

/** Uploads that a killed process or a lost phone left behind. */
import type { ArrivalServices } from "./arrival"
import { type Arrival, isWhole } from "./arrival"
import type { UploadRecord } from "./upload-records"

/** An upload that nobody went on with for so long is given up. Phones come back after a week-end. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000

/**
 * Settle the uploads that are whole, and remove those that were given up. tus's own clean-up
 * removes finished uploads as well, and counts from the beginning of the upload, not its last byte.
 */
export const settleLeftovers = async (
  services: ArrivalServices,
  settle: (record: UploadRecord) => Promise<Arrival>,
): Promise<void> => {
  const { records, log } = services
  for (const id of await records.list()) {
    const record = await records.find(id)
    if (record === undefined) continue
    if (await isWhole(services, record)) {
      log.info({ takeId: record.ticket.takeId, arrival: await settle(record) }, "settled an upload")
      continue
    }
    const touchedAt = await records.touchedAt(id)
    if (touchedAt === undefined || Date.now() - touchedAt > KEPT_MS) await records.forget(id)
  }
}

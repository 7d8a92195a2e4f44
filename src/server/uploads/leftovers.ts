/** Uploads that a killed process or a lost phone left behind. */
import type { ArrivalServices } from "./arrival"
import { type Arrival, isWhole } from "./arrival"
import type { UploadRecord } from "./upload-records"

/** An upload that nobody went on with for so long is given up. Phones come back after a week-end. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000

const settleOne = async (
  services: ArrivalServices,
  settle: (record: UploadRecord) => Promise<Arrival>,
  id: string,
): Promise<void> => {
  const { records, log } = services
  const record = await records.find(id)
  if (record === undefined) return
  if (await isWhole(services, record)) {
    log.info({ uploadId: id, arrival: await settle(record) }, "settled an upload")
    return
  }
  const touchedAt = await records.touchedAt(id)
  if (touchedAt === undefined || Date.now() - touchedAt > KEPT_MS) await records.forget(id)
}

/**
 * Settle the uploads that are whole, and remove those that were given up. tus's own clean-up
 * removes finished uploads as well, and counts from the beginning of the upload, not its last byte.
 */
export const settleLeftovers = async (
  services: ArrivalServices,
  settle: (record: UploadRecord) => Promise<Arrival>,
): Promise<void> => {
  for (const id of await services.records.list()) {
    // One upload that cannot be settled must not keep the others waiting.
    await settleOne(services, settle, id).catch((error: unknown) =>
      services.log.error({ err: error, uploadId: id }, "a leftover upload"),
    )
  }
}

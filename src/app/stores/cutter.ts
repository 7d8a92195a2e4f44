/** The 32 MB that cut a take on the phone: whether they are here, and fetching them. */
import { CORE_TRANSFER_BYTES, downloadCore, isCoreKept } from "../../browser/media/core-download"
import { createDownload } from "./download"
import { mayFetch, networkCost, type Occasion } from "./network-cost"

export const cutter = createDownload({
  transferBytes: CORE_TRANSFER_BYTES,
  isKept: isCoreKept,
  fetch: downloadCore,
  failure: "core-missing",
})

/** She cancelled: from then on it comes only when she asks for it. */
let isDeclined = false

/** What she asks for may need it after all. */
export const reconsiderCutter = (): void => {
  isDeclined = false
}

/** Fetch it because she asked. Never rejects. */
export const fetchCutter = (): Promise<void> => {
  reconsiderCutter()
  return cutter.fetch()
}

/** Stop fetching because she said so. */
export const cancelCutter = (): void => {
  isDeclined = true
  cutter.cancel()
}

const mayComeBy = (occasion: Occasion): boolean => {
  if (isDeclined || !navigator.onLine) return false
  // One that she asked for is under way already: it costs nothing more.
  return cutter.isFetching() || mayFetch(CORE_TRANSFER_BYTES, networkCost(), occasion)
}

/**
 * Have it here, unless she declined or [Note: Paid bytes] forbids. Never rejects.
 *
 * @returns Whether it is here now.
 */
export const ensureCutter = async (occasion: Occasion): Promise<boolean> => {
  await cutter.look()
  if (!cutter.isKept() && mayComeBy(occasion)) await cutter.fetch()
  return cutter.isKept()
}

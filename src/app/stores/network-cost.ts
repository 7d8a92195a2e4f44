/** Whether bytes cost her money here, as far as the browser says. */
import type { Bytes } from "../../domain/timecode"

/** https://wicg.github.io/netinfo: Chromium's alone, and unknown to TypeScript. */
export type NetworkInformation = {
  readonly saveData?: boolean
  readonly type?: string
  /** How it feels, whatever it is: "slow-2g", "2g", "3g" or "4g". */
  readonly effectiveType?: string
}

/**
 * - `paid`: the browser says that she pays by the byte, or that she saves them.
 * - `slow`: nothing of money, but something large would cost her minutes.
 * - `free`: it says that she does not pay.
 * - `unknown`: Firefox, Safari and Chromium on computers do not say.
 */
export type NetworkCost = "free" | "paid" | "slow" | "unknown"

/** Kinds of network that nobody pays by the byte. */
const FREE_TYPES: readonly string[] = ["wifi", "ethernet"]
const PAID_TYPES: readonly string[] = ["cellular", "wimax", "bluetooth"]
/** On the fastest of these, 0.7 Mbit/s, the cutter takes a minute and a half. */
const SLOW_TYPES: readonly string[] = ["slow-2g", "2g", "3g"]

/** What the browser says. Pure. @param connection `undefined` where the browser has no such thing */
export const networkCostOf = (information: NetworkInformation = {}): NetworkCost => {
  const { saveData, type = "", effectiveType = "" } = information
  if (saveData === true || PAID_TYPES.includes(type)) return "paid"
  if (SLOW_TYPES.includes(effectiveType)) return "slow"
  return FREE_TYPES.includes(type) ? "free" : "unknown"
}

/** More than this is never fetched unasked where it may cost something. */
const UNASKED_MAX_BYTES: Bytes = 1_000_000

/** Why something would be fetched now: on the quiet, or because of what she has just done. */
export type Occasion = "unasked" | "needed"

/**
 * Whether something may be fetched without a question of its own. Pure.
 *
 * [Note: Paid bytes] Three cases. Where the browser says that bytes are free, what will be needed is
 * fetched ahead. Where it says that they are paid for, or slow, nothing above 1 MB comes before she has
 * tapped a button that names the size: not even the cutter when she sends a take, which is then cut
 * by the small engine ([Note: Three engines]). Where the browser does not say, nothing above
 * 1 MB is fetched ahead; but a tap on « Envoyer » sends some megabytes anyway, so the cutter comes
 * with it, in sight, with its size and a way to stop it.
 */
export const mayFetch = (bytes: Bytes, cost: NetworkCost, occasion: Occasion): boolean =>
  bytes <= UNASKED_MAX_BYTES || cost === "free" || (cost === "unknown" && occasion === "needed")

/** What this phone's browser says now. */
export const networkCost = (): NetworkCost =>
  networkCostOf((navigator as Navigator & { readonly connection?: NetworkInformation }).connection)

import type { IncomingMessage } from "node:http"
import { isIPv6 } from "node:net"

/** Groups of an IPv6 address that name a network: one household has all that follow. */
const NETWORK_GROUPS = 4

/** All addresses that one IPv6 client can choose from count as one. */
const networkOf = (address: string): string => {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address
  const [head = "", tail = ""] = address.split("::")
  const groups = head === "" ? [] : head.split(":")
  const rest = tail === "" ? [] : tail.split(":")
  const zeros = address.includes("::") ? Array<string>(8 - groups.length - rest.length).fill("0") : []
  return `${[...groups, ...zeros, ...rest].slice(0, NETWORK_GROUPS).join(":")}::/64`
}

/**
 * Who asks, for counting requests.
 *
 * @param isBehindProxy whether a reverse proxy of ours wrote the end of X-Forwarded-For; if not,
 *   anybody can write anything there
 */
export const clientAddress = (request: IncomingMessage, isBehindProxy: boolean): string => {
  const forwarded = request.headers["x-forwarded-for"]
  const last = isBehindProxy ? [forwarded ?? []].flat().join(",").split(",").at(-1)?.trim() : undefined
  return networkOf(last || (request.socket.remoteAddress ?? "unknown"))
}

/**
 * Push services that notifications may go to. A browser names the address itself: without this list
 * whoever has a link could have the server knock at any door of its own network.
 */
const KNOWN: readonly string[] = [
  // Chrome, Edge on Android, Brave, Opera, Samsung Internet
  "fcm.googleapis.com",
  // Firefox
  "push.services.mozilla.com",
  // Safari, iOS included
  "push.apple.com",
  // Edge on Windows
  "notify.windows.com",
]

/**
 * Whether an address is one of a push service.
 *
 * @param others `host` or `host:port` of further ones, trusted whatever their protocol
 */
export const isPushService = (endpoint: string, others: readonly string[]): boolean => {
  if (!URL.canParse(endpoint)) return false
  const { protocol, host, hostname, username } = new URL(endpoint)
  if (username !== "") return false
  if (others.includes(host)) return protocol === "https:" || protocol === "http:"
  return (
    protocol === "https:" &&
    host === hostname &&
    KNOWN.some(known => hostname === known || hostname.endsWith(`.${known}`))
  )
}

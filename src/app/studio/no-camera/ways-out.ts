/** Addresses that lead out of here: into a real browser, or onto a safe connection. Pure. */
import type { Platform } from "./platform"

/** The first iOS in which Safari answers to its own scheme. */
const SAFARI_SCHEME_SINCE = 17

/**
 * A link that the app she is in hands to the phone's browser. Both kinds are workarounds that an app may
 * swallow: never show one without the link itself beside it.
 *
 * - Android: https://developer.chrome.com/docs/android/intents . The part after the last `#` is the
 *   intent's; what stands before it, a fragment included, is the address.
 * - iOS: `x-safari-https:`, undocumented. See https://github.com/shalanah/inapp-debugger/pull/5 .
 *
 * @param link Absolute.
 * @returns `undefined` in a real browser, and where no way is known.
 */
export const realBrowserLink = (link: string, platform: Platform): string | undefined => {
  if (platform.inApp === undefined) return undefined
  const [, scheme, rest] = /^(https?):\/\/(.+)$/.exec(link) ?? []
  if (scheme === undefined || rest === undefined) return undefined
  if (platform.system === "android")
    return `intent://${rest}#Intent;scheme=${scheme};S.browser_fallback_url=${encodeURIComponent(link)};end`
  const isApple = platform.system === "ios" || platform.system === "ipados"
  return isApple && (platform.systemVersion ?? 0) >= SAFARI_SCHEME_SINCE
    ? `x-safari-${scheme}://${rest}`
    : undefined
}

/** A name that the world can resolve; certificates are hardly ever given to anything else. */
const PUBLIC_NAME = /^(?!.*\.(?:local|lan|home|internal|test)$)[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z][a-z\d-]+$/i

/**
 * The same page over HTTPS, if its host may answer there: a public name without a port. A port is a
 * program's own, which does not speak both.
 */
export const safeAddressOf = (address: string): string | undefined => {
  const url = new URL(address)
  if (url.protocol !== "http:" || url.port !== "" || !PUBLIC_NAME.test(url.hostname)) return undefined
  url.protocol = "https:"
  return url.href
}

/** Which page helps when there is no camera, and step by step what to do here. Pure. */
import type { DeviceKind } from "../../../domain/device"
import type { NoCamera } from "../../stores/held-camera"
import { isWebKit, type Platform } from "./platform"

/**
 * What the browser says of camera and microphone together, after it has refused them.
 * - `denied`: the site is blocked, or the browser does not tell.
 * - `prompt`: she has closed the question without an answer, and it will be asked again.
 * - `granted`: the site may; something above the browser has refused.
 */
export type Permission = "denied" | "prompt" | "granted"

/** What happened, as she is told it: a page each. */
export type Situation = Exclude<NoCamera, "denied"> | "denied" | "dismissed" | "denied-by-system" | "in-app"

/** One thing to do, with words and often a picture of its own. */
export type StepId =
  // Letting a site use the camera, by browser.
  | "safari-ios-page-menu"
  | "safari-ios-website-settings"
  | "safari-ios-allow"
  | "safari-mac-menu"
  | "safari-mac-allow"
  | "chrome-android-icon"
  | "chrome-android-permissions"
  | "chrome-android-allow"
  | "chrome-desktop-icon"
  | "chrome-desktop-allow"
  | "firefox-desktop-icon"
  | "firefox-desktop-unblock"
  | "firefox-android-icon"
  | "firefox-android-allow"
  | "samsung-lock"
  | "samsung-permissions"
  | "samsung-allow"
  | "other-icon"
  | "other-allow"
  | "home-screen-close"
  | "home-screen-reopen"
  // Letting a browser use the camera, by system.
  | "ios-settings"
  | "android-settings"
  | "macos-settings"
  | "windows-settings"
  | "linux-settings"
  | "system-allow"
  // The rest.
  | "answer-allow"
  | "come-back"
  | "plug-in"
  | "use-phone"
  | "close-others"
  | "restart-browser"
  | "restart-device"
  | "open-safe-address"
  | "tell-coordinator"
  | "open-elsewhere"
  | "app-menu"
  | "app-open-in-browser"
  | "paste-link"
  | "import-instead"

export type CameraHelp = {
  readonly situation: Situation
  /** One to three, in their order. */
  readonly steps: readonly StepId[]
  /** Whether asking again may give another answer; `reload`: only of a page that is loaded again. */
  readonly retry: "ask" | "reload" | "none"
  /** Whether another browser is the way out, and not only one more. */
  readonly isElsewhereFirst: boolean
}

type Place = {
  readonly platform: Platform
  readonly permission: Permission
  readonly container: DeviceKind
}

/** The way to the site's own setting. */
const siteSteps = ({ platform: { system, browser }, container }: Place): readonly StepId[] => {
  const isApplePhone = system === "ios" || system === "ipados"
  // No address bar, and so no menu of a site.
  if (isApplePhone && container === "home-screen")
    return ["home-screen-close", "home-screen-reopen", "answer-allow"]
  if (isApplePhone && browser === "safari")
    return ["safari-ios-page-menu", "safari-ios-website-settings", "safari-ios-allow"]
  // Other browsers there hold no list of sites: the system asks for the app as a whole.
  if (isApplePhone) return ["ios-settings", "system-allow", "come-back"]
  if (browser === "safari") return ["safari-mac-menu", "safari-mac-allow", "come-back"]
  if (browser === "samsung") return ["samsung-lock", "samsung-permissions", "samsung-allow"]
  if (browser === "firefox")
    return system === "android"
      ? ["firefox-android-icon", "firefox-android-allow", "come-back"]
      : ["firefox-desktop-icon", "firefox-desktop-unblock", "come-back"]
  if (browser === "other") return ["other-icon", "other-allow", "come-back"]
  return system === "android"
    ? ["chrome-android-icon", "chrome-android-permissions", "chrome-android-allow"]
    : ["chrome-desktop-icon", "chrome-desktop-allow", "come-back"]
}

const SYSTEM_SETTINGS: Readonly<Record<Platform["system"], StepId>> = {
  ios: "ios-settings",
  ipados: "ios-settings",
  android: "android-settings",
  macos: "macos-settings",
  windows: "windows-settings",
  linux: "linux-settings",
  other: "linux-settings",
}

/** Safari tells `prompt` of a page that it has refused until it is loaded again. */
const retryOfRefusal = ({ platform }: Place): CameraHelp["retry"] => (isWebKit(platform) ? "reload" : "ask")

const helpForDenied = (place: Place): CameraHelp => {
  const { platform, permission } = place
  const retry = retryOfRefusal(place)
  if (permission === "granted")
    return {
      situation: "denied-by-system",
      steps: [SYSTEM_SETTINGS[platform.system], "system-allow", "come-back"],
      retry,
      isElsewhereFirst: false,
    }
  if (permission === "prompt" && !isWebKit(platform))
    return { situation: "dismissed", steps: ["answer-allow"], retry, isElsewhereFirst: false }
  return { situation: "denied", steps: siteSteps(place), retry, isElsewhereFirst: false }
}

const OTHERS: Readonly<Record<Exclude<NoCamera, "denied">, Omit<CameraHelp, "situation">>> = {
  "not-found": { steps: ["plug-in", "use-phone"], retry: "ask", isElsewhereFirst: false },
  "in-use": { steps: ["close-others", "come-back"], retry: "ask", isElsewhereFirst: false },
  insecure: { steps: ["tell-coordinator"], retry: "none", isElsewhereFirst: false },
  unsupported: { steps: ["import-instead", "open-elsewhere"], retry: "none", isElsewhereFirst: false },
  silent: { steps: ["import-instead", "open-elsewhere"], retry: "ask", isElsewhereFirst: false },
  "no-recorder": { steps: ["import-instead", "open-elsewhere"], retry: "none", isElsewhereFirst: false },
  unknown: { steps: ["restart-browser", "restart-device"], retry: "ask", isElsewhereFirst: false },
}

/** Refusals that an app may have caused which shows the page: its browser holds the camera back. */
const APPS_FAULT: ReadonlySet<NoCamera> = new Set([
  "denied",
  "not-found",
  "unsupported",
  "silent",
  "no-recorder",
])

/** An app without a name is none where she has put us on her home screen: such a page tells no browser either. */
const isInApp = ({ platform: { inApp }, container }: Place): boolean =>
  inApp !== undefined && !(inApp === "other" && container === "home-screen")

/**
 * Help for a refusal.
 *
 * [Note: Apps that lend no camera] Some apps do lend it, by version and by phone, and no name tells
 * which. So nobody is warned of an app beforehand: a warning that is often wrong sends people away
 * from a camera that works. Only once it is refused the app is named, for then it is the likeliest cause.
 */
export const helpFor = (code: NoCamera, place: Place & { readonly safeAddress?: string }): CameraHelp => {
  if (isInApp(place) && APPS_FAULT.has(code))
    return {
      situation: "in-app",
      steps: ["app-menu", "app-open-in-browser", "paste-link"],
      retry: code === "denied" ? retryOfRefusal(place) : code === "silent" ? "ask" : "none",
      isElsewhereFirst: true,
    }
  if (code === "denied") return helpForDenied(place)
  if (code === "insecure" && place.safeAddress !== undefined)
    return { situation: code, ...OTHERS[code], steps: ["open-safe-address", "tell-coordinator"] }
  return { situation: code, ...OTHERS[code] }
}

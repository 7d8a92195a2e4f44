/** Which browser this is, as far as she would call it by a name. */
import type { DeviceKind } from "../domain/device"

type Naming = readonly (readonly [RegExp, string])[]

/** The first that matches: most browsers name others beside themselves. */
const BROWSERS: Naming = [
  [/LinkedInApp/, "LinkedIn"],
  [/Instagram/, "Instagram"],
  [/FB_IAB\/MESSENGER|MessengerForiOS|MessengerLiteForiOS/, "Messenger"],
  [/FBAN|FBAV|FB_IAB/, "Facebook"],
  [/Snapchat/, "Snapchat"],
  [/GSA\//, "Google"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|OPT\//, "Opera"],
  [/Firefox\/|FxiOS/, "Firefox"],
  [/Chrome\/|CriOS/, "Chrome"],
  [/Safari\//, "Safari"],
]

const SYSTEMS: Naming = [
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/CrOS/, "ChromeOS"],
  [/Macintosh/, "Mac"],
  [/Windows/, "Windows"],
  [/Linux/, "Linux"],
]

const nameIn = (naming: Naming, userAgent: string): string =>
  naming.find(([mark]) => mark.test(userAgent))?.[1] ?? ""

export type ContainerName = {
  /** "Safari". Empty: not known. */
  readonly browser: string
  /** "iPhone". Empty: not known. */
  readonly system: string
}

/**
 * What to call a browser. Pure.
 *
 * @param maxTouchPoints An iPad says that it is a Mac, and no Mac has a screen to touch.
 *   See https://developer.apple.com/forums/thread/119186 .
 */
export const nameContainer = (userAgent: string, maxTouchPoints: number): ContainerName => {
  const system = nameIn(SYSTEMS, userAgent)
  return {
    browser: nameIn(BROWSERS, userAgent),
    system: system === "Mac" && maxTouchPoints > 1 ? "iPad" : system,
  }
}

/** Ways in which an app from the home screen is shown. */
const APP_MODES = ["standalone", "fullscreen", "minimal-ui"]

/**
 * How the studio was opened here. Safari has told it by a property of its own since long before
 * there were display modes: https://developer.apple.com/documentation/webkitjs/navigator .
 */
export const containerKind = (): DeviceKind => {
  const isApp =
    APP_MODES.some(mode => matchMedia(`(display-mode: ${mode})`).matches) ||
    ("standalone" in navigator && navigator.standalone === true)
  return isApp ? "home-screen" : "browser"
}

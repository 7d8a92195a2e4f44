/** Finds the Chromium that the tests and the pictures of the README are made with. */
import { existsSync } from "node:fs"
import { chromium } from "playwright"

/** Where Debian and Ubuntu put it. */
const SYSTEM_CHROMIUM = "/usr/bin/chromium"

export const HOW_TO_GET_ONE =
  "No Chromium found: run `apt-get install chromium` or `npx playwright install chromium`, or set CHROMIUM_PATH."

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else the system's, else the one Playwright has downloaded.
 * @returns {string | undefined} undefined where there is none
 */
export const findChromium = () => {
  const { CHROMIUM_PATH: named } = process.env
  if (named) return existsSync(named) ? named : undefined
  return [SYSTEM_CHROMIUM, chromium.executablePath()].find(path => existsSync(path))
}

/**
 * The same, for those who cannot go on without.
 * @returns {string}
 */
export const needChromium = () => {
  const path = findChromium()
  if (path === undefined) throw new Error(HOW_TO_GET_ONE)
  return path
}

/** A browser that runs as root in a container, and asks nothing of the world outside. */
export const QUIET_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** A camera and a microphone that are always there: a moving picture with a beep every second. */
export const FAKE_CAMERA_FLAGS = [
  // Without "=fps=30" the picture comes 20 times a second.
  "--use-fake-device-for-media-stream=fps=30",
  "--use-fake-ui-for-media-stream",
]

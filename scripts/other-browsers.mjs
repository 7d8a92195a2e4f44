/** Finds the browsers that Playwright cannot drive: Firefox as it is shipped, and WebKitGTK. */
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"

/** Debian keeps libraries, and what belongs to them, in one folder for each kind of machine. */
const LIBRARIES = "/usr/lib"
const MACHINE_FOLDERS = /-linux-gnu/
/** What WebKitGTK plays an MP4 with, and what it needs before its recorder claims that it makes any. */
const CODECS = ["gstreamer-1.0/libgstlibav.so", "gstreamer-1.0/libgsttranscode.so"]

const HOW_TO_GET_FIREFOX = "Firefox is missing: run `apt-get install firefox-esr`, or set FIREFOX_PATH."
const HOW_TO_GET_WEBKIT =
  "WebKitGTK or a part of it is missing (Linux only): run `apt-get install webkit2gtk-driver gstreamer1.0-libav gstreamer1.0-plugins-bad xvfb`."

/** @param {readonly string[]} paths */
const firstThatExists = paths => paths.find(path => existsSync(path))

/**
 * Find a file of a library.
 * @param {string} path below the machine's folder
 */
const findInLibraries = path => {
  const machines = existsSync(LIBRARIES)
    ? readdirSync(LIBRARIES).filter(name => MACHINE_FOLDERS.test(name))
    : []
  return firstThatExists(machines.map(machine => join(LIBRARIES, machine, path)))
}

/**
 * Path of a Firefox: `FIREFOX_PATH`, else the system's.
 * @returns {string | undefined} undefined where there is none
 */
export const findFirefox = () => {
  const { FIREFOX_PATH: named } = process.env
  const system = [
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ]
  return firstThatExists(named ? [named] : system)
}

/**
 * The same, for those who cannot go on without.
 * @returns {string}
 */
export const needFirefox = () => {
  const path = findFirefox()
  if (path === undefined) throw new Error(HOW_TO_GET_FIREFOX)
  return path
}

/**
 * What it takes to drive WebKitGTK on a machine without a screen.
 * @returns {{ driver: string, browser: string, screen: string } | undefined} undefined where a part is missing
 */
export const findWebKit = () => {
  const driver = firstThatExists(["/usr/bin/WebKitWebDriver"])
  const browser = findInLibraries("webkit2gtk-4.1/MiniBrowser")
  const screen = firstThatExists(["/usr/bin/Xvfb"])
  const hasCodecs = CODECS.every(path => findInLibraries(path) !== undefined)
  return driver && browser && screen && hasCodecs ? { driver, browser, screen } : undefined
}

/** The same, for those who cannot go on without. */
export const needWebKit = () => {
  const parts = findWebKit()
  if (parts === undefined) throw new Error(HOW_TO_GET_WEBKIT)
  return parts
}

/** Each engine with what chooses its tests, and what to tell those who do not have it. */
export const OTHER_BROWSERS = [
  {
    name: "Firefox",
    tests: "other-browsers/firefox",
    isInstalled: () => findFirefox() !== undefined,
    howToGet: HOW_TO_GET_FIREFOX,
  },
  {
    name: "WebKitGTK",
    tests: "other-browsers/webkit",
    isInstalled: () => findWebKit() !== undefined,
    howToGet: HOW_TO_GET_WEBKIT,
  },
]

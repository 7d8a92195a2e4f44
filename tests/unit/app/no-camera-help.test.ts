import { describe, expect, test } from "vitest"
import type { NoCamera } from "../../../src/app/stores/held-camera"
import { helpFor, type Permission } from "../../../src/app/studio/no-camera/camera-help"
import {
  type BrowserName,
  type Platform,
  platformOf,
  type System,
} from "../../../src/app/studio/no-camera/platform"
import type { DeviceKind } from "../../../src/domain/device"

const CODES: readonly NoCamera[] = [
  "denied",
  "not-found",
  "in-use",
  "insecure",
  "unsupported",
  "unknown",
  "silent",
  "no-recorder",
]
const SYSTEMS: readonly System[] = ["ios", "ipados", "android", "macos", "windows", "linux", "other"]
const BROWSERS: readonly BrowserName[] = ["safari", "chrome", "firefox", "samsung", "edge", "other"]
const PERMISSIONS: readonly Permission[] = ["denied", "prompt", "granted"]
const CONTAINERS: readonly DeviceKind[] = ["browser", "home-screen"]

const CHROME_ON_ANDROID: Platform = { system: "android", browser: "chrome" }
const SAFARI_ON_IPHONE: Platform = { system: "ios", browser: "safari" }

const at = (platform: Platform, permission: Permission = "denied", container: DeviceKind = "browser") => ({
  platform,
  permission,
  container,
})

const everyPlace = SYSTEMS.flatMap(system =>
  BROWSERS.flatMap(browser =>
    [{}, { inApp: "linkedin" as const }].flatMap(app =>
      PERMISSIONS.flatMap(permission =>
        CONTAINERS.map(container => at({ system, browser, ...app }, permission, container)),
      ),
    ),
  ),
)

test.each(CODES)("%s gives one to three different steps, wherever she is", code => {
  for (const place of everyPlace) {
    const { steps } = helpFor(code, place)
    expect(steps.length, JSON.stringify(place)).toBeGreaterThanOrEqual(1)
    expect(steps.length, JSON.stringify(place)).toBeLessThanOrEqual(3)
    expect(new Set(steps).size, JSON.stringify(place)).toBe(steps.length)
  }
})

test("every browser and system that has settings of its own has a way of its own", () => {
  const places: Platform[] = [
    SAFARI_ON_IPHONE,
    { system: "macos", browser: "safari" },
    CHROME_ON_ANDROID,
    { system: "windows", browser: "chrome" },
    { system: "linux", browser: "firefox" },
    { system: "android", browser: "firefox" },
    { system: "android", browser: "samsung" },
    { system: "ios", browser: "chrome" },
    { system: "android", browser: "other" },
  ]
  const firstSteps = places.map(platform => helpFor("denied", at(platform)).steps[0])
  expect(new Set(firstSteps).size).toBe(places.length)
})

describe("a refusal", () => {
  test("of a system that overrules the browser leads to the system's settings", () => {
    const { situation, steps } = helpFor("denied", at({ system: "macos", browser: "chrome" }, "granted"))
    expect(situation).toBe("denied-by-system")
    expect(steps[0]).toBe("macos-settings")
  })

  test("that was no answer at all is asked again", () => {
    expect(helpFor("denied", at(CHROME_ON_ANDROID, "prompt"))).toMatchObject({
      situation: "dismissed",
      retry: "ask",
    })
  })

  test("in Safari, which remembers it until the page is loaded again, has it loaded again", () => {
    expect(helpFor("denied", at(SAFARI_ON_IPHONE, "prompt"))).toMatchObject({
      situation: "denied",
      retry: "reload",
    })
  })

  test("in an app of the home screen leads to no address bar, for there is none", () => {
    const { steps } = helpFor("denied", at(SAFARI_ON_IPHONE, "denied", "home-screen"))
    expect(steps).toEqual(["home-screen-close", "home-screen-reopen", "answer-allow"])
  })

  test("in an app of the home screen blames no other app, though it names no browser either", () => {
    // As such a page says of itself: no "Safari" in it. See https://github.com/ampproject/amphtml/issues/9627 .
    const userAgent =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
    const platform = platformOf(userAgent, { maxTouchPoints: 5 })
    expect(helpFor("denied", at(platform, "denied", "home-screen"))).toMatchObject({
      situation: "denied",
      steps: ["home-screen-close", "home-screen-reopen", "answer-allow"],
    })
    expect(helpFor("denied", at(platform, "denied", "browser")).situation).toBe("in-app")
  })
})

describe("an app that shows the page", () => {
  const inLinkedIn = at({ ...SAFARI_ON_IPHONE, inApp: "linkedin" })

  test.each(["denied", "not-found", "unsupported", "silent", "no-recorder"] as const)(
    "is to blame for %s",
    code => {
      expect(helpFor(code, inLinkedIn)).toMatchObject({ situation: "in-app", isElsewhereFirst: true })
    },
  )

  test("is not to blame for a connection that is not safe, nor for a camera in use", () => {
    expect(helpFor("insecure", inLinkedIn).situation).toBe("insecure")
    expect(helpFor("in-use", inLinkedIn).situation).toBe("in-use")
  })
})

test("asking again is offered only where the answer may be another", () => {
  const retries = CODES.map(code => [code, helpFor(code, at(CHROME_ON_ANDROID)).retry])
  expect(Object.fromEntries(retries)).toEqual({
    denied: "ask",
    "not-found": "ask",
    "in-use": "ask",
    unknown: "ask",
    insecure: "none",
    unsupported: "none",
    silent: "ask",
    "no-recorder": "none",
  })
})

test("a connection that is not safe shows the safe address, where there may be one", () => {
  const place = { ...at(CHROME_ON_ANDROID), safeAddress: "https://film.example.org/studio" }
  expect(helpFor("insecure", place).steps).toContain("open-safe-address")
  expect(helpFor("insecure", at(CHROME_ON_ANDROID)).steps).not.toContain("open-safe-address")
})

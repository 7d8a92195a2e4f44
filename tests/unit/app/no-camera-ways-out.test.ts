import { describe, expect, test } from "vitest"
import type { Platform } from "../../../src/app/studio/no-camera/platform"
import { realBrowserLink, safeAddressOf } from "../../../src/app/studio/no-camera/ways-out"

const LINK = "https://film.example.org/i#code=K7QM2X9D"
const ANDROID: Platform = { system: "android", browser: "chrome", inApp: "instagram" }
const IPHONE: Platform = { system: "ios", systemVersion: 18, browser: "other", inApp: "linkedin" }

describe("a link out of an app", () => {
  test("is an intent on Android, which names the link itself for the phones that have no browser for it", () => {
    expect(realBrowserLink(LINK, ANDROID)).toBe(
      "intent://film.example.org/i#code=K7QM2X9D#Intent;scheme=https;S.browser_fallback_url=https%3A%2F%2Ffilm.example.org%2Fi%23code%3DK7QM2X9D;end",
    )
  })

  test("leaves the code before the intent's own part, which begins at the last #", () => {
    const link = realBrowserLink(LINK, ANDROID) ?? ""
    expect(link.slice(0, link.lastIndexOf("#"))).toBe("intent://film.example.org/i#code=K7QM2X9D")
  })

  test("is Safari's own scheme on an iPhone that knows it", () => {
    expect(realBrowserLink(LINK, IPHONE)).toBe("x-safari-https://film.example.org/i#code=K7QM2X9D")
    expect(realBrowserLink(LINK, { ...IPHONE, systemVersion: 16 })).toBeUndefined()
  })

  test("is none in a real browser, on a computer, and for what is no page", () => {
    expect(realBrowserLink(LINK, { system: "android", browser: "chrome" })).toBeUndefined()
    expect(realBrowserLink(LINK, { system: "macos", browser: "chrome", inApp: "slack" })).toBeUndefined()
    expect(realBrowserLink("about:blank", ANDROID)).toBeUndefined()
  })
})

describe("the safe address of a page", () => {
  test("is the same one over HTTPS, where the host has a public name", () => {
    expect(safeAddressOf("http://film.example.org/studio/lines/3")).toBe(
      "https://film.example.org/studio/lines/3",
    )
  })

  test.each([
    "https://film.example.org/studio",
    "http://film.example.org:3000/studio",
    "http://192.168.1.20/studio",
    "http://localhost/studio",
    "http://studio.local/studio",
  ])("is none for %s", address => {
    expect(safeAddressOf(address)).toBeUndefined()
  })
})

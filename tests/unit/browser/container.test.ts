import { describe, expect, test } from "vitest"
import { nameContainer } from "../../../src/browser/container"

const APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${APPLE}`
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE}`
const ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
const FINGERS = 5

describe("a container is called by the name that she knows", () => {
  test.each([
    ["Safari (iPhone)", `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, FINGERS],
    ["Safari (iPad)", `${MAC} Version/18.5 Safari/605.1.15`, FINGERS],
    ["Safari (Mac)", `${MAC} Version/18.5 Safari/605.1.15`, 0],
    ["Chrome (iPhone)", `${IPHONE} CriOS/137.0.7151.79 Mobile/15E148 Safari/604.1`, FINGERS],
    ["Firefox (iPhone)", `${IPHONE} FxiOS/139.0 Mobile/15E148 Safari/605.1.15`, FINGERS],
    ["Edge (iPhone)", `${IPHONE} Version/18.0 EdgiOS/137.0.3296.59 Mobile/15E148 Safari/604.1`, FINGERS],
    ["LinkedIn (iPhone)", `${IPHONE} Mobile/15E148 [LinkedInApp]/9.31.4`, FINGERS],
    ["Chrome (Android)", `${ANDROID} Chrome/137.0.0.0 Mobile Safari/537.36`, FINGERS],
    [
      "Samsung Internet (Android)",
      `${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
      FINGERS,
    ],
    ["Firefox (Linux)", "Mozilla/5.0 (X11; Linux x86_64; rv:139.0) Gecko/20100101 Firefox/139.0", 0],
    [" (iPhone)", `${IPHONE} Mobile/15E148`, FINGERS],
  ])("%s", (name, userAgent, maxTouchPoints) => {
    const { browser, system } = nameContainer(userAgent, maxTouchPoints)
    expect(`${browser} (${system})`).toBe(name)
  })
})

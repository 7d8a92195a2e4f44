import { expect, it } from "vitest"
import { placeAfterSignIn, signInPath } from "../../../src/app/access/sign-in-path"

const queryOf = (path: string): string => path.split("?")[1] ?? ""

it("leads back to the place of the desk that asked for a sign-in", () => {
  const place = "/desk/campaigns/8-mars/film"
  expect(placeAfterSignIn(queryOf(signInPath(place)))).toBe(place)
  expect(signInPath("/desk")).toBe("/sign-in")
  expect(placeAfterSignIn("")).toBe("/desk")
})

it("leads nowhere that somebody else's link has chosen", () => {
  for (const place of [
    "https://evil.example",
    "//evil.example/desk",
    "/desktop",
    "/p/film",
    "javascript:alert(1)",
  ]) {
    expect(placeAfterSignIn(`next=${encodeURIComponent(place)}`)).toBe("/desk")
  }
})

import { expect, test } from "vitest"
import { makeSlug } from "../../../src/server/store/slug"

test.each([
  ["8 mars : à nous la parole !", /^8-mars-a-nous-la-parole-[a-z0-9]{8}$/],
  ["Égalité — L’Été", /^egalite-l-ete-[a-z0-9]{8}$/],
  ["女性の日", /^[a-z0-9]{8}$/],
  ["../../etc", /^etc-[a-z0-9]{8}$/],
])("the page of « %s » has an address that can be read aloud", (title, expected) => {
  expect(makeSlug(title)).toMatch(expected)
})

test("a long title gives an address of bounded length without a dash at the cut", () => {
  const slug = makeSlug(`${"a".repeat(59)} ${"b".repeat(59)}`)
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).not.toContain("--")
})

test("two campaigns of one name have two addresses", () => {
  expect(makeSlug("8 mars")).not.toBe(makeSlug("8 mars"))
})

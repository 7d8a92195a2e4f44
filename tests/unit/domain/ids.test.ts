import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { isId } from "../../../src/domain/ids"

test("what browsers and servers make as an id is one", () => {
  expect(isId(randomUUID())).toBe(true)
})

test.each([
  "",
  "1",
  "../../etc/passwd",
  "A0000000-0000-4000-8000-000000000000",
  "a0000000-0000-4000-8000-000000000000\n",
  " a0000000-0000-4000-8000-000000000000",
  "a00000000000400080000000000000000000",
])("%j is no id", text => {
  expect(isId(text)).toBe(false)
})

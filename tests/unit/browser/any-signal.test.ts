import { expect, test } from "vitest"
import { anySignal } from "../../../src/browser/any-signal"

test("aborts with the first of them, and its reason", () => {
  const [first, second] = [new AbortController(), new AbortController()]
  const either = anySignal([first.signal, second.signal])
  expect(either.aborted).toBe(false)
  second.abort("enough")
  first.abort("too late")
  expect(either.reason).toBe("enough")
})

test("is aborted from the start where one of them is", () => {
  expect(anySignal([new AbortController().signal, AbortSignal.abort("before")]).reason).toBe("before")
})

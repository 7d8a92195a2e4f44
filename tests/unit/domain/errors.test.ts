import { expect, test } from "vitest"
import { UnissonError } from "../../../src/domain/errors"

class PhoneFullError extends UnissonError<"phone-full"> {}

test("an error has its class's name, its code, its facts and its cause", () => {
  const cause = new Error("quota")
  const error = new PhoneFullError("phone-full", "14 MB needed, 3 MB free", { details: { free: 3 }, cause })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: "PhoneFullError", code: "phone-full", details: { free: 3 }, cause })
  expect(new PhoneFullError("phone-full", "").details).toEqual({})
})

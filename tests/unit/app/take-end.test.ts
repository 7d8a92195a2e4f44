import { expect, test } from "vitest"
import { takeEndOf } from "../../../src/app/stores/take-end"
import { StorageError } from "../../../src/browser/storage/quota"

test("a phone is called full only where it is", () => {
  const full = new StorageError("quota-exceeded", "no room")
  const lost = new StorageError("storage-lost", "closed")
  expect(takeEndOf({ end: "storage", cause: full })).toBe("storage")
  expect(takeEndOf({ end: "storage", cause: lost })).toBe("storage-lost")
  expect(takeEndOf({ end: "storage", cause: new DOMException("?", "DataError") })).toBe("storage-lost")
  expect(takeEndOf({ end: "hidden", cause: undefined })).toBe("hidden")
})

import { describe, expect, test } from "vitest"
import type { Standing } from "../../../src/app/stores/offline-part"
import { missingBytes, type PartState, readinessOf } from "../../../src/app/stores/offline-readiness"

const parts = (app: Standing, brief: Standing, cutter: Standing): PartState[] => [
  { name: "app", standing: app, transferBytes: 600 },
  { name: "brief", standing: brief, transferBytes: 0 },
  { name: "cutter", standing: cutter, transferBytes: 8_000 },
]

describe("ready offline", () => {
  test("is said only of a phone that keeps every part", () => {
    expect(readinessOf(parts("kept", "kept", "kept"))).toBe("ready")
    expect(readinessOf(parts("kept", "kept", "missing"))).toBe("missing")
    expect(readinessOf(parts("kept", "missing", "kept"))).toBe("missing")
    expect(readinessOf(parts("coming", "kept", "kept"))).toBe("coming")
  })

  test("is not said before anything was looked at", () => {
    expect(readinessOf([])).toBe("looking")
  })

  test("asks for what can be fetched before it waits for what comes by itself", () => {
    expect(readinessOf(parts("coming", "kept", "missing"))).toBe("missing")
  })

  test("is never promised where the browser keeps no apps", () => {
    expect(readinessOf(parts("impossible", "kept", "missing"))).toBe("impossible")
  })
})

test("the size that is named is of what is missing alone", () => {
  expect(missingBytes(parts("kept", "kept", "missing"))).toBe(8_000)
  expect(missingBytes(parts("missing", "missing", "missing"))).toBe(8_600)
  expect(missingBytes(parts("coming", "kept", "kept"))).toBe(0)
})

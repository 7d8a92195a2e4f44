import { describe, expect, test } from "vitest"
import { mayFetch, networkCostOf } from "../../../src/app/stores/network-cost"

const [LITTLE, MUCH] = [1_000_000, 8_400_000]

describe("what a network costs", () => {
  test("is what the browser says of it", () => {
    expect(networkCostOf({ type: "wifi" })).toBe("free")
    expect(networkCostOf({ type: "ethernet", saveData: false })).toBe("free")
    expect(networkCostOf({ type: "cellular" })).toBe("paid")
  })

  test("is high for whoever asks to save data, on any network", () => {
    expect(networkCostOf({ type: "wifi", saveData: true })).toBe("paid")
  })

  test("is counted in minutes where it is slow", () => {
    expect(networkCostOf({ effectiveType: "3g" })).toBe("slow")
    expect(networkCostOf({ type: "wifi", effectiveType: "2g" })).toBe("slow")
    expect(networkCostOf({ type: "cellular", effectiveType: "2g" })).toBe("paid")
    expect(networkCostOf({ type: "wifi", effectiveType: "4g" })).toBe("free")
  })

  test("is unknown where the browser does not say", () => {
    expect(networkCostOf()).toBe("unknown")
    expect(networkCostOf({ saveData: false })).toBe("unknown")
    expect(networkCostOf({ type: "other" })).toBe("unknown")
  })
})

describe("something large", () => {
  test("is fetched ahead only where the browser says that it costs nothing", () => {
    expect(mayFetch(MUCH, "free", "unasked")).toBe(true)
    expect(mayFetch(MUCH, "unknown", "unasked")).toBe(false)
    expect(mayFetch(MUCH, "paid", "unasked")).toBe(false)
  })

  test("comes when it is needed, except where it is paid for or slow", () => {
    expect(mayFetch(MUCH, "unknown", "needed")).toBe(true)
    expect(mayFetch(MUCH, "paid", "needed")).toBe(false)
    expect(mayFetch(MUCH, "slow", "needed")).toBe(false)
  })
})

test("something small is always fetched", () => {
  expect(mayFetch(LITTLE, "paid", "unasked")).toBe(true)
  expect(mayFetch(LITTLE + 1, "paid", "unasked")).toBe(false)
})

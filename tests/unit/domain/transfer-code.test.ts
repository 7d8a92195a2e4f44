import { expect, test } from "vitest"
import { readTransferCode, showTransferCode, TRANSFER_ALPHABET } from "../../../src/domain/transfer-code"

test("a code is shown in two halves, and read back", () => {
  expect(showTransferCode("K7QM2X9D")).toBe("K7QM-2X9D")
  expect(readTransferCode("K7QM-2X9D")).toBe("K7QM2X9D")
})

test.each([
  ["k7qm2x9d", "small letters"],
  ["  K7QM  2X9D ", "spaces"],
  ["K7 QM 2X 9D", "pairs"],
  ["K7QM\u20112X9D", "a hyphen that a mail program made"],
  ["K7QM\u2013 2X9D", "a dash"],
])("typing forgives %j: %s", typed => {
  expect(readTransferCode(typed)).toBe("K7QM2X9D")
})

test("letters that look like digits are read as the digits that they were", () => {
  expect(readTransferCode("oOiI-lLAB")).toBe("001111AB")
})

test.each(["", "K7QM-2X9", "K7QM-2X9DD", "K7QM-2X9U", "K7QM-2X9É", "K7QM/2X9D"])("%j is no code", typed => {
  expect(readTransferCode(typed)).toBeUndefined()
})

test("there are 32 letters, and none that is taken for another", () => {
  expect(new Set(TRANSFER_ALPHABET).size).toBe(32)
  expect(TRANSFER_ALPHABET).not.toMatch(/[ILOU]/)
})

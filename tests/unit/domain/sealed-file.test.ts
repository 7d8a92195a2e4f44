import { describe, expect, test } from "vitest"
import {
  headerBytesOf,
  mediaStart,
  PREAMBLE_BYTES,
  preambleOf,
  SEALED_HEADER_MAX_BYTES,
  SIGNATURE_BYTES,
  signedPart,
} from "../../../src/domain/sealed-file"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe("the beginning of a sealed file", () => {
  test.each([1, 700, SEALED_HEADER_MAX_BYTES])("says that its header has %i bytes", length => {
    expect(headerBytesOf(preambleOf(length))).toBe(length)
  })

  test.each([0, SEALED_HEADER_MAX_BYTES + 1])("is not made for a header of %i bytes", length => {
    expect(() => preambleOf(length)).toThrow(RangeError)
  })

  test("of another length than a header may have was changed", () => {
    const preamble = preambleOf(1)
    new DataView(preamble.buffer).setUint32(PREAMBLE_BYTES - 4, SEALED_HEADER_MAX_BYTES + 1)
    expect(headerBytesOf(preamble)).toBe("seal-broken")
  })

  test("is told from a film, from nothing, from a later version, and from one cut short", () => {
    expect(headerBytesOf(bytes("\0\0\0 ftypisom"))).toBe("not-sealed")
    expect(headerBytesOf(new Uint8Array())).toBe("not-sealed")
    expect(headerBytesOf(bytes("UNISSON2\n...."))).toBe("seal-newer")
    expect(headerBytesOf(bytes("UNISS"))).toBe("seal-short")
    expect(headerBytesOf(preambleOf(9).subarray(0, PREAMBLE_BYTES - 1))).toBe("seal-short")
  })
})

test("the signature is over all that stands before it", () => {
  const header = bytes('{"a":1}')
  const signed = signedPart(header)
  expect(signed.length).toBe(PREAMBLE_BYTES + header.length)
  expect(signed.subarray(PREAMBLE_BYTES)).toEqual(header)
  expect(mediaStart(header.length)).toBe(signed.length + SIGNATURE_BYTES)
})

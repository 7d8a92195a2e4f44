import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import { expect, test } from "vitest"
import { clientAddress } from "../../../src/server/http/client-address"

const from = (address: string, forwarded?: string): IncomingMessage => {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: address })
  const request = new IncomingMessage(socket)
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded
  return request
}

test("what anybody can write is believed only behind a proxy of ours, and only its last word", () => {
  const request = from("10.0.0.1", "203.0.113.9, 198.51.100.7")
  expect(clientAddress(request, false)).toBe("10.0.0.1")
  expect(clientAddress(request, true)).toBe("198.51.100.7")
  expect(clientAddress(from("10.0.0.1"), true)).toBe("10.0.0.1")
})

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2:ffff::6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::ffff:192.0.2.1", "::ffff:192.0.2.1"],
  ["192.0.2.1", "192.0.2.1"],
])("%s counts as %s: one household has a whole network", (address, expected) => {
  expect(clientAddress(from(address), false)).toBe(expected)
})

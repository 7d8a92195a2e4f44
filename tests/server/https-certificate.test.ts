import { X509Certificate } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { request } from "node:https"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { certificateFor } from "../../src/server/network/https-certificate"
import { listen, stopListening } from "../../src/server/network/listen"

let dataDir = ""

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "unisson-tls-"))
})

afterEach(() => rmSync(dataDir, { recursive: true }))

const file = (): string => join(dataDir, "tls/unisson.pem")

describe("certificateFor", () => {
  test("makes one that a client who knows it accepts, by name and by address", async () => {
    const certificate = await certificateFor(dataDir, ["localhost", "127.0.0.1"])
    const server = await listen((_req, res) => res.end("bonjour"), 0, certificate)
    const { port } = server.address() as AddressInfo
    try {
      for (const host of ["localhost", "127.0.0.1"]) {
        const status = await new Promise((resolve, reject) => {
          request({ host, port, ca: certificate.cert, agent: false }, response => {
            response.resume()
            resolve(response.statusCode)
          })
            .on("error", reject)
            .end()
        })
        expect(status).toBe(200)
      }
    } finally {
      await stopListening(server)
    }
  })

  test("keeps it, for the owner's eyes only, so that a phone is not asked twice", async () => {
    const first = await certificateFor(dataDir, ["localhost", "192.168.1.20"])
    expect(await certificateFor(dataDir, ["localhost", "192.168.1.20"])).toEqual(first)
    // Fewer addresses (the cable is out): the same one still does.
    expect(await certificateFor(dataDir, ["localhost"])).toEqual(first)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  test("makes another when this machine has a new address", async () => {
    const first = await certificateFor(dataDir, ["localhost", "192.168.1.20"])
    const second = await certificateFor(dataDir, ["localhost", "10.0.0.7"])
    expect(second.cert).not.toBe(first.cert)
    expect(new X509Certificate(second.cert).checkIP("10.0.0.7")).toBe("10.0.0.7")
  })

  test("makes another when the file was cut short", async () => {
    await certificateFor(dataDir, ["localhost"])
    writeFileSync(file(), readFileSync(file(), "utf8").slice(0, 300))
    const { cert } = await certificateFor(dataDir, ["localhost"])
    expect(new X509Certificate(cert).checkHost("localhost")).toBe("localhost")
  })
})

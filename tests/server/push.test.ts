/** Notifications through a push service of this test's own, which decrypts what a browser would. */
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from "node:crypto"
import { once } from "node:events"
import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sendNotice } from "../../src/server/notices/send-notice"
import { isPushService } from "../../src/server/push/push-services"
import { insertNotices } from "../../src/server/store/notices"
import { listSubscriptions } from "../../src/server/store/push"
import type { TestClient } from "../fixtures/client"
import {
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

type Received = { readonly body: Buffer; readonly headers: IncomingHttpHeaders }

let service: Server
let host: string
let answer = 201
const received: Received[] = []
let server: TestServer
let coordinator: TestClient
let campaignId: string
let person: EnteredContributor

beforeAll(async () => {
  service = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      received.push({ body: Buffer.concat(chunks), headers: request.headers })
      response.writeHead(answer).end()
    })
  })
  service.listen(0, "127.0.0.1")
  await once(service, "listening")
  host = `127.0.0.1:${(service.address() as AddressInfo).port}`
  server = await startTestServer({ config: { pushServices: [host] } })
  coordinator = await setUpCoordinator(server)
  ;({ id: campaignId } = await createCampaign(coordinator))
  person = await enterContributor(server, coordinator, campaignId)
})
afterAll(async () => {
  await server.close()
  service.close()
})

/** What a browser keeps of a subscription. */
const newBrowser = () => {
  const ecdh = createECDH("prime256v1")
  ecdh.generateKeys()
  return { ecdh, auth: randomBytes(16), deviceId: randomUUID() }
}
type Browser = ReturnType<typeof newBrowser>

const subscribe = (browser: Browser) =>
  person.client.call("keepPushSubscription", {
    params: { deviceId: browser.deviceId },
    body: {
      endpoint: `http://${host}/push/${browser.deviceId}`,
      p256dh: browser.ecdh.getPublicKey("base64url"),
      auth: browser.auth.toString("base64url"),
    },
  })

/** RFC 8291 and 8188, written from the receiving side. */
const decrypt = (body: Buffer, { ecdh, auth }: Browser): unknown => {
  const salt = body.subarray(0, 16)
  const keyLength = body[20] ?? 0
  const sender = body.subarray(21, 21 + keyLength)
  const derive = (secret: Buffer, withSalt: Buffer, info: Buffer, length: number): Buffer =>
    Buffer.from(hkdfSync("sha256", secret, withSalt, info, length))
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), sender])
  const secret = derive(ecdh.computeSecret(sender), auth, info, 32)
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16)
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12)
  const record = body.subarray(21 + keyLength)
  const decipher = createDecipheriv("aes-128-gcm", key, nonce)
  decipher.setAuthTag(record.subarray(-16))
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString())
}

/** Whether a request is signed by the server's own key, for this push service. */
const isSigned = (authorization = "", publicKey: string): boolean => {
  const [, header = "", claims = "", signature = ""] =
    /t=([^.]+)\.([^.]+)\.([^,]+)/u.exec(authorization) ?? []
  const point = Buffer.from(publicKey, "base64url")
  const key = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  })
  const { aud } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { aud: string }
  return (
    aud === `http://${host}` &&
    verify(
      "sha256",
      Buffer.from(`${header}.${claims}`),
      { key, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    )
  )
}

const tell = async (): Promise<string | undefined> => {
  const row = {
    campaignId,
    contributorId: person.contributor.id,
    kind: "message",
    occasion: randomUUID(),
  } as const
  const { db } = server.services.database
  const [id = ""] = await insertNotices(db, [{ ...row, note: "Un jour de plus." }])
  await sendNotice(server.services, id)
  const { notices } = await coordinator.call("readCorrespondence", { params: { campaignId } })
  const notice = notices.find(one => one.id === id)
  return notice && `${notice.state} ${notice.way ?? notice.failure}`
}

describe("a notification", () => {
  test("is signed by the server's key and can be read by her browser alone", async () => {
    const browser = newBrowser()
    await subscribe(browser)
    expect(await tell()).toBe("sent push")
    const { body, headers } = received.at(-1) ?? { body: Buffer.alloc(0), headers: {} }
    expect(decrypt(body, browser)).toMatchObject({ body: "Un jour de plus.", path: "/studio" })
    expect(() => decrypt(body, newBrowser())).toThrow()
    const { publicKey } = await person.client.call("readPushKey")
    expect(isSigned(headers.authorization, publicKey)).toBe(true)
    await person.client.call("removePushSubscription", { params: { deviceId: browser.deviceId } })
    expect(await tell()).toBe("failed no-way")
  })

  test.each([404, 410])("that meets an answer %i removes the browser", async status => {
    await subscribe(newBrowser())
    answer = status
    expect(await tell()).toBe("failed no-way")
    answer = 201
    expect(await listSubscriptions(server.services.database.db, person.contributor.id)).toEqual([])
  })

  test("keeps the browser where the service is only unwell, and says so", async () => {
    const browser = newBrowser()
    await subscribe(browser)
    answer = 503
    expect(await tell()).toBe("failed no-way")
    answer = 201
    expect(await tell()).toBe("sent push")
  })

  test("has the same key after a restart, and for servers that start at once", async () => {
    const keys = await Promise.all(Array.from({ length: 5 }, () => person.client.call("readPushKey")))
    expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(1)
  })
})

describe("push services", () => {
  test.each([
    ["https://fcm.googleapis.com/fcm/send/abc", true],
    ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
    ["https://web.push.apple.com/abc", true],
    ["http://fcm.googleapis.com/fcm/send/abc", false],
    ["https://fcm.googleapis.com:8443/", false],
    ["https://fcm.googleapis.com.example.org/", false],
    ["https://evilfcm.googleapis.com.example/", false],
    ["https://169.254.169.254/latest", false],
    ["https://me@fcm.googleapis.com/", false],
    ["nonsense", false],
  ])("%s: %s", (endpoint, expected) => {
    expect(isPushService(endpoint, [])).toBe(expected)
  })

  test("that nobody knows are refused at the door", async () => {
    const { ecdh, auth, deviceId } = newBrowser()
    const body = {
      endpoint: "https://10.0.0.1/admin",
      p256dh: ecdh.getPublicKey("base64url"),
      auth: auth.toString("base64url"),
    }
    await expect(
      person.client.call("keepPushSubscription", { params: { deviceId }, body }),
    ).rejects.toMatchObject({ code: "bad-request" })
  })
})

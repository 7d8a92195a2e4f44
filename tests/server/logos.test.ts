/** Logos for the closing card: drawn anew from what is sent, kept in order, and on the card. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { LOGOS_MAX } from "../../src/domain/film-settings"
import { readLogo } from "../../src/server/film/cards/logo-picture"
import type { TestClient } from "../fixtures/client"
import { createCampaign, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const WIDE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>'

let server: TestServer
let desk: TestClient
let campaignId: string
beforeAll(async () => {
  server = await startTestServer()
  desk = await setUpCoordinator(server)
  campaignId = (await createCampaign(desk, { text: "Un." })).id
})
afterAll(() => server.close())

const send = (name: string, body: BodyInit): Promise<Response> =>
  desk.fetch(`/api/campaigns/${campaignId}/logos/${encodeURIComponent(name)}`, { method: "PUT", body })
const logos = async () => (await desk.call("readBoard", { params: { campaignId } })).filmSettings.logos
const pictureOf = async (key = "") => {
  const response = await desk.fetch(`/api/campaigns/${campaignId}/logos/${key.split("/").at(-1)}`)
  expect(response.headers.get("content-type")).toBe("image/png")
  return Buffer.from(await response.arrayBuffer())
}
const drawn = (size: string, extension: "png" | "jpg"): Uint8Array<ArrayBuffer> => {
  const path = join(server.services.config.dataDir, `drawn.${extension}`)
  execFileSync("ffmpeg", [
    "-v",
    "error",
    "-f",
    "lavfi",
    "-i",
    `color=red:size=${size}`,
    "-frames:v",
    "1",
    "-y",
    path,
  ])
  return new Uint8Array(readFileSync(path))
}

describe("a logo", () => {
  test("is a PNG of ours whatever was sent, in its own shape, named by its file", async () => {
    for (const [name, body] of [
      ["Fonds_pour-elles.svg", WIDE],
      ["b.png", drawn("3000x1500", "png")],
      ["c.jpg", drawn("300x100", "jpg")],
    ] as const)
      expect((await send(name, body)).status).toBe(200)
    const kept = await logos()
    expect(kept.map(({ name }) => name)).toEqual(["Fonds pour elles", "b", "c"])
    const pictures = await Promise.all(kept.map(({ key }) => pictureOf(key)))
    expect(pictures.map(picture => readLogo(picture)?.ratio)).toEqual([4, 2, 3])
    expect(pictures[1]?.readUInt32BE(16), "no larger than a film needs").toBe(1200)
  })

  test("that is sent again is there once", async () => {
    await send("d.svg", WIDE)
    expect(await logos()).toHaveLength(3)
  })

  test("changes places, has another name, and leaves", async () => {
    const [first, ...rest] = await logos()
    if (first === undefined) throw new Error("There is no logo")
    const changed = [...rest, { ...first, name: "Le Fonds" }]
    await desk.call("updateFilmSettings", { params: { campaignId }, body: { logos: changed } })
    expect(await logos()).toEqual(changed)
    await desk.call("updateFilmSettings", { params: { campaignId }, body: { logos: rest } })
    expect(
      (await desk.fetch(`/api/campaigns/${campaignId}/logos/${first.key.split("/").at(-1)}`)).status,
    ).toBe(404)
  })

  test.each([
    ["nothing", ""],
    ["a text", "Bonjour"],
    ["half a picture", "\u0089PNG\r\n\u001a\n"],
    ["a drawing that reads files", WIDE.replace("<rect", '<image href="/etc/hosts.png"/><rect')],
    ["a drawing that is none", WIDE.replace("</svg>", "")],
  ])("is not %s", async (_, body) => {
    const response = await send("logo", body)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: "not-a-logo" })
  })

  test("is one of so many as the card has room for", async () => {
    const count = (await logos()).length
    for (let index = count; index < LOGOS_MAX; index += 1)
      await send(`${index}.svg`, WIDE.replaceAll("40", String(41 + index)))
    const response = await send("more.svg", WIDE.replaceAll("40", "90"))
    expect(response.status).toBe(400)
    expect(await logos()).toHaveLength(LOGOS_MAX)
  })
})

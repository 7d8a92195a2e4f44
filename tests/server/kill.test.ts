/** The server is killed with -9 in the middle of its work, and the next one goes on. */
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import type { BoardShape } from "../../src/api/shapes"
import { standInDuration } from "../../src/domain/cut-of"
import { filmKeys, originalKey } from "../../src/server/media/media-keys"
import { buildProgram, type ChildProgram, startProgram } from "../fixtures/child-program"
import { TestClient } from "../fixtures/client"
import { drawClip } from "../fixtures/clips"
import { makeDataFolder, removeDataFolder } from "../fixtures/data-folder"
import { decodeErrors, inspect } from "../fixtures/inspect"
import { NEW_CAMPAIGN, PASSWORD, tokenOf } from "../fixtures/people"
import { beginUpload, headUpload, metadataOf, patchUpload, uploadUrlOf } from "../fixtures/uploads"

const PATIENCE = { timeout: 60_000, interval: 50 }

/** Cards that stay long, so that a render can be met in the middle. */
const LONG_LINE =
  "Cette phrase est assez longue pour que son carton reste à l’écran pendant six secondes entières."
const LONG_LINES = 2
const TEXT = ["Nous sommes là.", ...Array.from({ length: LONG_LINES }, () => LONG_LINE)].join("\n")

let main = ""
let dataDir = ""
let port = 0
let server: ChildProgram
let coordinator: TestClient
let contributor: TestClient
let campaignId = ""
let lineId = ""

const findFreePort = async (): Promise<number> => {
  const probe = createServer().listen(0)
  const { port: found } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return found
}

const startServer = async (): Promise<void> => {
  const { PATH } = process.env
  server = startProgram(main, [], {
    ...{ PATH, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "error" },
    // Less than half the work of the usual 1080; what is lost by a kill is the same.
    FILM_RESOLUTION: "720",
  })
  await vi.waitFor(() => expect(server.output()).toMatch(/Unisson is at/u), PATIENCE)
}

const killServer = async (): Promise<void> => {
  expect(await server.end("SIGKILL")).toBeNull()
}

const readBoard = (): Promise<BoardShape> => coordinator.call("readBoard", { params: { campaignId } })

const pathOf = (key: string): string => join(dataDir, "media", key)

beforeAll(async () => {
  main = await buildProgram("src/server/main.ts")
  dataDir = makeDataFolder()
  port = await findFreePort()
  await startServer()
  const url = `http://localhost:${port}`
  coordinator = new TestClient(url)
  const token = tokenOf(/http\S+\/set-up#\S+/u.exec(server.output())?.[0])
  await coordinator.call("setUp", {
    body: { token, name: "Odile Brandt", email: "odile@example.org", password: PASSWORD },
  })
  campaignId = (await coordinator.call("createCampaign", { body: { ...NEW_CAMPAIGN, text: TEXT } })).id
  lineId = (await readBoard()).lines[0]?.id ?? ""
  const { id } = await coordinator.call("addContributor", {
    params: { campaignId },
    body: { name: "Awa Diop", role: "Ingénieure", place: "Lyon" },
  })
  await coordinator.call("updateLine", { params: { lineId }, body: { contributorIds: [id] } })
  const link = await coordinator.call("makePersonalLink", { params: { contributorId: id } })
  contributor = new TestClient(url)
  await contributor.call("enter", { body: { token: tokenOf(link.url) } })
}, 90_000)

afterAll(async () => {
  if (server.process.exitCode === null) await server.end("SIGTERM")
  removeDataFolder(dataDir)
})

/** Begin a PATCH of all that is missing, send some of it, and leave the connection open. */
const sendSome = (url: string, offset: number, missing: number, part: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "localhost")
    socket.on("error", reject)
    const head = [
      `PATCH ${url} HTTP/1.1`,
      `Host: localhost:${port}`,
      `Cookie: ${contributor.cookie}`,
      "Tus-Resumable: 1.0.0",
      `Upload-Offset: ${offset}`,
      "Content-Type: application/offset+octet-stream",
      `Content-Length: ${missing}`,
    ]
    socket.write(`${head.join("\r\n")}\r\n\r\n`)
    socket.write(part, () => {
      socket.removeListener("error", reject).on("error", () => undefined)
      resolve()
    })
  })

test("killed in the middle of an upload, it goes on where it was and has the same bytes", async () => {
  const clip = await drawClip({ seconds: 2, size: { width: 640, height: 360 }, extra: ["-crf", "10"] })
  const whole = new Uint8Array(clip.bytes)
  const third = Math.floor(whole.length / 3)
  const metadata = metadataOf(clip, { lineId, outPoint: "2" })
  const url = uploadUrlOf(await beginUpload(contributor, whole.length, metadata))
  expect((await patchUpload(contributor, url, 0, whole.subarray(0, third))).status).toBe(204)
  await sendSome(url, third, whole.length - third, whole.subarray(third, 2 * third))
  const partial = join(dataDir, "uploads", url.split("/").at(-1) ?? "")
  await vi.waitFor(async () => expect((await readFile(partial)).length).toBeGreaterThan(third), PATIENCE)

  await killServer()
  await startServer()

  const offset = Number((await headUpload(contributor, url)).headers.get("upload-offset"))
  expect(offset).toBeGreaterThan(third)
  expect((await patchUpload(contributor, url, offset, whole.subarray(offset))).status).toBe(204)
  const stored = await readFile(pathOf(originalKey(campaignId, metadata.takeId, clip.sha256)))
  expect(stored.equals(clip.bytes)).toBe(true)
  await vi.waitFor(async () => {
    const [submission] = (await readBoard()).submissions
    expect(submission).toMatchObject({ state: "ready", sha256: clip.sha256, takeId: metadata.takeId })
  }, PATIENCE)
}, 120_000)

test("killed in the middle of a render, it makes the film all the same", async () => {
  const [submission] = (await readBoard()).submissions
  await coordinator.call("reviewSubmission", {
    params: { takeId: submission?.takeId ?? "" },
    body: { verdict: "accepted", comment: "", notes: [] },
  })
  const film = await coordinator.call("renderFilm", { params: { campaignId } })
  await vi.waitFor(async () => {
    const [under] = (await readBoard()).films
    expect(under).toMatchObject({ id: film.id, state: "rendering" })
    expect(under?.progress).toBeGreaterThan(0)
  }, PATIENCE)

  await killServer()
  await startServer()

  const done = await vi.waitFor(async () => {
    const [made] = (await readBoard()).films
    expect(made?.state).toBe("done")
    return made
  }, PATIENCE)
  const path = pathOf(filmKeys(campaignId, film.id).film)
  const seen = await inspect(path)
  expect(seen.duration).toBeCloseTo(2 + LONG_LINES * standInDuration(LONG_LINE), 1)
  expect(done?.duration).toBeCloseTo(seen.duration, 1)
  expect(await decodeErrors(path)).toEqual([])
}, 150_000)

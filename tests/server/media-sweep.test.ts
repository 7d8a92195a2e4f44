import { randomUUID } from "node:crypto"
import { utimes } from "node:fs/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { DEFAULT_MUSIC } from "../../src/domain/film-settings"
import {
  breathKey,
  cardKey,
  clipSoundKey,
  filmKeys,
  mezzanineKey,
  mosaicKey,
  musicProxyKey,
  musicSoundKey,
  originalKey,
  proxyKey,
  sentLogoKey,
  sentMusicKey,
} from "../../src/server/media/media-keys"
import { sweepMedia } from "../../src/server/media/media-sweep"
import { changeFilmSettings } from "../../src/server/store/film-settings"
import { insertFilm } from "../../src/server/store/films"
import { createCampaign, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const DAY_MS = 24 * 60 * 60 * 1000
const HASH = "0123456789abcdef0123456789abcdef"

let server: TestServer
let campaignId: string
beforeAll(async () => {
  server = await startTestServer()
  campaignId = (await createCampaign(await setUpCoordinator(server))).id
})
afterAll(() => server?.close())

/** Write files that were last used so many days ago. */
const put = async (keys: readonly string[], daysAgo: number): Promise<void> => {
  const { mediaFiles } = server.services
  const at = new Date(Date.now() - daysAgo * DAY_MS)
  for (const key of keys) {
    await mediaFiles.write(key, "bytes")
    await utimes(mediaFiles.pathOf(key), at, at)
  }
}
const kept = async (): Promise<string[]> => (await server.services.mediaFiles.list()).map(({ key }) => key)

test("what can be made again goes when no film has used it for weeks; what was sent stays", async () => {
  const { mediaFiles } = server.services
  const takeId = randomUUID()
  const sent = [originalKey(campaignId, takeId, HASH), proxyKey(campaignId, takeId)]
  const made = [
    mezzanineKey(campaignId, takeId, HASH),
    clipSoundKey(campaignId, takeId, HASH),
    mosaicKey(campaignId, HASH),
    breathKey(campaignId, HASH),
    cardKey(campaignId, HASH),
    musicSoundKey(campaignId, HASH),
    musicProxyKey(campaignId, HASH),
  ]
  await put([...sent, ...made], 22)
  const [used = ""] = made
  expect(await mediaFiles.use(used)).toBe(true)
  expect(await sweepMedia(server.services, new Date())).toBe(made.length - 1)
  expect((await kept()).toSorted()).toEqual([...sent, used].toSorted())
  expect(await mediaFiles.use(made[1] ?? "")).toBe(false)
  for (const key of await kept()) await mediaFiles.remove(key)
})

test("music and logos go a day after nothing names them: a crash between bytes and row leaves nothing", async () => {
  const { db } = server.services.database
  const [music, logo, filmed] = ["a", "b", "c"].map(hash => sentMusicKey(campaignId, hash.repeat(32)))
  const named = [music, logo, filmed].map(key => key ?? "")
  const settings = { ...DEFAULT_MUSIC, name: "La.wav" }
  await changeFilmSettings(db, campaignId, {
    music: { ...settings, key: named[0] ?? "" },
    logos: [{ key: named[1] ?? "", name: "Fonds" }],
  })
  const order = { id: randomUUID(), campaignId, format: "16:9", cut: [] } as const
  await insertFilm(db, { ...order, settings: { music: { ...settings, key: named[2] ?? "" } } })
  const left = [sentMusicKey(campaignId, HASH), sentLogoKey(campaignId, HASH)]
  const fresh = sentLogoKey(campaignId, "f".repeat(32))
  await put([...named, ...left], 2)
  await put([fresh], 0)
  expect(await sweepMedia(server.services, new Date())).toBe(left.length)
  expect((await kept()).toSorted()).toEqual([...named, fresh].toSorted())
  for (const key of await kept()) await server.services.mediaFiles.remove(key)
})

test("files of films that nothing names go, others stay for as long as their film", async () => {
  const { db } = server.services.database
  const { id } = await insertFilm(db, { id: randomUUID(), campaignId, format: "16:9", cut: [] })
  const named = Object.values(filmKeys(campaignId, id))
  const left = Object.values(filmKeys(campaignId, randomUUID()))
  const fresh = filmKeys(campaignId, randomUUID()).film
  await put([...named, ...left], 400)
  await put([fresh, "fonts/own.ttf"], 0)
  expect(await sweepMedia(server.services, new Date())).toBe(left.length)
  expect((await kept()).toSorted()).toEqual([...named, fresh, "fonts/own.ttf"].toSorted())
})

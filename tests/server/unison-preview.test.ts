/** The preview brings voices together as the film does: the server says how, before any film is made. */
import { join } from "node:path"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { submissions } from "../../src/server/store/schema"
import { addSubmission } from "../fixtures/access-world"
import type { TestClient } from "../fixtures/client"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { voiceClips } from "../fixtures/voices/voices"

const speech = voiceClips().find(({ pace }) => pace === 130)?.path ?? ""
/** After the beginning of her clip, each speaks. */
const DELAYS_MS = [200, 470]
/** The film's own bound: see unison.test.ts. */
const TOGETHER_SECONDS = 0.02

let server: TestServer
let desk: TestClient
let lineId: string

/** A take as the worker leaves it, with a voice in its file. */
const addVoice = async (campaignId: string, name: string, delayMs: number): Promise<string> => {
  const { contributor } = await enterContributor(server, desk, campaignId, { name })
  const { database, mediaFiles } = server.services
  const takeId = await addSubmission(server, { campaignId, lineId, contributorId: contributor.id })
  const [row] = await database.db.select().from(submissions).where(eq(submissions.takeId, takeId))
  await mediaFiles.scratch(async folder => {
    const path = join(folder, "voice.wav")
    const filters = `aresample=48000,atrim=end=1.4,adelay=${delayMs},apad=whole_dur=2`
    await runFfmpeg("ffmpeg", ["-i", speech, "-af", filters, path])
    await mediaFiles.adopt(path, row?.originalKey ?? "")
  })
  return takeId
}
const accept = (takeId: string) =>
  desk.call("reviewSubmission", {
    params: { takeId },
    body: { verdict: "accepted", comment: "", notes: [] },
  })
const read = () => desk.call("readUnison", { params: { lineId } })

beforeAll(async () => {
  server = await startTestServer()
  desk = await setUpCoordinator(server)
})
afterAll(() => server.close())

test("voices of a line are moved so that they begin together, before there is a film", async () => {
  const { id: campaignId } = await createCampaign(desk, { text: "Ensemble." })
  const board = () => desk.call("readBoard", { params: { campaignId } })
  lineId = (await board()).lines[0]?.id ?? ""
  const first = await addVoice(campaignId, "Ada", DELAYS_MS[0] ?? 0)
  const second = await addVoice(campaignId, "Grace", DELAYS_MS[1] ?? 0)
  const contributorIds = (await board()).contributors.map(({ id }) => id)
  await desk.call("updateLine", { params: { lineId }, body: { contributorIds } })
  await accept(first)
  expect(await read()).toEqual({ voices: [] })
  await accept(second)
  const { voices } = await read()
  expect(voices.map(({ takeId }) => takeId)).toEqual([first, second])
  expect(voices.map(({ heard }) => heard)).toEqual([
    { inPoint: 0, outPoint: 2 },
    { inPoint: 0, outPoint: 2 },
  ])
  // When in the stretch each is heard to begin.
  const begins = voices.map(
    ({ played, offset }, index) => (DELAYS_MS[index] ?? 0) / 1000 - played.inPoint + offset,
  )
  expect(Math.abs((begins[0] ?? 0) - (begins[1] ?? 1))).toBeLessThan(TOGETHER_SECONDS)
}, 60_000)

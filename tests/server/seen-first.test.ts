/** A submission can be reviewed as soon as it plays; what else is made of it comes behind, or is found to be broken. */
import { writeFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { findFfmpeg } from "../../src/server/media/ffmpeg-binaries"
import { finishSubmission } from "../../src/server/media/finish-submission"
import { prepareSubmission } from "../../src/server/media/prepare-submission"
import { findCampaign } from "../../src/server/store/campaigns"
import { readCut } from "../../src/server/store/read-cut"
import { findSubmission, listUnfinished } from "../../src/server/store/submissions"
import type { TestClient } from "../fixtures/client"
import { drawClip } from "../fixtures/clips"
import {
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { sendClip } from "../fixtures/uploads"

const PATIENCE = { timeout: 60_000, interval: 50 }
const POINTS = { inPoint: "0", outPoint: "1" }

let server: TestServer
let coordinator: TestClient
let campaignId: string
let lineId: string
let awa: EnteredContributor
/** Called by each job that waits to finish a submission. */
let letGo = new Map<string, () => void>()

const nothing = async (): Promise<void> => undefined

beforeAll(async () => {
  server = await startTestServer()
  const worker = { ...server.services, tools: await findFfmpeg(server.services.config) }
  const handlers = { "welcome.prepare": nothing, "film.render": nothing, "film.poster": nothing }
  const slots = { "welcome.prepare": 1, "film.render": 1, "film.poster": 1, "notice.send": 1 }
  await server.services.jobs.work(
    {
      ...handlers,
      "notice.send": nothing,
      "submission.prepare": ({ takeId }, attempt) => prepareSubmission(worker, takeId, attempt),
      "submission.finish": async ({ takeId }, attempt) => {
        await new Promise<void>(resolve => letGo.set(takeId, resolve))
        await finishSubmission(worker, takeId, attempt)
      },
    },
    { ...slots, "submission.prepare": 1, "submission.finish": 2 },
  )
  coordinator = await setUpCoordinator(server)
  campaignId = (await createCampaign(coordinator)).id
  lineId = (await readBoard()).lines[0]?.id ?? ""
  awa = await enterContributor(server, coordinator, campaignId, { lineId })
})
afterAll(async () => {
  for (const go of letGo.values()) go()
  letGo = new Map()
  await server.close()
})

const readBoard = () => coordinator.call("readBoard", { params: { campaignId } })

const seen = async (takeId: string) =>
  (await readBoard()).submissions.find(submission => submission.takeId === takeId)

const until = (takeId: string, state: Record<string, unknown>) =>
  vi.waitFor(async () => expect(await seen(takeId)).toMatchObject(state), PATIENCE)

/** Send a clip, and wait until it plays and the job behind it is held. */
const arrived = async (): Promise<string> => {
  const takeId = await sendClip(awa.client, await drawClip({ seconds: 1 }), { lineId, ...POINTS })
  await until(takeId, { state: "ready" })
  await vi.waitFor(() => expect(letGo.has(takeId)).toBe(true), PATIENCE)
  return takeId
}

const finish = (takeId: string): void => letGo.get(takeId)?.()

const accept = (takeId: string) =>
  coordinator.call("reviewSubmission", { params: { takeId }, body: { verdict: "accepted", comment: "" } })

describe("a submission that is not measured yet", () => {
  test("plays, is accepted, cut and in the film’s preview; its facts come behind", async () => {
    const takeId = await arrived()
    expect(await seen(takeId)).toMatchObject({
      ...{ hasProxy: true, hasPoster: true, duration: 1, isBeingFinished: true, facts: null },
      pictureSize: { width: 320, height: 180 },
    })
    expect((await coordinator.fetch(`/api/submissions/${takeId}/proxy.mp4`)).status).toBe(200)
    await accept(takeId)
    const body = { points: { inPoint: 0.2, outPoint: 0.8 } }
    await coordinator.call("movePoints", { params: { takeId }, body })
    const { db } = server.services.database
    const campaign = await findCampaign(db, campaignId)
    if (campaign === undefined) throw new Error("The campaign is gone.")
    expect(await readCut(db, campaign)).toContainEqual(expect.objectContaining({ kind: "clip", takeId }))

    const told: string[] = []
    const stop = server.services.events.subscribe(heard => {
      if (heard !== "missed") told.push(heard.event.kind)
    })
    finish(takeId)
    await until(takeId, { isBeingFinished: false, review: { verdict: "accepted" } })
    expect((await seen(takeId))?.facts?.length).toBeCloseTo(0.6, 6)
    // Of the facts, and of the rest.
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(1), PATIENCE)
    stop()
  })

  test("is asked for again by a server that finds it so when it starts", async () => {
    const takeId = await arrived()
    expect(await listUnfinished(server.services.database.db)).toEqual([takeId])
    finish(takeId)
    await until(takeId, { isBeingFinished: false })
    expect(await listUnfinished(server.services.database.db)).toEqual([])
  })

  test("and turns out to be broken is no usable video, even if it was accepted", async () => {
    const takeId = await arrived()
    await accept(takeId)
    const { originalKey } = (await findSubmission(server.services.database.db, takeId)) ?? {}
    const path = server.services.mediaFiles.pathOf(originalKey ?? "")
    await writeFile(path, "no film any more")
    finish(takeId)
    await until(takeId, {
      ...{ state: "refused", refusal: "not-a-video", isBeingFinished: false },
      review: { verdict: "undecided" },
    })
  })
})

/** Clips as people have them on their phones go the whole way, with a new ffmpeg and with npm's old one. */
import { readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import type { Config } from "../../src/server/config"
import { startWorkers } from "../../src/server/jobs/workers"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { submissionPrefix } from "../../src/server/media/media-keys"
import { findSubmission, type SubmissionRow } from "../../src/server/store/submissions"
import { clipOf } from "../fixtures/clips"
import { inspect } from "../fixtures/inspect"
import {
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { LONG } from "../fixtures/tags"
import { sendClip } from "../fixtures/uploads"

const PATIENCE = { timeout: 60_000, interval: 50 }
const GALLERY = new URL("../fixtures/gallery/", import.meta.url).pathname

const require = createRequire(import.meta.url)
const programOf = (name: "ffmpeg" | "ffprobe"): string =>
  (require(`@${name}-installer/${name}`) as { path: string }).path

const LYING = { width: 192, height: 108 }
const UPRIGHT = { width: 108, height: 192 }
const OLD_PHONE = { width: 176, height: 144 }

type GalleryClip = { name: string; size: { width: number; height: number }; frames: number }

/** Every clip, the size in which it is seen, and how many frames of the film it lasts. */
const CLIPS: readonly GalleryClip[] = [
  { name: "hevc.mov", size: LYING, frames: 45 },
  { name: "hlg.mov", size: LYING, frames: 45 },
  { name: "hdr10.mp4", size: LYING, frames: 45 },
  { name: "24-frames.mp4", size: LYING, frames: 45 },
  { name: "60-frames.mp4", size: LYING, frames: 45 },
  { name: "variable.mp4", size: LYING, frames: 45 },
  { name: "edit-list.mp4", size: LYING, frames: 30 },
  { name: "turned-90.mp4", size: UPRIGHT, frames: 45 },
  { name: "turned-180.mp4", size: LYING, frames: 45 },
  { name: "turned-270.mp4", size: UPRIGHT, frames: 45 },
  { name: "phone.webm", size: LYING, frames: 45 },
  { name: "mpeg4.3gp", size: OLD_PHONE, frames: 45 },
  { name: "h263.3gp", size: OLD_PHONE, frames: 45 },
]

/** Mean colours of the upper and the lower half of a picture's middle, each as [red, green, blue]. */
const halvesOf = async (path: string): Promise<readonly (readonly number[])[]> => {
  const output = `${path}.halves.rgb`
  const middle = "crop=iw/8:ih*3/4,scale=1:2:flags=area"
  await runFfmpeg("ffmpeg", [
    "-i",
    path,
    "-frames:v",
    "1",
    "-vf",
    middle,
    "-f",
    "rawvideo",
    "-pix_fmt",
    "rgb24",
    "-y",
    output,
  ])
  const bytes = await readFile(output)
  return [[...bytes.subarray(0, 3)], [...bytes.subarray(3, 6)]]
}

/** Red above and blue below: neither turned nor of wrong colours. */
const expectUpright = async (path: string): Promise<void> => {
  const [[red = 0, , redsBlue = 0] = [], [bluesRed = 0, , blue = 0] = []] = await halvesOf(path)
  expect({
    path,
    red: red > 150,
    redsBlue: redsBlue < 80,
    blue: blue > 150,
    bluesRed: bluesRed < 80,
  }).toEqual({
    ...{ path, red: true, redsBlue: true, blue: true, bluesRed: true },
  })
}

/** What an ffmpeg of 2018 might not know, or might turn the other way. */
const TRYING = ["hevc.mov", "hlg.mov", "edit-list.mp4", "turned-90.mp4", "turned-180.mp4", "h263.3gp"]
/** Of those, what `npm test` has time for. */
const HARDEST = ["hlg.mov", "turned-90.mp4"]

const isHardest = ({ name }: GalleryClip): boolean => HARDEST.includes(name)
const isTrying = ({ name }: GalleryClip): boolean => TRYING.includes(name)

type Case = { which: string; clips: typeof CLIPS; config: Partial<Config>; options: object }
const CASES: readonly Case[] = [
  { which: "the system's ffmpeg", clips: CLIPS.filter(isHardest), config: {}, options: {} },
  {
    which: "the system's ffmpeg, the others",
    clips: CLIPS.filter(clip => !isHardest(clip)),
    config: {},
    options: LONG,
  },
  {
    which: "npm's ffmpeg",
    clips: CLIPS.filter(isTrying),
    config: { ffmpegPath: programOf("ffmpeg"), ffprobePath: programOf("ffprobe") },
    options: LONG,
  },
]

for (const { which, config, clips, options } of CASES)
  describe(`with ${which}`, options, () => {
    let server: TestServer
    let awa: EnteredContributor
    let lineId: string

    beforeAll(async () => {
      server = await startTestServer({ config })
      await startWorkers(server.services)
      const coordinator = await setUpCoordinator(server)
      const { id: campaignId } = await createCampaign(coordinator)
      const { lines } = await coordinator.call("readBoard", { params: { campaignId } })
      lineId = lines[0]?.id ?? ""
      awa = await enterContributor(server, coordinator, campaignId, { lineId })
    })
    afterAll(() => server.close())

    /** Send a clip whole, as a browser does that cannot cut it. */
    const prepared = async (name: string): Promise<SubmissionRow> => {
      const clip = clipOf(await readFile(join(GALLERY, name)), "video/quicktime")
      const takeId = await sendClip(awa.client, clip, { lineId, outPoint: "1.534" })
      return vi.waitFor(async () => {
        const submission = await findSubmission(server.services.database.db, takeId)
        expect(submission).toMatchObject({ state: "ready", isBeingFinished: false })
        return submission as SubmissionRow
      }, PATIENCE)
    }

    test.each(clips)(
      "$name gets a proxy, a poster and a mezzanine, all upright",
      async ({ name, size, frames }) => {
        const { mediaFiles } = server.services
        const { proxyKey, posterKey, campaignId, takeId } = await prepared(name)
        const proxy = mediaFiles.pathOf(proxyKey ?? "")
        const seen = await inspect(proxy)
        expect(seen).toMatchObject({ ...size, codecs: ["h264", "aac"], pixelFormat: "yuv420p", rate: 30 })
        // A container may count a frame of 15 a second as a frame longer.
        expect(Math.abs(seen.frames - frames)).toBeLessThanOrEqual(1)

        const folder = mediaFiles.pathOf(submissionPrefix(campaignId, takeId))
        const mezzanine = (await readdir(folder)).find(file => file.startsWith("mezzanine-"))
        for (const path of [proxy, mediaFiles.pathOf(posterKey ?? ""), join(folder, mezzanine ?? "")])
          await expectUpright(path)
      },
    )
  })

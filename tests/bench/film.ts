/** Films: cold beside one plain ffmpeg command, one clip replaced, one subtitle changed, another order, and growth. */
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ApiDesk, makeCampaign } from "../e2e/fixtures/campaign-by-api"
import { type ServerProcess, startServer } from "../e2e/fixtures/server-process"
import { TestClient } from "../fixtures/client"
import { clipOf } from "../fixtures/clips"
import { sendClip } from "../fixtures/uploads"
import { drawFilmClips, joinPlainly, readClip, SMALL } from "./fixtures/film-clips"
import { watchMemory } from "./fixtures/memory-watch"
import { type Row, toRow } from "./fixtures/row"

const DEFAULT_CLIPS = 16
const DEFAULT_SECONDS = 6
const DEFAULT_SIZES = "16,64,256"
/** Of the clips by which growth is measured. They are small and quickly encoded: what one costs is measured above. */
const GROWTH_SECONDS = 0.5
/** To ask costs the server something as well, and the plain command is asked nothing. */
const LOOK_EVERY_MS = 500

/** The most that ours may take, in times of the plain command. */
const TARGETS = { cold: 1.1, replaced: 0.15, subtitle: 0.1, order: 0.1 }

type Stage = {
  readonly desk: ApiDesk
  readonly server: ServerProcess
  readonly campaignId: string
  /** Milliseconds from the order to a film that is done. */
  render(): Promise<number>
  /** Forget what was made of the clips at these places, or of all. */
  forget(places?: readonly number[]): Promise<void>
}

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS))
}

/** A campaign whose clips have all arrived and were accepted. */
const openStage = async (desk: ApiDesk, server: ServerProcess, clips: readonly string[]): Promise<Stage> => {
  const texts = clips.map((_, index) => `Voici la phrase numéro ${index + 1}.`)
  const { campaignId, links } = await makeCampaign(desk, texts)
  const { lines } = await desk.readBoard(campaignId)
  const takeIds: string[] = []
  for (const [index, path] of clips.entries()) {
    const client = new TestClient(server.url)
    await client.call("enter", { body: { token: new URL(links[index] ?? "").hash.slice(1) } })
    const lineId = lines[index]?.id ?? ""
    const points = { inPoint: "0", outPoint: "600" }
    takeIds.push(await sendClip(client, clipOf(await readClip(path)), { lineId, ...points }))
  }
  await until(async () =>
    (await desk.readBoard(campaignId)).submissions.every(
      ({ state, isBeingFinished }) => state === "ready" && !isBeingFinished,
    ),
  )
  for (const takeId of takeIds)
    await desk.call("reviewSubmission", { takeId }, { verdict: "accepted", comment: "", notes: [] })

  const folder = join(server.dataDir, "media/campaigns", campaignId)
  return {
    desk,
    server,
    campaignId,
    render: async () => {
      const begun = performance.now()
      const { id } = await desk.call("renderFilm", { campaignId }, {})
      await until(async () => {
        const film = (await desk.readBoard(campaignId)).films.find(candidate => candidate.id === id)
        if (film?.state === "failed") throw new Error(`A film has failed: ${film.failure}`)
        return film?.state === "done"
      })
      return performance.now() - begun
    },
    forget: async places => {
      for (const [place, takeId] of takeIds.entries()) {
        if (places !== undefined && !places.includes(place)) continue
        const made = join(folder, "submissions", takeId)
        for (const name of await readdir(made))
          if (/^(mezzanine|sound)-/.test(name)) await rm(join(made, name))
      }
      await rm(join(folder, "shared"), { recursive: true, force: true })
    },
  }
}

/** The same film after each kind of change, beside what the plain command takes for any of them. */
const measureChanges = async (
  stage: Stage,
  plainMs: number,
  memoryMb: () => Promise<number>,
  tell: (row: Row) => void,
): Promise<void> => {
  const { desk, campaignId } = stage
  const { lines } = await desk.readBoard(campaignId)
  const other = { name: "one plain ffmpeg command", values: [plainMs / 1000] }
  const told = (what: string, ms: number, target: number): void =>
    tell(toRow({ what, unit: "s", ours: [ms / 1000], other, atMost: (target * plainMs) / 1000 }))

  await stage.forget()
  told("cold: nothing made ahead", await stage.render(), TARGETS.cold)
  await stage.forget([lines.length - 1])
  told("one clip replaced", await stage.render(), TARGETS.replaced)
  await desk.call("updateLine", { lineId: lines.at(-1)?.id ?? "" }, { text: "Une autre phrase." })
  told("one subtitle changed", await stage.render(), TARGETS.subtitle)
  const order = lines.map(({ id }) => id).reverse()
  await desk.call("updateFilmSettings", { campaignId }, { order })
  told("another order", await stage.render(), TARGETS.order)
  tell(toRow({ what: "highest memory, ffmpeg included", unit: "MB", ours: [await memoryMb()] }))
}

/** A film of so many short clips: cold, and once more. */
const measureGrowth = async (stage: Stage, size: number, tell: (row: Row) => void): Promise<void> => {
  await stage.forget()
  const memoryMb = watchMemory(stage.server.dataDir)
  const what = `${size} clips of ${GROWTH_SECONDS} s`
  tell(toRow({ what: `${what}: cold`, unit: "s", ours: [(await stage.render()) / 1000] }))
  tell(toRow({ what: `${what}: again, all made`, unit: "s", ours: [(await stage.render()) / 1000] }))
  tell(toRow({ what: `${what}: highest memory`, unit: "MB", ours: [await memoryMb()] }))
}

interface Options {
  /** How many clips (default 16), and how long each is, in seconds (default 6). */
  clips?: string
  seconds?: string
  /** More films, of so many short clips, to see how cost grows (default 16,64,256); "none": none. */
  sizes?: string
}

/** @param printRow tells of each row as soon as it is measured */
export const run = async (options: Options, printRow: (row: Row) => void) => {
  const rows: Row[] = []
  const tell = (row: Row): void => {
    rows.push(row)
    printRow(row)
  }
  const [count, seconds] = [
    Number(options.clips ?? DEFAULT_CLIPS),
    Number(options.seconds ?? DEFAULT_SECONDS),
  ]
  const sizes = (options.sizes ?? DEFAULT_SIZES).split(",").map(Number).filter(Number.isFinite)
  const folder = await mkdtemp(join(tmpdir(), "unisson-bench-film-"))
  const server = await startServer()
  try {
    const desk = await ApiDesk.setUp(server)
    const clips = await drawFilmClips(folder, count, seconds)
    const stage = await openStage(desk, server, clips)
    const plainMs = await joinPlainly(clips, join(folder, "plain.mp4"))
    await measureChanges(stage, plainMs, watchMemory(server.dataDir), tell)
    for (const size of sizes) {
      const short = await drawFilmClips(folder, size, GROWTH_SECONDS, SMALL)
      await measureGrowth(await openStage(desk, server, short), size, tell)
    }
    return {
      rows,
      notes: [
        `${count} clips of ${seconds} s, 1080p30, into 1080p; once each, from the order until the film is done.`,
        `The films of which the number of clips is said: of ${SMALL.size}, without grain, into 1080p as well.`,
        "The plain command: scale, pad, concat, libx264 veryfast at crf 18, AAC; no levels, no names, no subtitles.",
      ],
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

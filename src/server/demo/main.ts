/**
 * `npm run demo`: the 8-March campaign of sixteen ambassadors, from the text to the film, in a fresh
 * folder and through the real HTTP API. The server goes on running, unless `--once` is given.
 */
import { once } from "node:events"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { UnissonError } from "../../domain/errors"
import { clock } from "../../domain/timecode"
import { makeSetUpLink } from "../access/set-up"
import { readConfig } from "../config"
import { createLog } from "../log"
import { findFfmpeg } from "../media/ffmpeg-binaries"
import { runProgram } from "../program"
import { startServer } from "../start"
import type { ApiSession } from "./api-session"
import { acceptAll, becomeCoordinator, COORDINATOR, makeCampaign, makeFilm, sendClip } from "./campaign"
import { filmClip } from "./film-clip"
import { createProgressLine, say } from "./progress-line"
import { AMBASSADORS, TITLE } from "./story"

const { values: flags } = parseArgs({
  options: {
    /** Stop when the film is there. */
    once: { type: "boolean", default: false },
    /** Where to keep everything. Default: a new folder beside the project's own. */
    dir: { type: "string" },
  },
})

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0)
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  await once(probe, "close")
  return typeof address === "object" && address !== null ? address.port : 0
}

/** A folder that is not there yet: the demonstration touches no campaign of yours. */
const makeFreshFolder = async (): Promise<string> => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/\D/g, "")
  const folder = resolve(flags.dir ?? `data-demo-${stamp}`)
  const made = await mkdir(folder, { recursive: true })
  if (made === undefined)
    throw new UnissonError("demo", `The folder ${folder} is there already: name another one with --dir.`)
  return folder
}

/** Film and send all the clips; each is prepared by the server while the next one is drawn. */
const sendClips = async (desk: ApiSession, origin: string, contributorIds: readonly string[]) => {
  const { ffmpeg } = await findFfmpeg(readConfig(process.env, []))
  const folder = await mkdtemp(join(tmpdir(), "unisson-clips-"))
  try {
    const progress = createProgressLine("Sixteen clips filmed and sent")
    for (const [index, ambassador] of AMBASSADORS.entries()) {
      const clip = await filmClip(ffmpeg, ambassador, folder)
      await sendClip(desk, origin, ambassador, contributorIds[index] ?? "", clip)
      progress((index + 1) / AMBASSADORS.length)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The whole way, from nothing to a film. @returns what to tell whoever watches */
const runCampaign = async (origin: string, setUpLink: string, folder: string): Promise<string[]> => {
  const desk = await becomeCoordinator(origin, setUpLink)
  say(`Signed in as ${COORDINATOR.name}, coordinator.`)
  const { campaignId, slug, contributorIds } = await makeCampaign(desk)
  say(`« ${TITLE} »: ${contributorIds.length} lines, as many contributors.`)
  await sendClips(desk, origin, contributorIds)
  const accepting = createProgressLine("Every clip prepared and accepted")
  await acceptAll(desk, campaignId, count => accepting(count / AMBASSADORS.length))
  const rendering = createProgressLine("Film rendered")
  const film = await makeFilm(desk, campaignId, rendering)

  const path = join(folder, "film.mp4")
  await writeFile(path, await desk.download("readFilm", film.id))
  await writeFile(join(folder, "film.srt"), await desk.download("readFilmSubtitles", film.id))
  return [
    `Film:      ${path} (${clock(film.duration ?? 0)})`,
    `Its page:  ${origin}/p/${slug}`,
    `The desk:  ${origin}/desk  (${COORDINATOR.email}, ${COORDINATOR.password})`,
  ]
}

await runProgram(async () => {
  const folder = await makeFreshFolder()
  const port = flags.once ? await freePort() : undefined
  const given = port === undefined ? {} : { PORT: String(port), PUBLIC_URL: `http://localhost:${port}` }
  // A database of one's own is not for demonstrations: everything stays in the fresh folder.
  const { DATABASE_URL: _, ...environment } = process.env
  const config = readConfig({ LOG_LEVEL: "warn", ...environment, ...given, DATA_DIR: folder }, [])
  say(`A fresh server in ${folder}`)

  const stopped = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
  const server = await startServer(config, createLog(config.logLevel))
  try {
    const setUpLink = await makeSetUpLink(server.services)
    if (setUpLink === undefined) throw new UnissonError("demo", `${folder} holds a campaign already.`)
    const way = runCampaign(config.publicUrl, setUpLink, folder)
    const outcome = await Promise.race([way, stopped.then(() => undefined)])
    if (outcome === undefined) return 1
    say("", ...outcome, "")
    if (flags.once) return 0
    say("The server goes on. Ctrl-C stops it.")
    await stopped
    return 0
  } finally {
    await server.close()
  }
})

/** The 8-March campaign, made through the real HTTP API as its people would make it. */
import { createHash, randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { Answer } from "../../api/contract"
import { momentText } from "../../api/upload-metadata"
import { ApiSession } from "./api-session"
import { clipMimeType, clipPoints } from "./clip-args"
import { AMBASSADORS, type Ambassador, FRAMING_NOTE, TEXT, TITLE } from "./story"

/** Only for this demonstration, on this machine. Printed at the end. */
export const COORDINATOR = {
  name: "Camille Arnaud",
  email: "camille@example.org",
  password: "une-seule-voix",
} as const

const DAY_MS = 24 * 60 * 60 * 1000
const DEADLINE_IN_DAYS = 3
/** How often the server is asked how far it is. */
const ASK_EVERY_MS = 500

type Film = Answer<"readBoard">["films"][number]

export type Made = {
  readonly campaignId: string
  /** What follows `/p/` in the address of its public page. */
  readonly slug: string
  /** In the order of {@link AMBASSADORS}. */
  readonly contributorIds: readonly string[]
}

/** Sign in as the first coordinator, by the set-up link. */
export const becomeCoordinator = async (origin: string, setUpLink: string): Promise<ApiSession> => {
  const desk = new ApiSession(origin)
  await desk.call("setUp", { body: { token: new URL(setUpLink).hash.slice(1), ...COORDINATOR } })
  return desk
}

/** Make the campaign, its people, and give each her line. */
export const makeCampaign = async (desk: ApiSession): Promise<Made> => {
  const { id: campaignId } = await desk.call("createCampaign", {
    body: {
      title: TITLE,
      language: "fr",
      format: "16:9",
      deadline: new Date(Date.now() + DEADLINE_IN_DAYS * DAY_MS).toISOString(),
      framing: { shot: "chest", placement: "centre" },
      framingNote: FRAMING_NOTE,
      text: TEXT,
    },
  })
  const { lines, premiere } = await desk.call("readBoard", { params: { campaignId } })
  if (lines.length !== AMBASSADORS.length)
    throw new Error(`The text became ${lines.length} lines, not ${AMBASSADORS.length}`)
  const contributorIds: string[] = []
  for (const [index, { name, role, place }] of AMBASSADORS.entries()) {
    const { id } = await desk.call("addContributor", { params: { campaignId }, body: { name, role, place } })
    const lineId = lines[index]?.id
    if (lineId === undefined) throw new Error(`There is no line for ${name}`)
    await desk.call("updateLine", { params: { lineId }, body: { contributorIds: [id] } })
    contributorIds.push(id)
  }
  return { campaignId, slug: premiere.slug, contributorIds }
}

/** Be an ambassador: open her link, and send her clip. */
export const sendClip = async (
  desk: ApiSession,
  origin: string,
  { line, phone }: Ambassador,
  contributorId: string,
  clip: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  const { url } = await desk.call("makePersonalLink", { params: { contributorId } })
  const studio = new ApiSession(origin)
  await studio.call("enter", { body: { token: new URL(url).hash.slice(1) } })
  const brief = await studio.call("readBrief", {})
  const lineId = brief.lines[0]?.id
  if (lineId === undefined) throw new Error(`No line was given to ${brief.contributor.name}`)
  const { inPoint, outPoint } = clipPoints(line)
  await studio.upload(clip, {
    takeId: randomUUID(),
    lineId,
    takeNumber: "1",
    mimeType: clipMimeType(phone),
    sha256: createHash("sha256").update(clip).digest("hex"),
    inPoint: momentText(inPoint),
    outPoint: momentText(outPoint),
    cutBy: "whole",
    recordedAt: new Date().toISOString(),
    lineText: line,
  })
}

/** Accept every submission as soon as it can be seen. */
export const acceptAll = async (
  desk: ApiSession,
  campaignId: string,
  onAccepted: (count: number) => void,
): Promise<void> => {
  const accepted = new Set<string>()
  while (accepted.size < AMBASSADORS.length) {
    const { submissions } = await desk.call("readBoard", { params: { campaignId } })
    const refused = submissions.find(({ state }) => state === "refused")
    if (refused !== undefined) throw new Error(`A clip was refused: ${refused.refusal}`)
    for (const { takeId, state } of submissions) {
      if (state !== "ready" || accepted.has(takeId)) continue
      const body = { verdict: "accepted", comment: "" } as const
      await desk.call("reviewSubmission", { params: { takeId }, body })
      // The first one shows the others how to frame.
      if (accepted.size === 0) {
        await desk.call("chooseReference", { params: { campaignId }, body: { takeId } })
      }
      accepted.add(takeId)
      onAccepted(accepted.size)
    }
    await wait(ASK_EVERY_MS)
  }
}

/** Have the film made and published. */
export const makeFilm = async (
  desk: ApiSession,
  campaignId: string,
  onProgress: (progress: number) => void,
): Promise<Film> => {
  const { id: filmId } = await desk.call("renderFilm", { params: { campaignId } })
  for (;;) {
    const { films } = await desk.call("readBoard", { params: { campaignId } })
    const film = films.find(({ id }) => id === filmId)
    if (film === undefined || film.state === "failed" || film.state === "cancelled")
      throw new Error(`The film was not made: ${film?.failure ?? "it is gone"}`)
    onProgress(film.progress)
    if (film.state === "done") {
      await desk.call("publishFilm", { params: { campaignId }, body: { filmId } })
      return film
    }
    await wait(ASK_EVERY_MS)
  }
}

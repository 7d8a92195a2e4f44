/** What happens to a welcome clip after it has arrived. See [Note: One welcome after the other]. */
import { stat } from "node:fs/promises"
import { join } from "node:path"
import { FILM_LOUDNESS } from "../../domain/clip-facts"
import type { Refusal } from "../../domain/submission"
import { lengthOf, type Seconds } from "../../domain/timecode"
import { WELCOME_MAX_LENGTH, type WelcomeClipId } from "../../domain/welcome"
import { clipSoundArgs } from "../film/clip-sound-args"
import { levelFilm } from "../film/level-film"
import type { Attempt } from "../jobs/queue"
import type { Worker } from "../jobs/worker"
import type { Clip } from "../media/clip-args"
import { runFfmpeg } from "../media/ffmpeg-process"
import { isUnusable } from "../media/is-unusable"
import { judge } from "../media/judge"
import { welcomeKeys, welcomeOriginalKey, welcomePrefix } from "../media/media-keys"
import { posterArgs } from "../media/poster-args"
import { type Picture, probeFile } from "../media/probe"
import { proxySize } from "../media/proxy-args"
import {
  findWelcomeClip,
  forgetWelcomeClip,
  type MadeWelcome,
  markWelcomeReady,
  markWelcomeRefused,
  type WelcomeClipRow,
} from "../store/welcome-clips"
import { WELCOME_SOUND_RATE, welcomeArgs } from "./welcome-args"

/** Where the poster is, as a share of its length: she has begun to speak. */
const POSTER_AT = 0.3
/** Longer side of the poster: it comes with the brief, unasked. */
const POSTER_MAX_SIDE = 960
/** Three minutes, as a camera stops by itself, are a little more. */
const TOLERANCE: Seconds = 1

/** Its sound at the loudness of films, encoded; undefined: it has none. */
const makeSound = async (
  { tools }: Worker,
  clip: Clip,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<string | undefined> => {
  if (!clip.hasSound) return undefined
  const heard = join(folder, "heard.f32")
  await runFfmpeg(tools.ffmpeg, clipSoundArgs(clip, null, 0, heard), { signal })
  return levelFilm(tools, heard, { folder, signal, targetLufs: FILM_LOUDNESS, rate: WELCOME_SOUND_RATE })
}

const make = (
  worker: Worker,
  { id, campaignId }: WelcomeClipRow,
  clip: Clip,
  picture: Picture,
  signal: AbortSignal,
): Promise<MadeWelcome> =>
  worker.mediaFiles.scratch(async folder => {
    const { mediaFiles, tools } = worker
    const keys = welcomeKeys(campaignId, id)
    const [video, poster] = [join(folder, "clip.mp4"), join(folder, "poster.jpg")]
    const duration = lengthOf(clip.points)
    const sound = await makeSound(worker, clip, { folder, signal })
    await runFfmpeg(tools.ffmpeg, welcomeArgs(clip, picture, sound, video), { signal })
    await runFfmpeg(tools.ffmpeg, posterArgs(video, duration * POSTER_AT, poster, POSTER_MAX_SIDE), {
      signal,
    })
    const { size: clipBytes } = await stat(video)
    await mediaFiles.adopt(video, keys.clipKey)
    await mediaFiles.adopt(poster, keys.posterKey)
    return { ...keys, duration, clipBytes, ...proxySize(picture) }
  })

/** Look at the file, and make what is shown. Returns why it is refused, if it is. */
const examine = async (
  worker: Worker,
  row: WelcomeClipRow,
  { signal }: Attempt,
): Promise<Refusal | undefined> => {
  const { database, jobs, mediaFiles, tools } = worker
  const path = mediaFiles.pathOf(welcomeOriginalKey(row.campaignId, row.id, row.sha256))
  // Asked first: ffprobe has no words for a file with nothing in it, or for none.
  const sent = await stat(path).catch(() => undefined)
  if (sent === undefined || sent.size === 0) return "empty"
  const probe = await probeFile(tools.ffprobe, path, { signal })
  const judgement = judge(probe, { inPoint: 0, outPoint: probe.length - probe.lead })
  if ("refusal" in judgement) return judgement.refusal
  const { picture, hasSound, points } = judgement
  if (lengthOf(points) > WELCOME_MAX_LENGTH + TOLERANCE) return "too-long"

  const made = await make(worker, row, { path, points, hasSound }, picture, signal)
  await database.db.transaction(async tx => {
    for (const clipId of await markWelcomeReady(tx, row, made))
      await jobs.send("welcome.prepare", { clipId }, tx)
  })
  return undefined
}

/** Remove what nobody needs any more of a clip: all of it where it is gone, else the file that it was made of. */
const tidy = async ({ database: { db }, mediaFiles }: Worker, row: WelcomeClipRow): Promise<void> => {
  const now = await findWelcomeClip(db, row.id)
  if (now === undefined || now.goneAt !== null) {
    await mediaFiles.removeAll(welcomePrefix(row.campaignId, row.id))
    await forgetWelcomeClip(db, row.id)
  } else if (now.state !== "processing")
    await mediaFiles.remove(welcomeOriginalKey(now.campaignId, now.id, now.sha256))
}

/** Prepare a welcome clip, or clear away one that is gone. See [Note: Jobs may run twice]. */
export const prepareWelcome = async (
  worker: Worker,
  clipId: WelcomeClipId,
  attempt: Attempt,
): Promise<void> => {
  const { database, events, log } = worker
  const row = await findWelcomeClip(database.db, clipId)
  if (row === undefined) return
  if (row.state === "processing" && row.goneAt === null) {
    const refusal = await examine(worker, row, attempt).catch((error: unknown): Refusal => {
      if (!isUnusable(error, attempt)) throw error
      log.warn({ err: error, clipId }, "a welcome clip cannot be decoded")
      return "not-a-video"
    })
    if (refusal !== undefined) await markWelcomeRefused(database.db, clipId, refusal)
    await events.publish({ kind: "campaign-changed", campaignId: row.campaignId })
  }
  await tidy(worker, row)
}

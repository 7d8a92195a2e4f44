/** A piece of music for the film, as it arrives: counted, hashed, looked into, and only then kept. */
import { join } from "node:path"
import { DEFAULT_MUSIC, filmSettings, MUSIC_NAME_MAX_LENGTH } from "../../domain/film-settings"
import type { Bytes } from "../../domain/timecode"
import { FailureError, notFound } from "../failure"
import { keepFilmFiles } from "../film/film-files"
import { findFfmpeg } from "../media/ffmpeg-binaries"
import { FfmpegError } from "../media/ffmpeg-error"
import { sentMusicKey } from "../media/media-keys"
import { probeFile } from "../media/probe"
import type { Services } from "../services"
import { findCampaign } from "../store/campaigns"
import { changeFilmSettings } from "../store/film-settings"
import type { FileHandler } from "./file-handler"
import { receiveFile } from "./receive-file"

/** Ten minutes of WAV. */
const MUSIC_MAX_BYTES: Bytes = 100 * 1024 ** 2

const noSound = () => new FailureError("no-sound", "There is no sound in that file.")

const checkHasSound = async (ffprobe: string, path: string): Promise<void> => {
  try {
    const { hasSound } = await probeFile(ffprobe, path, {})
    if (!hasSound) throw noSound()
  } catch (error) {
    throw error instanceof FfmpegError ? noSound() : error
  }
}

/** Takes a piece of music, makes it the film's, and answers with the film's settings. */
export const createMusicReceiver =
  ({
    config,
    database,
    events,
    mediaFiles,
  }: Pick<Services, "config" | "database" | "events" | "mediaFiles">): FileHandler =>
  async (req, res, { params: { campaignId = "", musicName = "" } }) => {
    const { db } = database
    const campaign = await findCampaign(db, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const { ffprobe } = await findFfmpeg(config)
    const key = await mediaFiles.scratch(async folder => {
      const path = join(folder, "music")
      const hash = await receiveFile(req, path, MUSIC_MAX_BYTES)
      await checkHasSound(ffprobe, path)
      const kept = sentMusicKey(campaignId, hash)
      await mediaFiles.adopt(path, kept)
      return kept
    })
    await keepFilmFiles({ database, mediaFiles }, campaignId, { music: null })
    const levels = filmSettings(campaign.filmSettings).music ?? DEFAULT_MUSIC
    const { levelDb, duckDb } = levels
    const name = musicName.slice(0, MUSIC_NAME_MAX_LENGTH)
    const decided = await changeFilmSettings(db, campaignId, { music: { key, name, levelDb, duckDb } })
    await events.publish({ kind: "campaign-changed", campaignId })
    res.setHeader("Content-Type", "application/json")
    res.setHeader("Cache-Control", "no-store")
    res.end(JSON.stringify(filmSettings(decided)))
  }

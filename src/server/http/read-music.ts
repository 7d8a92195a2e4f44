/** The film's music for the preview: made when it is asked for first, by a file of any kind. */
import { filmSettings } from "../../domain/film-settings"
import { notFound } from "../failure"
import { ensureMusicProxy } from "../film/music-files"
import { findFfmpeg } from "../media/ffmpeg-binaries"
import type { Services } from "../services"
import { findCampaign } from "../store/campaigns"
import type { FileHandler } from "./file-handler"
import { serveFile } from "./serve-file"

/** Decoding and encoding ten minutes of music takes seconds; what takes longer is stuck. */
const MAKE_MUSIC_MS = 120_000

/** Answers with the music as every browser plays it, brought to the level of the voices. */
export const createMusicReader =
  ({
    config,
    database: { db },
    mediaFiles,
  }: Pick<Services, "config" | "database" | "mediaFiles">): FileHandler =>
  async (req, res, { params: { campaignId = "" } }) => {
    const campaign = await findCampaign(db, campaignId)
    const { music } = filmSettings(campaign?.filmSettings ?? {})
    if (music === null) throw notFound("file")
    const studio = { mediaFiles, tools: await findFfmpeg(config) }
    const key = await ensureMusicProxy(studio, campaignId, music, AbortSignal.timeout(MAKE_MUSIC_MS))
    await serveFile(req, res, { mediaFiles, key }, { type: "audio/mp4" })
  }

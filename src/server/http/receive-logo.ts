/** A logo for the closing card, as it arrives: drawn anew as a picture of ours, and only then kept. */
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { filmSettings, LOGO_NAME_MAX_LENGTH } from "../../domain/film-settings"
import type { Bytes } from "../../domain/timecode"
import { drawLogo } from "../film/cards/draw-logo"
import { findFfmpeg } from "../media/ffmpeg-binaries"
import { sentLogoKey } from "../media/media-keys"
import type { Services } from "../services"
import { addLogo } from "../store/film-settings"
import type { FileHandler } from "./file-handler"
import { receiveFile } from "./receive-file"

/** A photo of a phone; drawings are a hundredth of it. */
const LOGO_MAX_BYTES: Bytes = 8 * 1024 ** 2

/** "logo-fonds_2026.PNG" → "logo fonds 2026": what it is called until somebody says better. */
const nameOf = (fileName: string): string =>
  fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[-_]+/g, " ")
    .trim()
    .slice(0, LOGO_NAME_MAX_LENGTH)

/** Takes a logo, adds it to the film's, and answers with the film's settings. */
export const createLogoReceiver =
  ({
    config,
    database: { db },
    events,
    mediaFiles,
  }: Pick<Services, "config" | "database" | "events" | "mediaFiles">): FileHandler =>
  async (req, res, { params: { campaignId = "", logoName = "" } }) => {
    const tools = await findFfmpeg(config)
    const key = await mediaFiles.scratch(async folder => {
      const sent = join(folder, "logo")
      const hash = await receiveFile(req, sent, LOGO_MAX_BYTES)
      const picture = await drawLogo(tools.ffmpeg, await readFile(sent), folder)
      const kept = sentLogoKey(campaignId, hash)
      await mediaFiles.write(kept, picture)
      return kept
    })
    const decided = await addLogo(db, campaignId, { key, name: nameOf(logoName) })
    await events.publish({ kind: "campaign-changed", campaignId })
    res.setHeader("Content-Type", "application/json")
    res.setHeader("Cache-Control", "no-store")
    res.end(JSON.stringify(filmSettings(decided)))
  }

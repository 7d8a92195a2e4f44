import { filmSettings } from "../../domain/film-settings"
import { keepFilmFiles } from "../film/film-files"
import { readTogether } from "../film/unison/read-together"
import { findFfmpeg } from "../media/ffmpeg-binaries"
import { filmPrefix } from "../media/media-keys"
import { announceFilm } from "../notices/announce-film"
import type { Services } from "../services"
import { filmShape } from "../store/board-shapes"
import { changeFilmSettings } from "../store/film-settings"
import { publishFilm, readPremiere } from "../store/premieres"
import { askForPosters, orderFilm, stopOrDeleteFilm } from "../store/renders"
import { DONE, type Handlers } from "./handlers"

/** Sixteen voices are listened to in seconds; what takes longer is stuck. */
const LISTEN_MS = 120_000

export const filmHandlers = (services: Services) => {
  const {
    config,
    database: { db },
    events,
    jobs,
    mailer,
    mediaFiles,
  } = services
  return {
    renderFilm: async ({ campaignId, body = {} }) => {
      const film = await orderFilm(db, jobs, campaignId, body, config.filmResolution)
      await events.publish({ kind: "campaign-changed", campaignId })
      return filmShape(film)
    },

    updateFilmSettings: async ({ campaignId, body }) => {
      await keepFilmFiles(services, campaignId, body)
      const decided = await db.transaction(async tx => {
        const changed = await changeFilmSettings(tx, campaignId, body)
        if (body.poster !== undefined) await askForPosters(tx, jobs, campaignId)
        return changed
      })
      await events.publish({ kind: "campaign-changed", campaignId })
      return filmSettings(decided)
    },

    readUnison: async ({ campaignId, params: { lineId } }) => {
      const studio = { db, mediaFiles, tools: await findFfmpeg(config) }
      return readTogether(studio, { campaignId, lineId }, AbortSignal.timeout(LISTEN_MS))
    },

    cancelFilm: async ({ campaignId, params: { filmId } }) => {
      const outcome = await stopOrDeleteFilm(db, filmId)
      if (outcome === "deleted") await mediaFiles.removeAll(filmPrefix(campaignId, filmId))
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    publishFilm: async ({ campaignId, body: { filmId } }) => {
      await db.transaction(async tx => {
        await publishFilm(tx, campaignId, filmId)
        if (filmId !== null) await announceFilm(tx, campaignId, filmId, mailer !== undefined)
      })
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    readPremiere: ({ params: { slug } }) => readPremiere(db, slug),
  } satisfies Partial<Handlers>
}

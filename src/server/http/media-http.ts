/** Clips and films over HTTP: which file each endpoint answers with. Who may read was decided before. */
import type { EndpointName, endpoints } from "../../api/endpoints"
import { filmSettings } from "../../domain/film-settings"
import { isId } from "../../domain/ids"
import { planArchive } from "../archive/plan-archive"
import { sendArchive } from "../archive/send-archive"
import { notFound } from "../failure"
import type { MediaKey } from "../media/media-files"
import { filmKeys, trackKeys } from "../media/media-keys"
import type { Services } from "../services"
import { findCampaign } from "../store/campaigns"
import type { Connection } from "../store/connection"
import { type FilmRow, findFilm, findPublishedFilm } from "../store/films"
import { findReference } from "../store/references"
import { findSubmission, type SubmissionRow } from "../store/submissions"
import { findMadeWelcome, findShownWelcome, type MadeWelcome } from "../store/welcome-clips"
import type { Asked, FileHandler } from "./file-handler"
import { createMusicReader } from "./read-music"
import { createLogoReceiver } from "./receive-logo"
import { createMusicReceiver } from "./receive-music"
import { attachment, type ServeOptions, serveFile } from "./serve-file"

/** Endpoints whose answer is a file. */
export type FileEndpointName = {
  [Name in EndpointName]: (typeof endpoints)[Name]["engine"] extends "file" ? Name : never
}[EndpointName]

/** Of a campaign's title, what a file name can bear everywhere. */
const fileNameOf = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim() || "film"

/** The file that an endpoint answers with, and how. */
type Found = ServeOptions & { readonly key: MediaKey }
type FindFile = (
  db: Connection,
  params: Asked["params"],
  caller: Asked["caller"],
) => Promise<Found | undefined>

const needSubmission = async (db: Connection, takeId = ""): Promise<SubmissionRow> => {
  const submission = await findSubmission(db, takeId)
  if (submission === undefined) throw notFound("submission")
  return submission
}

const needDoneFilm = (film: FilmRow | undefined): FilmRow => {
  if (film?.state !== "done") throw notFound("film")
  return film
}

const downloadOf = async (db: Connection, filmId = "", file: "film" | "srt"): Promise<Found> => {
  const film = needDoneFilm(await findFilm(db, filmId))
  const campaign = await findCampaign(db, film.campaignId)
  const name = fileNameOf(campaign?.title ?? "")
  const key = filmKeys(film.campaignId, film.id)[file]
  return file === "film"
    ? { key, type: "video/mp4", downloadName: `${name}.mp4` }
    : { key, type: "application/x-subrip; charset=utf-8", downloadName: `${name}.srt` }
}

const publicFile = async (
  db: Connection,
  slug = "",
  file: keyof ReturnType<typeof filmKeys>,
  type: string,
): Promise<Found> => {
  const film = needDoneFilm(await findPublishedFilm(db, slug))
  return { key: filmKeys(film.campaignId, film.id)[file], type, isPublic: true }
}

const TRACK_TYPES = { vtt: "text/vtt; charset=utf-8", srt: "application/x-subrip; charset=utf-8" } as const

/** Subtitles of a film by their name, "pt-BR.vtt"; `undefined`: it has none of that name. */
const trackOf = ({ campaignId, id, tracks }: FilmRow, track = "", isPublic = false): Found | undefined => {
  const index = tracks.findIndex(language => track === `${language}.vtt` || track === `${language}.srt`)
  const language = tracks[index]
  if (language === undefined) return undefined
  const kind = track.endsWith(".vtt") ? "vtt" : "srt"
  const keys = index === 0 ? filmKeys(campaignId, id) : trackKeys(campaignId, id, language)
  const found = { key: keys[kind], type: TRACK_TYPES[kind], isPublic }
  return kind === "vtt" ? found : { ...found, downloadName: track }
}

const ifMade = (key: MediaKey | null, type: string): Found | undefined =>
  key === null ? undefined : { key, type }

/** The reference of her own campaign: no request can name another's. */
const referenceOf = async (db: Connection, caller: Asked["caller"]): Promise<Found | undefined> => {
  if (caller?.kind !== "contributor") return undefined
  const submission = await findReference(db, caller.campaignId)
  return ifMade(submission?.posterKey ?? null, "image/jpeg")
}

/** A file of a welcome clip by its name; `undefined`: it has none of that name. */
const welcomeFile = (made: MadeWelcome | undefined, name = ""): Found | undefined => {
  if (name === "clip.mp4") return ifMade(made?.clipKey ?? null, "video/mp4")
  return name === "poster.jpg" ? ifMade(made?.posterKey ?? null, "image/jpeg") : undefined
}

/** That of her own campaign: no request can name another's. */
const ownWelcome = (db: Connection, caller: Asked["caller"]): Promise<MadeWelcome | undefined> =>
  caller?.kind === "contributor" ? findShownWelcome(db, caller.campaignId) : Promise.resolve(undefined)

/** A logo of the film, by the last part of its key: only what the film has is read. */
const logoOf = async (db: Connection, campaignId = "", logoName = ""): Promise<Found | undefined> => {
  const campaign = await findCampaign(db, campaignId)
  const { logos } = filmSettings(campaign?.filmSettings ?? {})
  const logo = logos.find(({ key }) => key.endsWith(`/${logoName}`))
  return ifMade(logo?.key ?? null, "image/png")
}

const publicPoster = async (db: Connection, slug = ""): Promise<Found | undefined> => {
  const { posterKey } = needDoneFilm(await findPublishedFilm(db, slug))
  return posterKey === null ? undefined : { key: posterKey, type: "image/jpeg", isPublic: true }
}

/** Files that are made, or taken in, when they are asked for: each has a handler of its own. */
type OwnHandler = "readArchive" | "readMusic" | "sendMusic" | "sendLogo"

const FIND: Readonly<Record<Exclude<FileEndpointName, OwnHandler>, FindFile>> = {
  readProxy: async (db, { takeId }) => ifMade((await needSubmission(db, takeId)).proxyKey, "video/mp4"),
  readPoster: async (db, { takeId }) => ifMade((await needSubmission(db, takeId)).posterKey, "image/jpeg"),
  readReference: (db, _params, caller) => referenceOf(db, caller),
  readOwnWelcome: async (db, { welcomeFile: name }, caller) =>
    welcomeFile(await ownWelcome(db, caller), name),
  readWelcomeFile: async (db, { campaignId = "", clipId = "", welcomeFile: name }) =>
    isId(clipId) ? welcomeFile(await findMadeWelcome(db, campaignId, clipId), name) : undefined,
  readFilm: (db, { filmId }) => downloadOf(db, filmId, "film"),
  readFilmPoster: async (db, { filmId = "" }) =>
    ifMade(needDoneFilm(await findFilm(db, filmId)).posterKey, "image/jpeg"),
  readLogo: (db, { campaignId, logoName }) => logoOf(db, campaignId, logoName),
  readFilmSubtitles: (db, { filmId }) => downloadOf(db, filmId, "srt"),
  readFilmTrack: async (db, { filmId = "", track }) =>
    trackOf(needDoneFilm(await findFilm(db, filmId)), track),
  readPremiereTrack: async (db, { slug = "", track }) =>
    trackOf(needDoneFilm(await findPublishedFilm(db, slug)), track, true),
  readPremiereFilm: (db, { slug }) => publicFile(db, slug, "film", "video/mp4"),
  readPremiereSubtitles: (db, { slug }) => publicFile(db, slug, "vtt", "text/vtt; charset=utf-8"),
  readPremierePoster: (db, { slug }) => publicPoster(db, slug),
}

/** The handlers of all endpoints that answer with a file. */
export const createFileHandlers = (
  services: Pick<Services, "config" | "database" | "events" | "mediaFiles">,
): Readonly<Record<FileEndpointName, FileHandler>> => {
  const { database, mediaFiles } = services
  const handlerOf =
    (find: FindFile): FileHandler =>
    async (req, res, { params, caller }) => {
      const found = await find(database.db, params, caller)
      if (found === undefined) throw notFound("file")
      const { key, ...options } = found
      await serveFile(req, res, { mediaFiles, key }, options)
    }
  const found = Object.fromEntries(
    Object.entries(FIND).map(([name, find]) => [name, handlerOf(find)]),
  ) as Record<keyof typeof FIND, FileHandler>
  const readArchive: FileHandler = async (_req, res, { params: { campaignId = "" } }) => {
    const plan = await planArchive(database.db, campaignId)
    res.setHeader("Content-Type", "application/zip")
    res.setHeader("Cache-Control", "private, no-store")
    res.setHeader("Content-Disposition", attachment(`${plan.name}.zip`))
    await sendArchive(res, plan, mediaFiles)
  }
  return {
    ...found,
    readArchive,
    readMusic: createMusicReader(services),
    sendMusic: createMusicReceiver(services),
    sendLogo: createLogoReceiver(services),
  }
}

/** Mezzanines → film, subtitles and poster, in the media store. */
import { stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { cutDuration } from "../../domain/cut"
import { type FilmSettings, filmSettings } from "../../domain/film-settings"
import type { FilmId } from "../../domain/ids"
import { toSrt, toVtt } from "../../domain/subtitles"
import { runFfmpeg } from "../media/ffmpeg-process"
import { filmKeys, filmPosterKey, trackKeys } from "../media/media-keys"
import { findCampaign } from "../store/campaigns"
import type { Rendered } from "../store/films"
import { hashOf } from "./content-hash"
import { concatList, filmArgs, type SubtitleTrack } from "./film-args"
import { ensureFilmSound } from "./film-sound"
import type { FilmStudio } from "./film-studio"
import { type FilmTrack, filmTracksOf } from "./film-subtitles"
import type { MakeOptions } from "./mezzanines"
import { posterMoments, takePoster } from "./poster"
import type { Segments } from "./segments"

/** Where sound and picture are done, as shares of this step. */
const SOUND_DONE = 0.7
const FILM_DONE = 0.95

/** Write the subtitles that go into the film; ffmpeg refuses a file without any. */
const writeSubtitles = (folder: string, tracks: readonly FilmTrack[]): Promise<SubtitleTrack[]> =>
  Promise.all(
    tracks
      .filter(({ cues }) => cues.length > 0)
      .map(async ({ language, cues }, index) => {
        const path = join(folder, `subtitles-${index}.srt`)
        await writeFile(path, toSrt(cues))
        return { path, language }
      }),
  )

/** As it is chosen by now: while a film is made, another picture may have been. */
const posterSettings = async ({ db, film, settings }: FilmStudio): Promise<Pick<FilmSettings, "poster">> => {
  const campaign = await findCampaign(db, film.campaignId)
  return campaign === undefined ? settings : filmSettings(campaign.filmSettings)
}

/** Join what was made. The film has its name only once all of its files are there. */
export const assembleFilm = (
  studio: FilmStudio,
  { pictures, sounds, cut }: Segments,
  { id, title }: { readonly id: FilmId; readonly title: string },
  { signal, onProgress }: MakeOptions,
): Promise<Rendered> =>
  studio.mediaFiles.scratch(async folder => {
    const { mediaFiles, tools, film, language } = studio
    const at = (name: string): string => join(folder, name)
    const [list, draft] = [at("list.ffconcat"), at("film.mp4")]
    const sound = mediaFiles.pathOf(await ensureFilmSound(studio, sounds, signal))
    onProgress?.(SOUND_DONE)

    const tracks = filmTracksOf(cut, studio.subtitles)
    await writeFile(list, concatList(pictures))
    const subtitles = await writeSubtitles(folder, tracks)
    await runFfmpeg(tools.ffmpeg, filmArgs({ list, sound, subtitles, language, title }, draft), { signal })
    onProgress?.(FILM_DONE)
    const { poster: chosen } = await posterSettings(studio)
    const moments = posterMoments(cut, chosen)
    const poster = await takePoster(draft, moments, { ffmpeg: tools.ffmpeg, folder, signal })
    const posterKey = filmPosterKey(film.campaignId, id, hashOf({ poster: chosen }))

    const keys = filmKeys(film.campaignId, id)
    const { size } = await stat(draft)
    await mediaFiles.adopt(poster, posterKey)
    for (const [index, track] of tracks.entries()) {
      const { vtt, srt } = index === 0 ? keys : trackKeys(film.campaignId, id, track.language)
      await mediaFiles.write(vtt, toVtt(track.cues))
      await mediaFiles.write(srt, toSrt(track.cues))
    }
    await mediaFiles.adopt(draft, keys.film)
    return {
      duration: cutDuration(cut),
      sizeBytes: size,
      filmKey: keys.film,
      subtitlesKey: keys.srt,
      tracks: tracks.map(track => track.language),
      posterKey,
    }
  })

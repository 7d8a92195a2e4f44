/** Mezzanines → film, subtitles and poster, in the media store. */
import { stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Cut, cutDuration, eventDuration } from "../../domain/cut"
import type { FilmId } from "../../domain/ids"
import { toSrt, toVtt } from "../../domain/subtitles"
import type { Seconds } from "../../domain/timecode"
import { runFfmpeg } from "../media/ffmpeg-process"
import { filmKeys } from "../media/media-keys"
import { posterArgs } from "../media/poster-args"
import type { Rendered } from "../store/films"
import { concatList, filmArgs } from "./film-args"
import { makeFilmSound } from "./film-sound"
import type { FilmStudio } from "./film-studio"
import { subtitlesOf } from "./film-subtitles"
import type { MakeOptions } from "./mezzanines"
import type { Segments } from "./segments"

/** The poster is the middle of the first clip; where there is none, of the first card. */
const posterMoment = (cut: Cut): Seconds => {
  const first = Math.max(
    0,
    cut.findIndex(({ kind }) => kind === "clip" || kind === "unison"),
  )
  const event = cut[first]
  return cutDuration(cut.slice(0, first)) + (event === undefined ? 0 : eventDuration(event) / 2)
}

/** Where sound and picture are done, as shares of this step. */
const SOUND_DONE = 0.7
const FILM_DONE = 0.95

/** Join what was made. The film has its name only once all of its files are there. */
export const assembleFilm = (
  studio: FilmStudio,
  { parts, cut }: Segments,
  { id, title }: { readonly id: FilmId; readonly title: string },
  { signal, onProgress }: MakeOptions,
): Promise<Rendered> =>
  studio.mediaFiles.scratch(async folder => {
    const { mediaFiles, tools, film, language } = studio
    const at = (name: string): string => join(folder, name)
    const [list, srt, draft, poster] = [
      at("list.ffconcat"),
      at("subtitles.srt"),
      at("film.mp4"),
      at("poster.jpg"),
    ]
    const pieces = parts.flatMap(({ sounds }) => sounds)
    const sound = await makeFilmSound(studio, pieces, { folder, signal })
    onProgress?.(SOUND_DONE)

    const cues = subtitlesOf(cut)
    await writeFile(list, concatList(parts.flatMap(({ pictures }) => pictures)))
    await writeFile(srt, toSrt(cues))
    const subtitles = cues.length > 0 ? [{ path: srt, language }] : []
    await runFfmpeg(tools.ffmpeg, filmArgs({ list, sound, subtitles, language, title }, draft), { signal })
    onProgress?.(FILM_DONE)
    await runFfmpeg(tools.ffmpeg, posterArgs(draft, posterMoment(cut), poster), { signal })

    const keys = filmKeys(film.campaignId, id)
    const { size } = await stat(draft)
    await mediaFiles.adopt(poster, keys.poster)
    await mediaFiles.write(keys.vtt, toVtt(cues))
    await mediaFiles.write(keys.srt, toSrt(cues))
    await mediaFiles.adopt(draft, keys.film)
    return {
      duration: cutDuration(cut),
      sizeBytes: size,
      filmKey: keys.film,
      subtitlesKey: keys.srt,
      posterKey: keys.poster,
    }
  })

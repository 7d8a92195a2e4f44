/** Mezzanines → film, subtitles and poster, in the media store. */
import { stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { cutDuration } from "../../domain/cut"
import type { FilmId } from "../../domain/ids"
import { toSrt, toVtt } from "../../domain/subtitles"
import { runFfmpeg } from "../media/ffmpeg-process"
import { filmKeys } from "../media/media-keys"
import type { Rendered } from "../store/films"
import { concatList, filmArgs } from "./film-args"
import { ensureFilmSound } from "./film-sound"
import type { FilmStudio } from "./film-studio"
import { subtitlesOf } from "./film-subtitles"
import type { MakeOptions } from "./mezzanines"
import { posterMoments, takePoster } from "./poster"
import type { Segments } from "./segments"

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
    const [list, srt, draft] = [at("list.ffconcat"), at("subtitles.srt"), at("film.mp4")]
    const pieces = parts.flatMap(({ sounds }) => sounds)
    const sound = mediaFiles.pathOf(await ensureFilmSound(studio, pieces, signal))
    onProgress?.(SOUND_DONE)

    const cues = subtitlesOf(cut)
    await writeFile(list, concatList(parts.flatMap(({ pictures }) => pictures)))
    await writeFile(srt, toSrt(cues))
    const subtitles = cues.length > 0 ? [{ path: srt, language }] : []
    await runFfmpeg(tools.ffmpeg, filmArgs({ list, sound, subtitles, language, title }, draft), { signal })
    onProgress?.(FILM_DONE)
    const poster = await takePoster(draft, posterMoments(cut), { ffmpeg: tools.ffmpeg, folder, signal })

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

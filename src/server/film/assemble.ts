/** Mezzanines → film, subtitles and poster, in the media store. */
import { stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Cut, cutDuration, eventDuration } from "../../domain/cut"
import type { Language } from "../../domain/language"
import { toSrt, toVtt } from "../../domain/subtitles"
import type { Seconds } from "../../domain/timecode"
import { runFfmpeg } from "../media/ffmpeg-process"
import { FRAME_RATE, framesIn } from "../media/frame-rate"
import { joinedLoudnessArgs, parseLoudness } from "../media/loudness"
import { filmKeys } from "../media/media-keys"
import { posterArgs } from "../media/poster-args"
import type { FilmRow, Rendered } from "../store/films"
import { concatList, filmArgs, type Segment } from "./film-args"
import { subtitlesOf } from "./film-subtitles"
import type { MakeOptions, Studio } from "./mezzanines"

/** The poster is the middle of the first clip; where there is none, of the first card. */
const posterMoment = (cut: Cut): Seconds => {
  const first = Math.max(
    0,
    cut.findIndex(event => event.kind === "clip"),
  )
  const event = cut[first]
  return cutDuration(cut.slice(0, first)) + (event === undefined ? 0 : eventDuration(event) / 2)
}

const totalDuration = (segments: readonly Segment[]): Seconds =>
  segments.reduce((frames, { duration }) => frames + framesIn(duration), 0) / FRAME_RATE

/** Join the segments. The film has its name only once all of its files are there. */
export const assembleFilm = (
  { mediaFiles, tools }: Studio,
  { id, campaignId, cut }: FilmRow,
  segments: readonly Segment[],
  { title, language }: { readonly title: string; readonly language: Language },
  { signal, onProgress }: MakeOptions,
): Promise<Rendered> =>
  mediaFiles.scratch(async folder => {
    const [list, srt, film, poster] = ["list.ffconcat", "subtitles.srt", "film.mp4", "poster.jpg"].map(name =>
      join(folder, name),
    ) as [string, string, string, string]
    const duration = totalDuration(segments)
    const cues = subtitlesOf(cut)
    await writeFile(list, concatList(segments))
    await writeFile(srt, toSrt(cues))

    const loudness = parseLoudness(await runFfmpeg(tools.ffmpeg, joinedLoudnessArgs(list), { signal }))
    const subtitles = cues.length > 0 ? srt : undefined
    const args = filmArgs({ list, subtitles, language, duration, loudness, title }, film)
    await runFfmpeg(tools.ffmpeg, args, { signal, duration, onProgress })
    await runFfmpeg(tools.ffmpeg, posterArgs(film, posterMoment(cut), poster), { signal })

    const keys = filmKeys(campaignId, id)
    const { size } = await stat(film)
    await mediaFiles.adopt(poster, keys.poster)
    await mediaFiles.write(keys.vtt, toVtt(cues))
    await mediaFiles.write(keys.srt, toSrt(cues))
    await mediaFiles.adopt(film, keys.film)
    return {
      duration,
      sizeBytes: size,
      filmKey: keys.film,
      subtitlesKey: keys.srt,
      posterKey: keys.poster,
    }
  })

/** The picture that stands for a film before it is played. */
import { stat } from "node:fs/promises"
import { join } from "node:path"
import { type Cut, cutDuration, eventDuration } from "../../domain/cut"
import { posterTime } from "../../domain/film-poster"
import type { PosterMoment } from "../../domain/film-settings"
import type { Seconds } from "../../domain/timecode"
import { runFfmpeg } from "../media/ffmpeg-process"
import { posterArgs } from "../media/poster-args"

/** Where in a stretch pictures are tried, as shares of its length: she has begun to speak, and not ended. */
const TRIED = [0.3, 0.4, 0.5, 0.6, 0.7]

/** The moment that was chosen; where there is none (any more), moments of the first clip, or of the first card. */
export const posterMoments = (cut: Cut, chosen: PosterMoment | null): Seconds[] => {
  const at = chosen === null ? undefined : posterTime(cut, chosen)
  return at === undefined ? proposedMoments(cut) : [at]
}

const proposedMoments = (cut: Cut): Seconds[] => {
  const first = Math.max(
    0,
    cut.findIndex(({ kind }) => kind === "clip" || kind === "unison"),
  )
  const event = cut[first]
  if (event === undefined) return [0]
  const from = cutDuration(cut.slice(0, first))
  // A card is the same all the time once its words are there.
  const shares = event.kind === "clip" || event.kind === "unison" ? TRIED : [0.5]
  return shares.map(share => from + share * eventDuration(event))
}

export type PosterOptions = { readonly ffmpeg: string; readonly folder: string; readonly signal: AbortSignal }

/**
 * Take the sharpest of some pictures of a film: of one scene, at one quality, the one that needs most bytes
 * has most detail, and is least blurred by a movement.
 *
 * @returns path of a JPEG in the folder
 */
export const takePoster = async (
  film: string,
  moments: readonly Seconds[],
  { ffmpeg, folder, signal }: PosterOptions,
): Promise<string> => {
  const taken = await Promise.all(
    moments.map(async (moment, index) => {
      const path = join(folder, `poster-${index}.jpg`)
      await runFfmpeg(ffmpeg, posterArgs(film, moment, path), { signal })
      return { path, size: (await stat(path)).size }
    }),
  )
  const [sharpest] = taken.sort((one, other) => other.size - one.size)
  if (sharpest === undefined) throw new RangeError("A poster needs a moment")
  return sharpest.path
}

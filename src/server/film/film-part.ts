/** What a stretch of a film brings to it, and what every kind of stretch needs. */
import { type CutEvent, eventDuration } from "../../domain/cut"
import { FRAME_RATE, framesIn } from "../media/frame-rate"
import type { MediaKey } from "../media/media-files"
import type { Segment } from "./film-args"
import type { FilmStudio } from "./film-studio"
import { ensureBreath, type MakeOptions } from "./mezzanines"
import type { SoundPiece } from "./sound-track"

/** A stretch that is to be made. */
export type PlannedPart = {
  readonly event: CutEvent
  /** Whether its picture is there: then it costs next to nothing. */
  readonly isMade: boolean
  /** See [Note: Sound beside pictures]. */
  makeSounds(options: Pick<MakeOptions, "signal">): Promise<readonly SoundPiece[]>
  makePictures(options: MakeOptions): Promise<readonly Segment[]>
}

/** Frames of the breath after a stretch. */
export const breathFrames = ({ breathAfter = 0 }: CutEvent): number => Math.round(breathAfter * FRAME_RATE)

/** Nobody speaks. */
export const silence = (frames: number): SoundPiece => ({
  path: undefined,
  frames,
  gainDb: 0,
  fadeSamples: 0,
})

/** A mezzanine, with its last picture held for the breath after it. */
export const picturesOf = async (
  studio: FilmStudio,
  event: CutEvent,
  mezzanine: MediaKey,
  options: MakeOptions,
): Promise<Segment[]> => {
  const { film, mediaFiles } = studio
  const [duration, held] = [eventDuration(event), breathFrames(event)]
  const picture = { path: mediaFiles.pathOf(mezzanine), duration }
  if (held === 0) return [picture]
  const before = { campaignId: film.campaignId, mezzanine, frames: framesIn(duration) }
  const breath = await ensureBreath(studio, before, held, options)
  return [picture, { path: mediaFiles.pathOf(breath), duration: held / FRAME_RATE }]
}

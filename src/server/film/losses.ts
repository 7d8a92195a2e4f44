/** Clips that a film does without, because they cannot be read: each costs its own line, never the film. */
import { type CutEvent, eventDuration, isLineEvent } from "../../domain/cut"
import { FfmpegError } from "../media/ffmpeg-error"
import { explainLoss } from "./failure-sentence"
import { ClipGoneError, type FilmStudio } from "./film-studio"

/** Whether the clip is to blame, and not the machine or whoever stops it. */
const isClipsFault = (error: unknown): boolean =>
  error instanceof ClipGoneError || (error instanceof FfmpegError && error.code === "ffmpeg-failed")

export type Losses = {
  /**
   * Do without the clip at this place of the cut.
   *
   * @returns what stands in for it: as long as it, so that all else stays where it is
   * @throws the error itself, where no clip is to blame
   */
  lose(index: number, error: unknown): CutEvent
  /** A sentence for each, in the order of the film. */
  sentences(): string[]
}

export const createLosses = ({ film: { cut }, language, speakers }: FilmStudio): Losses => {
  const told = new Map<number, string>()
  return {
    lose: (index, error) => {
      const event = cut[index]
      if (event === undefined || !isLineEvent(event) || !isClipsFault(error)) throw error
      const { lineId, text, breathAfter = 0 } = event
      const position = cut.filter(isLineEvent).findIndex(line => line.lineId === lineId) + 1
      told.set(index, explainLoss(error, { position, name: speakers.get(lineId)?.name }, language))
      return { kind: "stand-in", lineId, text, duration: eventDuration(event), breathAfter }
    },
    sentences: () => [...told].sort(([one], [other]) => one - other).map(([, sentence]) => sentence),
  }
}

/** From the cut to what the preview plays. */
import { pathOf } from "../../../api/endpoints"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { Source, Stretch } from "../../../browser/preview/playlist"
import { type Cut, type CutEvent, eventDuration, type Playing, placed } from "../../../domain/cut"
import type { PicturePlace } from "../../../domain/film-settings"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import { FRAME_RATE, framesIn } from "../../../domain/frames"
import type { TakeId } from "../../../domain/ids"
import { amplitude } from "../../../domain/music-bed"
import { pictureFit } from "../picture-fit"

type Submissions = ReadonlyMap<TakeId, DeskSubmissionShape>

/** A voice that was recorded too softly is raised no further than this, in decibels: the room comes along. */
const RAISED_MOST = 20

const gainOf = (submission: DeskSubmissionShape, gainDb: number, target: number): number => {
  const loudness = submission.facts?.sound?.loudness ?? target
  return amplitude(Math.min(RAISED_MOST, Math.max(-RAISED_MOST, target - loudness)) + gainDb)
}

type Look = {
  readonly format: Format
  readonly loudness: number
  readonly gainDb: number
  readonly crop: PicturePlace | null
}

const sourceOf = (submissions: Submissions, { takeId, points }: Playing, look: Look): Source[] => {
  const submission = submissions.get(takeId)
  if (submission === undefined || !submission.hasProxy) return []
  const film = FRAME_SIZES[look.format]
  return [
    {
      url: pathOf("readProxy", { takeId }),
      start: Math.max(0, points.inPoint - submission.proxy.inPoint),
      gain: gainOf(submission, look.gainDb, look.loudness),
      ...pictureFit(submission.facts?.picture ?? film, film, look.crop, submission.face),
    },
  ]
}

const keyOf = ({ takeId, points }: Playing): string => `${takeId}@${points.inPoint}-${points.outPoint}`

const playedOf = (event: CutEvent, submissions: Submissions, look: Pick<Look, "format" | "loudness">) => {
  switch (event.kind) {
    case "clip":
      return { key: keyOf(event), sources: sourceOf(submissions, event, { ...look, ...event }) }
    case "unison":
      return {
        key: event.voices.map(keyOf).join("+"),
        sources: event.voices.flatMap(voice =>
          sourceOf(submissions, voice, { ...look, gainDb: event.gainDb, crop: null }),
        ),
      }
    case "stand-in":
      return { key: event.lineId, sources: [] }
    default:
      return { key: event.kind, sources: [] }
  }
}

/** What is played of a cut: its stretches, and the breaths between them, in which the picture stays. */
export const playlistOf = (cut: Cut, board: BoardShape, format: Format): Stretch[] => {
  const submissions: Submissions = new Map(board.submissions.map(one => [one.takeId, one]))
  const look = { format, loudness: board.filmSettings.loudness }
  return placed(cut).flatMap(({ event, from, to }) => {
    const played = playedOf(event, submissions, look)
    const end = from + framesIn(eventDuration(event)) / FRAME_RATE
    const stretch = { ...played, from, to: end }
    return to > end ? [stretch, { key: `${played.key}…`, from: end, to, sources: [] }] : [stretch]
  })
}

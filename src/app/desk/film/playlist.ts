/** From the cut to what the preview plays. */
import { pathOf } from "../../../api/endpoints"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { Source, Stretch } from "../../../browser/preview/playlist"
import { DEFAULT_CROP, keptPart, lostShare } from "../../../domain/crop-place"
import { type Cut, type CutEvent, eventDuration, type Playing, placed } from "../../../domain/cut"
import type { PicturePlace } from "../../../domain/film-settings"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import { FRAME_RATE, framesIn } from "../../../domain/frames"
import type { TakeId } from "../../../domain/ids"

type Submissions = ReadonlyMap<TakeId, DeskSubmissionShape>

/** A voice that was recorded too softly is raised no further than this, in decibels: the room comes along. */
const RAISED_MOST = 20
/** A picture that would lose more than this is shown whole, before a blurred copy of itself. */
const LOST_MOST = 0.5
const PERCENT = 100

/** What decibels multiply a sound by. */
export const amplitude = (decibels: number): number => 10 ** (decibels / 20)

const gainOf = (submission: DeskSubmissionShape, gainDb: number, target: number): number => {
  const loudness = submission.facts?.sound?.loudness ?? target
  return amplitude(Math.min(RAISED_MOST, Math.max(-RAISED_MOST, target - loudness)) + gainDb)
}

/** Where CSS puts a picture that is larger than its frame, so that the kept part is seen. */
const positionOf = (offset: number, size: number): string =>
  size === 1 ? "50%" : `${(PERCENT * offset) / (1 - size)}%`

const fitOf = ({ facts }: DeskSubmissionShape, format: Format, crop: PicturePlace | null) => {
  const picture = facts?.picture ?? FRAME_SIZES[format]
  const film = FRAME_SIZES[format]
  const { left, top, width, height } = keptPart(picture, film, crop ?? DEFAULT_CROP)
  const isWhole = crop === null && lostShare(picture, film) > LOST_MOST
  return {
    objectFit: isWhole ? ("contain" as const) : ("cover" as const),
    objectPosition: `${positionOf(left, width)} ${positionOf(top, height)}`,
  }
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
  return [
    {
      url: pathOf("readProxy", { takeId }),
      start: Math.max(0, points.inPoint - submission.proxy.inPoint),
      gain: gainOf(submission, look.gainDb, look.loudness),
      ...fitOf(submission, look.format, look.crop),
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

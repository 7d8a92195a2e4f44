/** From the cut to what the preview plays. */
import { pathOf } from "../../../api/endpoints"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { Source, Stretch } from "../../../browser/preview/playlist"
import { type Cut, type CutEvent, eventDuration, type Playing, placed } from "../../../domain/cut"
import type { PicturePlace } from "../../../domain/film-settings"
import { type Format, FRAME_SIZES, type FrameSize } from "../../../domain/format"
import { FRAME_RATE, framesIn } from "../../../domain/frames"
import type { TakeId } from "../../../domain/ids"
import { mosaicRows, type Tile } from "../../../domain/mosaic"
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
  /** What of the frame is hers. */
  readonly tile: Tile
}

const PERCENT = 100

const shareWords = (length: number, whole: number): string => `${((PERCENT * length) / whole).toFixed(4)}%`

const placeOf = ({ x, y, width, height }: Tile, film: FrameSize): Source["place"] => ({
  left: shareWords(x, film.width),
  top: shareWords(y, film.height),
  width: shareWords(width, film.width),
  height: shareWords(height, film.height),
})

const sourceOf = (submissions: Submissions, { takeId, points }: Playing, look: Look): Source[] => {
  const submission = submissions.get(takeId)
  if (submission === undefined || !submission.hasProxy) return []
  const film = FRAME_SIZES[look.format]
  return [
    {
      url: pathOf("readProxy", { takeId }),
      start: Math.max(0, points.inPoint - submission.proxy.inPoint),
      gain: gainOf(submission, look.gainDb, look.loudness),
      place: placeOf(look.tile, film),
      ...pictureFit(submission.pictureSize ?? film, look.tile, look.crop, submission.face),
    },
  ]
}

const keyOf = ({ takeId, points }: Playing): string => `${takeId}@${points.inPoint}-${points.outPoint}`

const wholeFrame = (format: Format): Tile => ({ x: 0, y: 0, ...FRAME_SIZES[format] })

type OfFilm = Pick<Look, "format" | "loudness">

/** A tile each, as the film lays them out; together as loud as one voice. */
const togetherSources = (
  { voices, gainDb }: Extract<CutEvent, { readonly kind: "unison" }>,
  submissions: Submissions,
  look: OfFilm,
): Source[] => {
  const tiles = mosaicRows(voices.length, FRAME_SIZES[look.format]).flat()
  const softer = gainDb - decibelsOfSum(voices.length)
  return tiles.flatMap((tile, index) => {
    const voice = voices[index]
    return voice === undefined
      ? []
      : sourceOf(submissions, voice, { ...look, gainDb: softer, crop: null, tile })
  })
}

/** How much louder so many voices are than one, where they do not move as one. */
const decibelsOfSum = (count: number): number => 10 * Math.log10(count)

const playedOf = (event: CutEvent, submissions: Submissions, look: OfFilm) => {
  switch (event.kind) {
    case "clip":
      return {
        key: keyOf(event),
        sources: sourceOf(submissions, event, { ...look, ...event, tile: wholeFrame(look.format) }),
      }
    case "unison":
      return {
        key: event.voices.map(keyOf).join("+"),
        sources: togetherSources(event, submissions, look),
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

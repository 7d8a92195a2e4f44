/** The cut as OpenTimelineIO, the editing programs' common exchange format. See https://opentimeline.io */
import { type Cut, type CutEvent, eventFrames } from "./cut"
import { playedIn } from "./edit-list"
import { FRAME_RATE, framesIn } from "./frames"
import type { TakeId } from "./ids"
import { lengthOf, type Seconds } from "./timecode"

const time = (frames: number) => ({ OTIO_SCHEMA: "RationalTime.1", rate: FRAME_RATE, value: frames })
const range = (start: number, frames: number) => ({
  OTIO_SCHEMA: "TimeRange.1",
  start_time: time(start),
  duration: time(frames),
})

/** A file of the archive. */
export type ArchivedFile = {
  /** Path within the archive. */
  readonly path: string
  /** How much of it can be played, from its first moment. */
  readonly length: Seconds
  readonly hasSound: boolean
}

const gap = (name: string, frames: number) => ({
  OTIO_SCHEMA: "Gap.1",
  name,
  source_range: range(0, frames),
  effects: [],
  markers: [],
  metadata: {},
})

const itemsOf = (event: CutEvent, fileOf: (takeId: TakeId) => ArchivedFile): readonly object[] => {
  const words = "text" in event ? event.text : event.card.title
  const clip = playedIn(event)
  if (clip === undefined) return [gap(words, eventFrames(event))]
  const { path, length } = fileOf(clip.takeId)
  const frames = framesIn(lengthOf(clip.points))
  const after = eventFrames(event) - frames
  return [
    {
      OTIO_SCHEMA: "Clip.2",
      name: words,
      source_range: range(Math.round(clip.points.inPoint * FRAME_RATE), frames),
      media_references: {
        DEFAULT_MEDIA: {
          OTIO_SCHEMA: "ExternalReference.1",
          name: path,
          target_url: path.split("/").map(encodeURIComponent).join("/"),
          available_range: range(0, framesIn(length)),
          metadata: {},
        },
      },
      active_media_reference_key: "DEFAULT_MEDIA",
      effects: [],
      markers: [],
      metadata: {},
    },
    ...(after > 0 ? [gap("", after)] : []),
  ]
}

const track = (kind: "Video" | "Audio", children: readonly object[]) => ({
  OTIO_SCHEMA: "Track.1",
  name: kind,
  kind,
  source_range: null,
  children,
  effects: [],
  markers: [],
  metadata: {},
})

/** Write the timeline: pictures and sound of each clip, and a gap where a card stands. */
export const openTimeline = (cut: Cut, name: string, fileOf: (takeId: TakeId) => ArchivedFile): string => {
  const children = cut.flatMap(event => itemsOf(event, fileOf))
  const timeline = {
    OTIO_SCHEMA: "Timeline.1",
    name,
    global_start_time: time(0),
    tracks: {
      OTIO_SCHEMA: "Stack.1",
      name: "tracks",
      source_range: null,
      children: [track("Video", children), track("Audio", children)],
      effects: [],
      markers: [],
      metadata: {},
    },
    metadata: { unisson: { version: 1 } },
  }
  return `${JSON.stringify(timeline, null, 2)}\n`
}

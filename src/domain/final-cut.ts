/**
 * The cut as FCPXML 1.10, which Final Cut Pro, DaVinci Resolve and Premiere Pro (by a converter) open.
 * See https://developer.apple.com/documentation/professional-video-applications/fcpxml-reference
 */
import { type Cut, type CutEvent, eventFrames, type Playing } from "./cut"
import type { FrameSize } from "./format"
import { FRAME_RATE, framesIn } from "./frames"
import type { TakeId } from "./ids"
import type { ArchivedFile } from "./open-timeline"
import { lengthOf, type Seconds } from "./timecode"

type Attributes = Readonly<Record<string, string | number>>

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Without what no XML may hold: control characters that were pasted along. */
const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]/gu, "").replace(/[&<>"]/g, sign => ESCAPES[sign] ?? sign)

const element = (name: string, attributes: Attributes, children: readonly string[] = []): string => {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const open = `<${name}${told.join("")}`
  if (children.length === 0) return `${open}/>`
  const inside = children.flatMap(child => child.split("\n")).map(row => `  ${row}`)
  return [`${open}>`, ...inside, `</${name}>`].join("\n")
}

/** A number of frames as the format has times: a fraction of seconds. */
const time = (frames: number): string => (frames === 0 ? "0s" : `${frames}/${FRAME_RATE}s`)

const framesAt = (at: Seconds): number => Math.round(at * FRAME_RATE)

const SEQUENCE_FORMAT = "film"

/** Whose clips a cut plays, each once. */
const takesIn = (cut: Cut): readonly TakeId[] => [
  ...new Set(
    cut.flatMap(event => {
      if (event.kind === "clip") return [event.takeId]
      return event.kind === "unison" ? event.voices.map(({ takeId }) => takeId) : []
    }),
  ),
]

type Writing = {
  /** Names of the clips within the document. */
  readonly ids: ReadonlyMap<TakeId, string>
  readonly fileOf: (takeId: TakeId) => ArchivedFile
}

const asset = (takeId: TakeId, { ids, fileOf }: Writing): string => {
  const { path, length, hasSound } = fileOf(takeId)
  const sound = hasSound ? { hasAudio: 1, audioSources: 1, audioChannels: 2 } : {}
  const src = `./${path.split("/").map(encodeURIComponent).join("/")}`
  return element(
    "asset",
    {
      id: ids.get(takeId) ?? "",
      name: path,
      start: "0s",
      duration: time(framesIn(length)),
      ...{ hasVideo: 1, videoSources: 1 },
      ...sound,
    },
    [element("media-rep", { kind: "original-media", src })],
  )
}

type Placed = { readonly offset: number; readonly gainDb: number; readonly lane?: number }

/** A clip in its place, which counts in frames of whatever it stands in. */
const assetClip = (
  { takeId, points }: Playing,
  { offset, gainDb, lane }: Placed,
  { ids, fileOf }: Writing,
): string =>
  element(
    "asset-clip",
    {
      ref: ids.get(takeId) ?? "",
      ...(lane !== undefined && { lane }),
      offset: time(offset),
      name: fileOf(takeId).path,
      start: time(framesAt(points.inPoint)),
      duration: time(framesIn(lengthOf(points))),
    },
    gainDb === 0 ? [] : [element("adjust-volume", { amount: `${gainDb}dB` })],
  )

const gap = (name: string, offset: number, frames: number, inside: readonly string[] = []): string =>
  element("gap", { name, offset: time(offset), start: "0s", duration: time(frames) }, inside)

/** A stretch of the film, from a frame of it on. Of a unison line, every voice: one above the other. */
const stretch = (event: CutEvent, offset: number, writing: Writing): readonly string[] => {
  const frames = eventFrames(event)
  switch (event.kind) {
    case "clip": {
      const played = framesIn(lengthOf(event.points))
      const clip = assetClip(event, { offset, gainDb: event.gainDb }, writing)
      return played < frames ? [clip, gap("", offset + played, frames - played)] : [clip]
    }
    case "unison": {
      const { voices, gainDb } = event
      const clips = voices.map((voice, index) =>
        assetClip(voice, { offset: framesAt(voice.offset), gainDb, lane: voices.length - index }, writing),
      )
      return [gap(event.text, offset, frames, clips)]
    }
    case "stand-in":
      return [gap(event.text, offset, frames)]
    case "title":
    case "closing":
      return [gap(event.card.title, offset, frames)]
  }
}

/**
 * Write the document: clips with their in and out points and levels, and a gap where a card stands.
 *
 * @param frame of the film
 */
export const finalCut = (
  cut: Cut,
  name: string,
  frame: FrameSize,
  fileOf: (takeId: TakeId) => ArchivedFile,
): string => {
  const takes = takesIn(cut)
  const writing = { ids: new Map(takes.map((takeId, index) => [takeId, `clip${index + 1}`])), fileOf }
  let offset = 0
  const spine = cut.flatMap(event => {
    const rows = stretch(event, offset, writing)
    offset += eventFrames(event)
    return rows
  })
  const { width, height } = frame
  const shape = { frameDuration: `1/${FRAME_RATE}s`, width, height, colorSpace: "1-1-1 (Rec. 709)" }
  const format = element("format", { id: SEQUENCE_FORMAT, ...shape })
  const sequence = element(
    "sequence",
    { format: SEQUENCE_FORMAT, duration: time(offset), tcStart: "0s", tcFormat: "NDF", audioRate: "48k" },
    [element("spine", {}, spine)],
  )
  const project = element("project", { name }, [sequence])
  const document = element("fcpxml", { version: "1.10" }, [
    element("resources", {}, [format, ...takes.map(takeId => asset(takeId, writing))]),
    element("library", {}, [element("event", { name }, [project])]),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n${document}\n`
}

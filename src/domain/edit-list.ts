/** The cut as an edit decision list that editing programs open: CMX 3600. */
import { type Cut, type CutEvent, eventFrames, placed } from "./cut"
import { FRAME_RATE, framesIn } from "./frames"
import type { TakeId } from "./ids"
import { lengthOf, type Seconds } from "./timecode"

const SECONDS_PER_MINUTE = 60
const MINUTES_PER_HOUR = 60
const pad = (value: number, digits = 2): string => String(value).padStart(digits, "0")

/** "00:01:02:03": hours, minutes, seconds, frames, none dropped. */
export const frameTimecode = (frames: number): string => {
  const seconds = Math.floor(frames / FRAME_RATE)
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE)
  return [
    pad(Math.floor(minutes / MINUTES_PER_HOUR)),
    pad(minutes % MINUTES_PER_HOUR),
    pad(seconds % SECONDS_PER_MINUTE),
    pad(frames % FRAME_RATE),
  ].join(":")
}

const framesAt = (at: Seconds): number => Math.round(at * FRAME_RATE)

/** What the list plays for a stretch; undefined: a card, which no file is of. Of a unison line, its first voice. */
export const playedIn = (event: CutEvent) => {
  if (event.kind === "clip") return event
  return event.kind === "unison" ? event.voices[0] : undefined
}

/** ASCII on one line: what old readers take. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]+|\s+/g, " ")
    .replace(/ +/g, " ")
    .trim()

const CHANNELS = { clip: "AA/V", card: "V   " }

/**
 * Write the list. Times of the sources count from each file's first moment, in frames of the film's rate.
 *
 * @param fileOf Name of the file of a take.
 */
export const cmx3600 = (cut: Cut, title: string, fileOf: (takeId: TakeId) => string): string => {
  const rows = placed(cut).map(({ event, from }, index) => {
    const clip = playedIn(event)
    const frames = clip === undefined ? eventFrames(event) : framesIn(lengthOf(clip.points))
    const source = clip === undefined ? 0 : framesAt(clip.points.inPoint)
    const record = framesAt(from)
    const times = [source, source + frames, record, record + frames].map(frameTimecode).join(" ")
    const reel = clip === undefined ? "BL      " : "AX      "
    const channel = clip === undefined ? CHANNELS.card : CHANNELS.clip
    const name = clip === undefined ? event.kind : fileOf(clip.takeId)
    const words = "text" in event ? event.text : event.card.title
    return [
      `${pad(index + 1, 3)}  ${reel} ${channel}  C        ${times}`,
      `* FROM CLIP NAME: ${plain(name)}`,
      `* COMMENT: ${plain(words)}`,
    ].join("\r\n")
  })
  return [`TITLE: ${plain(title)}`, "FCM: NON-DROP FRAME", "", ...rows, ""].join("\r\n")
}

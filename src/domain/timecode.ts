/** Seconds from the start of a recording or a film. May have a fraction; never milliseconds. */
export type Seconds = number

/** A size in bytes. */
export type Bytes = number

/**
 * The kept part of a take.
 *
 * [Note: Half-open ranges] A range keeps its first moment and not its last: [inPoint, outPoint).
 * Two ranges that meet share no picture, and a length is outPoint - inPoint with no "+ 1".
 */
export type Points = {
  /** First moment kept, in seconds. At least 0. */
  readonly inPoint: Seconds
  /** First moment no longer kept, in seconds. Greater than {@link inPoint}. */
  readonly outPoint: Seconds
}

/** How long a range lasts. */
export const lengthOf = ({ inPoint, outPoint }: Points): Seconds => outPoint - inPoint

/** Whether the range lies within a recording of this length and holds something. */
export const isWithin = ({ inPoint, outPoint }: Points, duration: Seconds): boolean =>
  inPoint >= 0 && outPoint > inPoint && outPoint <= duration

const pad = (value: number, digits = 2): string => String(value).padStart(digits, "0")

const MS_PER_SECOND = 1000
const SECONDS_PER_MINUTE = 60
const SECONDS_PER_HOUR = 3600

/** Hours, minutes, seconds and milliseconds, with the mark that SRT (",") or WebVTT (".") asks for. */
export const timecode = (at: Seconds, mark: "," | "."): string => {
  const ms = Math.round(at * MS_PER_SECOND)
  const whole = Math.floor(ms / MS_PER_SECOND)
  return [
    pad(Math.floor(whole / SECONDS_PER_HOUR)),
    pad(Math.floor(whole / SECONDS_PER_MINUTE) % SECONDS_PER_MINUTE),
    `${pad(whole % SECONDS_PER_MINUTE)}${mark}${pad(ms % MS_PER_SECOND, 3)}`,
  ].join(":")
}

/** A length for people: "0:07", "12:34". Rounded to the second. */
export const clock = (length: Seconds): string => {
  const whole = Math.round(length)
  return `${Math.floor(whole / SECONDS_PER_MINUTE)}:${pad(whole % SECONDS_PER_MINUTE)}`
}

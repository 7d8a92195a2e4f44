import type { Seconds } from "../../domain/timecode"

const MICROSECONDS = 1_000_000

/**
 * How far ffmpeg is, read from one line of `-progress`.
 *
 * `out_time_ms` is in microseconds, whatever its name says, and `out_time_us` came only with
 * ffmpeg 4.1: https://trac.ffmpeg.org/ticket/7345
 *
 * @returns undefined for a line about something else, or before the first picture ("N/A")
 */
export const progressSeconds = (line: string): Seconds | undefined => {
  const [, digits] = /^out_time_ms=(\d+)$/.exec(line) ?? []
  return digits === undefined ? undefined : Number(digits) / MICROSECONDS
}

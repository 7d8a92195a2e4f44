/** The true length of a recording. */
import { SHORTEST_CUT } from "../../domain/take"
import type { Bytes, Seconds } from "../../domain/timecode"
import { durationOf, UnplayableError, withVideo } from "./video-element"

/**
 * Under this a player is not believed by itself: some know only the first part of a fragmented MP4,
 * and Firefox has called a whole one 0.03 s. She hardly ever records less.
 */
const DOUBTED_UNDER: Seconds = 1
/** No recording is heavier, by far: a player that makes it so has missed most of it. */
const MOST_BYTES_A_SECOND: Bytes = 4_000_000

const isDoubtful = (played: Seconds, { size }: Blob): boolean =>
  played < DOUBTED_UNDER || size / played > MOST_BYTES_A_SECOND

/**
 * By its tables. Large, and hardly ever needed: loaded then.
 *
 * @returns `undefined` if there are none that could be read, or no picture in them.
 */
const readDuration = async (recording: Blob): Promise<Seconds | undefined> => {
  const reading = import("./clip-facts").then(({ readClipFacts }) => readClipFacts(recording))
  const facts = await reading.catch(() => undefined)
  return facts?.picture === undefined ? undefined : facts.duration
}

/**
 * Measure a recording by its own timestamps: as a player does, and by its tables where the player
 * gives up or is hard to believe. That it is too short to keep is only said where both say so.
 *
 * @throws {UnplayableError} if nothing in it can be read.
 */
export const measureDuration = async (recording: Blob): Promise<Seconds> => {
  let unplayable: UnplayableError | undefined
  const played = await withVideo(recording, durationOf).catch((cause: unknown) => {
    if (!(cause instanceof UnplayableError)) throw cause
    unplayable = cause
    return 0
  })
  if (!isDoubtful(played, recording)) return played
  const read = await readDuration(recording)
  const longer = Math.max(played, read ?? 0)
  if (longer === 0 || (read === undefined && played < SHORTEST_CUT))
    throw (
      unplayable ?? new UnplayableError("unplayable", `The player says ${played} s, and nobody confirms it`)
    )
  return longer
}

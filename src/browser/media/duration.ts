/** The true length of a recording. */
import type { Seconds } from "../../domain/timecode"
import { durationOf, UnplayableError, withVideo } from "./video-element"

/** By its tables, where the player gives up. Large, and hardly ever needed: loaded then. */
const readDuration = async (recording: Blob, unplayable: UnplayableError): Promise<Seconds> => {
  const { readClipFacts } = await import("./clip-facts")
  const facts = await readClipFacts(recording).catch(() => undefined)
  // Tables without a picture of any length say that nothing of use is in there.
  if (facts?.picture === undefined || facts.duration === 0) throw unplayable
  return facts.duration
}

/**
 * Measure a recording by its own timestamps.
 *
 * @throws {UnplayableError} if nothing in it can be read.
 */
export const measureDuration = (recording: Blob): Promise<Seconds> =>
  withVideo(recording, durationOf).catch((cause: unknown) => {
    if (cause instanceof UnplayableError) return readDuration(recording, cause)
    throw cause
  })

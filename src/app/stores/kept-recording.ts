/** Pictures and files of takes, for screens: read from the phone's storage when they are looked at. */
import { readRecording } from "../../browser/storage/chunk-spool"
import type { TakeId } from "../../domain/ids"
import type { Take } from "../../domain/take"

/** The recording of a take. A Blob: on the disk until it is read. */
export const recordingOf = ({ slate, mimeType }: Take): Promise<Blob> => readRecording(slate.takeId, mimeType)

/** Posters by take, for as long as the page lives: a few kilobytes each. */
const posters = new Map<TakeId, Promise<string>>()

const drawPoster = async (take: Take): Promise<string> => {
  const { makePoster } = await import("../../browser/media/poster")
  return URL.createObjectURL(await makePoster(await recordingOf(take), take.duration / 2))
}

/** iPhones crash when several recordings are open at once: each picture waits for the one before. */
let lastDrawn: Promise<unknown> = Promise.resolve()

const drawInTurn = (take: Take): Promise<string> => {
  const drawn = lastDrawn.then(() => drawPoster(take))
  lastDrawn = drawn.catch(() => undefined)
  return drawn
}

/** Address of a picture from the middle of a take. Drawn once. */
export const posterOf = (take: Take): Promise<string> => {
  const { takeId } = take.slate
  const drawn =
    posters.get(takeId) ??
    drawInTurn(take).catch((cause: unknown) => {
      posters.delete(takeId)
      throw cause
    })
  posters.set(takeId, drawn)
  return drawn
}

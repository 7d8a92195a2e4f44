/** Pictures and files of takes, for screens: read from the phone's storage when they are looked at. */
import { readRecording } from "../../browser/storage/chunk-spool"
import type { TakeId } from "../../domain/ids"
import type { Take } from "../../domain/take"

/** The recording of a take. A Blob: on the disk until it is read. */
export const recordingOf = ({ slate, mimeType }: Take): Promise<Blob> => readRecording(slate.takeId, mimeType)

/** How a take looks on a screen. */
export type TakePicture = {
  /** Address of a picture from its middle, or of one that names its format. */
  readonly url: string
  /** Its format, "MOV · HEVC", if this browser cannot play it. Missing: it plays. */
  readonly unplayableFormat?: string
}

/** Pictures by take, for as long as the page lives: a few kilobytes each. */
const pictures = new Map<TakeId, Promise<TakePicture>>()

const drawPicture = async (take: Take): Promise<TakePicture> => {
  const [{ makePoster }, { UnplayableError }] = await Promise.all([
    import("../../browser/media/poster"),
    import("../../browser/media/video-element"),
  ])
  const recording = await recordingOf(take)
  const at = take.duration / 2
  try {
    return { url: URL.createObjectURL(await makePoster(recording, at)) }
  } catch (cause) {
    if (!(cause instanceof UnplayableError)) throw cause
    const { makeStandIn } = await import("../../browser/media/stand-in-poster")
    const { picture, format } = await makeStandIn(recording, at)
    return { url: URL.createObjectURL(picture), unplayableFormat: format }
  }
}

/** iPhones crash when several recordings are open at once: each picture waits for the one before. */
let lastDrawn: Promise<unknown> = Promise.resolve()

const drawInTurn = (take: Take): Promise<TakePicture> => {
  const drawn = lastDrawn.then(() => drawPicture(take))
  lastDrawn = drawn.catch(() => undefined)
  return drawn
}

/** The picture of a take. Drawn once. */
export const pictureOf = (take: Take): Promise<TakePicture> => {
  const { takeId } = take.slate
  const drawn =
    pictures.get(takeId) ??
    drawInTurn(take).catch((cause: unknown) => {
      pictures.delete(takeId)
      throw cause
    })
  pictures.set(takeId, drawn)
  return drawn
}

/** Free the pictures of all takes but these. One that comes back is drawn again. */
export const keepPicturesOf = (takeIds: readonly TakeId[]): void => {
  for (const [takeId, drawn] of pictures) {
    if (takeIds.includes(takeId)) continue
    pictures.delete(takeId)
    drawn.then(
      ({ url }) => URL.revokeObjectURL(url),
      () => undefined,
    )
  }
}

/** Address of a picture from the middle of a take. Drawn once. */
export const posterOf = async (take: Take): Promise<string> => (await pictureOf(take)).url

/** The coach's eyes: a worker that looks at the preview's picture a few times a second. */
import type { Look } from "../../domain/coaching"
import type { Format } from "../../domain/format"
import type { FaceTarget } from "../../domain/framing"
import type { Seconds } from "../../domain/timecode"
import {
  canAffordFaces,
  isTooSlow,
  PAUSE_MAX,
  SLOW_LOOKS,
  secondsBetweenLooks,
  thisPhone,
} from "./affordable"
import type { LookOrder, LookReport } from "./sight-messages"

export type EyesOptions = {
  /** The preview: pictures are taken from it, and it is never altered. */
  readonly video: HTMLVideoElement
  /** The film's shape: measures are in shares of the part that the film keeps. */
  readonly format: Format
  /** Where a face belongs while none is known: light is measured there. */
  readonly target: FaceTarget
  readonly onLook: (look: Look) => void
}

const MS_PER_SECOND = 1000
/** Where there are no video frames to hand over, a copy is made: no larger than what the worker makes of it. */
const COPY_WIDTH = 512

/** Looks were too slow once: faces are left alone for as long as the page is open. */
let areFacesTooSlow = false

const takePicture = (video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap> => {
  // A frame is a reference to what the camera gave: nothing is copied on the main thread.
  if (typeof VideoFrame === "function") return Promise.resolve(new VideoFrame(video))
  return createImageBitmap(video, { resizeWidth: COPY_WIDTH })
}

const canLook = (): boolean => thisPhone().canDrawInWorkers && typeof createImageBitmap === "function"

const startWorker = (): Worker =>
  new Worker(new URL("./sight/worker.ts", import.meta.url), { type: "module", name: "coach" })

const hasPicture = (video: HTMLVideoElement): boolean =>
  !document.hidden && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0

/** Look at the picture 2 to 4 times a second, in a worker. @returns Stops, and gives the memory back. */
export const openEyes = ({ video, format, target, onLook }: EyesOptions): (() => void) => {
  if (!canLook()) return () => undefined
  let worker: Worker | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = true
  /** How long the last looks for a face took. */
  let looks: Seconds[] = []
  const areFacesAffordable = canAffordFaces(thisPhone())

  const close = (): void => {
    isOpen = false
    clearTimeout(timer)
    worker?.terminate()
    worker = undefined
  }

  const look = async (): Promise<void> => {
    if (!hasPicture(video)) return lookAfter(PAUSE_MAX)
    const at = performance.now()
    const picture = await takePicture(video)
    if (!isOpen) return picture.close()
    try {
      worker ??= hire()
    } catch (cause) {
      // A frame that is not let go of is missing from the camera's own few.
      picture.close()
      throw cause
    }
    const size = { width: video.videoWidth, height: video.videoHeight }
    const areFacesWanted = areFacesAffordable && !areFacesTooSlow
    const order: LookOrder = { picture, size, at, format, target, areFacesWanted }
    worker.postMessage(order, [picture])
  }

  const lookAfter = (pause: Seconds): void => {
    if (!isOpen) return
    // A picture that cannot be had now can be had later.
    timer = setTimeout(() => void look().catch(() => lookAfter(PAUSE_MAX)), pause * MS_PER_SECOND)
  }

  const note = (took: Seconds): void => {
    looks = [...looks, took].slice(-SLOW_LOOKS)
    if (!isTooSlow(looks)) return
    areFacesTooSlow = true
    // With it goes the memory of the network; the next one measures light, and starts none.
    worker?.terminate()
    worker = undefined
  }

  const hear = ({ data }: MessageEvent<LookReport>): void => {
    if (!isOpen) return
    if (data.kind === "blind") close()
    if (data.kind === "missed") lookAfter(PAUSE_MAX)
    if (data.kind !== "look") return
    if (data.look.face !== "unknown") note(data.took)
    lookAfter(secondsBetweenLooks(data.took))
    onLook(data.look)
  }

  const hire = (): Worker => {
    const hired = startWorker()
    hired.addEventListener("message", hear)
    // Its script could not be had, or it broke: no coach, and nobody is told.
    hired.addEventListener("error", close)
    return hired
  }

  lookAfter(0)
  return close
}

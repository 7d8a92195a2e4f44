/** Looks at pictures, away from the page that records. */
import type { Face, Look } from "../../../domain/coaching"
import { FRAME_SIZES, type FrameSize } from "../../../domain/format"
import { keptFrame } from "../../../domain/kept-frame"
import type { LookOrder, LookReport } from "../sight-messages"
import { type FaceFinder, openFaceFinder } from "./face-finder"
import { measureFace } from "./face-measures"
import { readFrame } from "./frame-painter"
import { measureLight } from "./light"
import { createPainting, type Painter } from "./painter"

declare const self: DedicatedWorkerGlobalScope

/** The longer side of the picture in which light is measured. */
const LIGHT_SIDE = 96
/** While the model is not on the phone: how often to see whether it has come, in milliseconds. */
const LOOK_FOR_MODEL_MS = 2000
const MS_PER_SECOND = 1000

const paint = createPainting()
let finder: FaceFinder | undefined
let lookForModelAt = 0

/** Have the finder, as soon as its model is on the phone. */
const prepareFinder = async (): Promise<void> => {
  if (finder !== undefined || performance.now() < lookForModelAt) return
  try {
    finder = await openFaceFinder()
    lookForModelAt = performance.now() + LOOK_FOR_MODEL_MS
  } catch {
    // A model that does not start will not do so later. Light is measured all the same.
    lookForModelAt = Number.POSITIVE_INFINITY
  }
}

const lightSize = ({ width, height }: FrameSize): FrameSize => {
  const scale = LIGHT_SIDE / Math.max(width, height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

const lookAt = (painter: Painter, { at, format, target, areFacesWanted }: LookOrder): Look => {
  const kept = keptFrame(painter.size, FRAME_SIZES[format])
  let face: Face | undefined | "unknown" = "unknown"
  if (areFacesWanted && finder !== undefined) {
    const found = finder(painter)
    face = found && measureFace(found.face, found.view, kept)
  }
  const size = lightSize(kept)
  const where = face === undefined || face === "unknown" ? target : face
  return { at, face, light: measureLight(painter.part(kept, size), size, where) }
}

const answer = (report: LookReport): void => self.postMessage(report)

/** Have the picture in our own memory. A camera has few frames to lend: this one goes back at once. */
const takeIn = async ({ picture, size }: LookOrder): Promise<Painter | undefined> => {
  try {
    const isFrame = typeof VideoFrame === "function" && picture instanceof VideoFrame
    return (
      (isFrame ? await readFrame(picture, size).catch(() => undefined) : undefined) ?? paint?.(picture, size)
    )
  } finally {
    picture.close()
  }
}

const follow = async (order: LookOrder): Promise<void> => {
  const begun = performance.now()
  const painter = await takeIn(order)
  if (painter === undefined) return answer({ kind: "blind" })
  const takenIn = performance.now()
  if (order.areFacesWanted) await prepareFinder()
  const prepared = performance.now()
  const look = lookAt(painter, order)
  const tookMs = performance.now() - prepared + takenIn - begun
  answer({ kind: "look", look, took: tookMs / MS_PER_SECOND })
}

self.addEventListener(
  "message",
  ({ data }: MessageEvent<LookOrder>) => void follow(data).catch(() => answer({ kind: "missed" })),
)

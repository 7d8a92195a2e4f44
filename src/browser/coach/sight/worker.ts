/** Looks at pictures, away from the page that records. */
import type { Face, Look } from "../../../domain/coaching"
import { FRAME_SIZES, type FrameSize } from "../../../domain/format"
import { keptFrame } from "../../../domain/kept-frame"
import type { Seconds } from "../../../domain/timecode"
import type { LookOrder, LookReport } from "../sight-messages"
import { type FaceFinder, openFaceFinder } from "./face-finder"
import { measureFace } from "./face-measures"
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
let lookedForModelAt = Number.NEGATIVE_INFINITY

/** Have the finder, as soon as its model is on the phone. A model that does not start is no reason to be blind. */
const prepareFinder = async (): Promise<void> => {
  if (finder !== undefined || performance.now() - lookedForModelAt < LOOK_FOR_MODEL_MS) return
  finder = await openFaceFinder().catch(() => undefined)
  lookedForModelAt = performance.now()
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

const measured = <Value>(work: () => Value): { readonly value: Value; readonly took: Seconds } => {
  const begun = performance.now()
  const value = work()
  return { value, took: (performance.now() - begun) / MS_PER_SECOND }
}

const answer = (report: LookReport): void => self.postMessage(report)

const follow = async (order: LookOrder): Promise<void> => {
  try {
    const painted = measured(() => paint?.(order.picture, order.size))
    // A camera has few pictures to lend: none is held while a model is read.
    order.picture.close()
    if (painted.value === undefined) return answer({ kind: "blind" })
    const painter = painted.value
    if (order.areFacesWanted) await prepareFinder()
    const looked = measured(() => lookAt(painter, order))
    answer({ kind: "look", look: looked.value, took: painted.took + looked.took })
  } catch {
    order.picture.close()
    answer({ kind: "missed" })
  }
}

self.addEventListener("message", ({ data }: MessageEvent<LookOrder>) => void follow(data))

/** What the page and the worker that looks say to each other. */
import type { Look } from "../../domain/coaching"
import type { Format, FrameSize } from "../../domain/format"
import type { FaceTarget } from "../../domain/framing"
import type { Seconds } from "../../domain/timecode"

/** A picture to look at. The worker closes it. */
export type LookOrder = {
  readonly picture: VideoFrame | ImageBitmap
  /** The camera's picture in its own pixels, as it is seen. */
  readonly size: FrameSize
  /** `performance.now()` of the page, when the picture was taken. */
  readonly at: number
  readonly format: Format
  readonly target: FaceTarget
  /** Whether to look for a face, where the model is on the phone. */
  readonly areFacesWanted: boolean
}

export type LookReport =
  | {
      readonly kind: "look"
      readonly look: Look
      /** How long it took; without loading anything. */
      readonly took: Seconds
    }
  /** Nothing came of this picture; the next one may be better. */
  | { readonly kind: "missed" }
  /** This browser does not draw in workers: there is nothing to see. */
  | { readonly kind: "blind" }

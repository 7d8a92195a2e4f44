/** Which part of a camera's picture becomes the film's. Pure. */
import { type Format, type FrameSize, orientationFor } from "./format"

/** A rectangle in the camera's pixels. */
export type Frame = FrameSize & { readonly x: number; readonly y: number }

/** The largest middle part of the camera's picture that has the film's shape. */
export const keptFrame = (camera: FrameSize, film: FrameSize): Frame => {
  const scale = Math.min(camera.width / film.width, camera.height / film.height)
  const width = film.width * scale
  const height = film.height * scale
  return { width, height, x: (camera.width - width) / 2, y: (camera.height - height) / 2 }
}

/** Smallest share of a clip's picture that has to stay for it to fill the film's. */
const KEPT_MIN = 0.5

/**
 * Whether the film shows a clip whole, with something around it, because too little of it would stay: a
 * phone held upright for a lying film would lose two thirds of the picture, and the chin with it.
 */
export const isShownWhole = (clip: FrameSize, film: FrameSize): boolean => {
  const { width, height } = keptFrame(clip, film)
  return (width * height) / (clip.width * clip.height) < KEPT_MIN
}

/** Whether the camera lies while the film stands, or the other way round. */
export const isTurnedWrong = (camera: FrameSize, format: Format): boolean => {
  const wanted = orientationFor(format)
  if (wanted === "any" || camera.width === camera.height) return false
  return camera.width > camera.height !== (wanted === "landscape")
}

/** Which part of a camera's picture becomes the film's. Pure. */
import type { FrameSize } from "../../../domain/format"

/** A rectangle in the camera's pixels. */
export type Frame = FrameSize & { readonly x: number; readonly y: number }

/** The largest middle part of the camera's picture that has the film's shape. */
export const keptFrame = (camera: FrameSize, film: FrameSize): Frame => {
  const scale = Math.min(camera.width / film.width, camera.height / film.height)
  const width = film.width * scale
  const height = film.height * scale
  return { width, height, x: (camera.width - width) / 2, y: (camera.height - height) / 2 }
}

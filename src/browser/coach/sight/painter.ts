/** Draws parts of the camera's picture, small, and gives their pixels. */
import type { FrameSize } from "../../../domain/format"
import type { Frame } from "../../../domain/kept-frame"
import type { View } from "./face-measures"

/** The longer side of the copy that everything else is drawn from: enough for a face a tenth as high. */
const COPY_SIDE = 512

export type Painter = {
  /** The picture in the camera's own pixels. */
  readonly size: FrameSize
  /** Pixels of a square, red, green, blue, alpha; black where it reaches beyond the picture. */
  readonly square: (view: View, side: number) => Uint8ClampedArray
  readonly part: (frame: Frame, size: FrameSize) => Uint8ClampedArray
}

type Drawing = OffscreenCanvasRenderingContext2D

/** Made anew only when the size changes. */
const createDrawing = (): ((size: FrameSize) => Drawing | undefined) => {
  const canvas = new OffscreenCanvas(1, 1)
  // The pixels are wanted in the processor's memory, not in the graphics card's.
  const drawing = canvas.getContext("2d", { alpha: false, willReadFrequently: true })
  return ({ width, height }) => {
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    return drawing ?? undefined
  }
}

/** @returns `undefined` where this browser draws nothing in workers. */
export const createPainting = (): ((picture: CanvasImageSource, size: FrameSize) => Painter) | undefined => {
  const [copyAt, partAt] = [createDrawing(), createDrawing()]
  if (copyAt({ width: 1, height: 1 }) === undefined) return undefined
  return (picture, size) => {
    const scale = COPY_SIDE / Math.max(size.width, size.height)
    const copySize = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
    const copy = copyAt(copySize)
    copy?.drawImage(picture, 0, 0, copySize.width, copySize.height)
    const part: Painter["part"] = (frame, { width, height }) => {
      const drawing = partAt({ width, height })
      if (copy === undefined || drawing === undefined) return new Uint8ClampedArray(0)
      drawing.fillRect(0, 0, width, height)
      const { x, y, width: fromWidth, height: fromHeight } = frame
      const from = [x * scale, y * scale, fromWidth * scale, fromHeight * scale] as const
      drawing.drawImage(copy.canvas, ...from, 0, 0, width, height)
      return drawing.getImageData(0, 0, width, height).data
    }
    return {
      size,
      part,
      square: ({ x, y, side }, pixels) =>
        part({ x, y, width: side, height: side }, { width: pixels, height: pixels }),
    }
  }
}

/** Parts of the camera's picture, small. */
import type { FrameSize } from "../../../domain/format"
import type { Frame } from "../../../domain/kept-frame"

export type Painter = {
  /** The picture in the camera's own pixels. */
  readonly size: FrameSize
  /** Red, green, blue, alpha of each pixel, row by row; black where the part reaches beyond the picture. */
  readonly part: (part: Frame, size: FrameSize) => Uint8ClampedArray
}

/** The longer side of the copy that everything else is drawn from: enough for a face a tenth as high. */
const COPY_SIDE = 512

type Drawing = OffscreenCanvasRenderingContext2D

/** A canvas that changes its size when another one is asked for. */
const createDrawing = (): ((size: FrameSize) => Drawing | undefined) => {
  const canvas = new OffscreenCanvas(1, 1)
  // The pixels are wanted in the processor's memory, not in the graphics card's.
  const drawing = canvas.getContext("2d", { alpha: false, willReadFrequently: true })
  return ({ width, height }) => {
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    return drawing ?? undefined
  }
}

/**
 * Draws pictures on a canvas: for those that cannot be read as they are.
 *
 * @returns `undefined` where this browser draws nothing in workers.
 */
export const createPainting = (): ((picture: CanvasImageSource, size: FrameSize) => Painter) | undefined => {
  const [copyAt, partAt] = [createDrawing(), createDrawing()]
  if (copyAt({ width: 1, height: 1 }) === undefined) return undefined
  return (picture, size) => {
    const scale = COPY_SIDE / Math.max(size.width, size.height)
    const copySize = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
    const copy = copyAt(copySize)
    copy?.drawImage(picture, 0, 0, copySize.width, copySize.height)
    const part: Painter["part"] = ({ x, y, width: fromWidth, height: fromHeight }, { width, height }) => {
      const drawing = partAt({ width, height })
      if (copy === undefined || drawing === undefined) return new Uint8ClampedArray(0)
      drawing.fillRect(0, 0, width, height)
      const from = [x * scale, y * scale, fromWidth * scale, fromHeight * scale] as const
      drawing.drawImage(copy.canvas, ...from, 0, 0, width, height)
      return drawing.getImageData(0, 0, width, height).data
    }
    return { size, part }
  }
}

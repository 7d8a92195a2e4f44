/**
 * Reads a camera's frame without a canvas.
 *
 * [Note: No canvas for frames] Chromium makes a whole RGB picture of every frame that is drawn, 8 MB of
 * it, and throws it away when its garbage collector gets to it: half a gigabyte by then. A copy of the
 * frame as it is goes into the same 3 MB every time, in a sixth of the time.
 */
import type { FrameSize } from "../../../domain/format"
import type { Painter } from "./painter"
import { type Planes, planesOf, readPart } from "./planes"

/** Kept from frame to frame. */
let bytes = new Uint8Array(0)

const hasRoomFor = (length: number): Uint8Array => {
  if (bytes.length < length) bytes = new Uint8Array(length)
  return bytes
}

/** Turned and mirrored frames are as the camera's chip gave them, and not as they are seen. */
const isAsSeen = (frame: VideoFrame, { width, height }: FrameSize): boolean => {
  const { rotation = 0, flip = false } = frame as { readonly rotation?: number; readonly flip?: boolean }
  const { visibleRect } = frame
  return rotation === 0 && !flip && visibleRect?.width === width && visibleRect.height === height
}

/** @returns `undefined` for a frame that has to be drawn. The frame may be closed afterwards. */
export const readFrame = async (frame: VideoFrame, size: FrameSize): Promise<Painter | undefined> => {
  const { format, colorSpace } = frame
  if (!isAsSeen(frame, size) || (format !== "I420" && format !== "NV12")) return undefined
  const room = hasRoomFor(frame.allocationSize())
  const places = planesOf(format, await frame.copyTo(room))
  if (places === undefined) return undefined
  const planes: Planes = {
    ...places,
    size,
    bytes: room,
    isHd: colorSpace.matrix === "bt709",
    isFullRange: colorSpace.fullRange === true,
  }
  return { size, part: (part, partSize) => readPart(planes, part, partSize) }
}

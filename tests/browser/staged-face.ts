/** A camera's picture with a face in it, at a known place, of a known size, in a known light. */
import type { FrameSize } from "../../src/domain/format"
import type { FaceTarget } from "../../src/domain/framing"
import portrait from "../fixtures/coach/face.jpg?url"

/** Where the face is in `face.jpg`, by eye, in shares of its width and height. */
export const PORTRAIT: FaceTarget = { centreX: 225 / 512, eyeY: 102 / 512, headHeight: 172 / 512 }

const BACKGROUND = "rgb(128 128 128)"

export type Scene = {
  readonly size: FrameSize
  /** In shares of the picture; `undefined`: nobody is there. */
  readonly face?: FaceTarget
  /** 1 as the portrait is, 0 black. */
  readonly brightness?: number
}

const loadPortrait = async (): Promise<ImageBitmap> => createImageBitmap(await (await fetch(portrait)).blob())

const draw = (drawing: CanvasRenderingContext2D, picture: ImageBitmap, scene: Scene): void => {
  const { width, height } = scene.size
  drawing.filter = "none"
  drawing.fillStyle = BACKGROUND
  drawing.fillRect(0, 0, width, height)
  if (scene.face === undefined) return
  const side = (scene.face.headHeight * height) / PORTRAIT.headHeight
  const left = scene.face.centreX * width - PORTRAIT.centreX * side
  const top = scene.face.eyeY * height - PORTRAIT.eyeY * side
  drawing.filter = `brightness(${scene.brightness ?? 1})`
  drawing.drawImage(picture, left, top, side, side)
}

export type StagedCamera = {
  readonly video: HTMLVideoElement
  readonly show: (scene: Scene) => void
  readonly close: () => void
}

/** A preview of a camera that films a canvas. */
export const openStagedCamera = async (first: Scene): Promise<StagedCamera> => {
  const picture = await loadPortrait()
  const canvas = Object.assign(document.createElement("canvas"), first.size)
  const drawing = canvas.getContext("2d")
  if (drawing === null) throw new Error("No canvas")
  let scene = first
  let frame = 0
  // A canvas that nobody draws on sends no pictures.
  const redraw = (): void => {
    draw(drawing, picture, scene)
    frame = requestAnimationFrame(redraw)
  }
  redraw()
  const stream = canvas.captureStream()
  const video = Object.assign(document.createElement("video"), { muted: true, srcObject: stream })
  document.body.append(video)
  await video.play()
  return {
    video,
    show: next => {
      scene = next
      Object.assign(canvas, next.size)
    },
    close: () => {
      cancelAnimationFrame(frame)
      for (const track of stream.getTracks()) track.stop()
      video.remove()
    },
  }
}

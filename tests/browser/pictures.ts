/** Comparing what two videos show. */
import { seek, withVideo } from "../../src/browser/media/video-element"
import type { Seconds } from "../../src/domain/timecode"

/** Small enough to be quick, large enough that the fake camera's clock can be told apart. */
const WIDTH = 320
const HEIGHT = 180

/** The pixels shown at a moment. */
export const pixelsAt = (video: Blob, at: Seconds): Promise<Uint8ClampedArray> =>
  withVideo(video, async element => {
    await seek(element, at)
    const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext("2d")
    if (context === null) throw new TypeError("This browser draws nothing")
    context.drawImage(element, 0, 0, WIDTH, HEIGHT)
    return context.getImageData(0, 0, WIDTH, HEIGHT).data
  })

/** How much two pictures differ: the mean over all samples, 0 to 255. */
export const difference = (a: Uint8ClampedArray, b: Uint8ClampedArray): number => {
  let sum = 0
  for (const [index, sample] of a.entries()) sum += Math.abs(sample - (b[index] ?? 0))
  return sum / a.length
}

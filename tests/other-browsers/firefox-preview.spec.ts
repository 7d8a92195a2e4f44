/**
 * The preview of a cut is the take itself, stopped at its points. Firefox's player shows the pictures that
 * are asked for, as Chromium's does in tests/browser/exact-cuts.test.ts.
 */
import { seededRandom } from "../e2e/fixtures/seeded-random"
import { drawCounted } from "../fixtures/counted-clips"
import { COUNTER_HEIGHT, COUNTER_WIDTH, readCount } from "../fixtures/counter"
import { readClip } from "../fixtures/cut-commands"
import type { DrawnKind, Reading } from "../fixtures/cut-readings"
import type { DrivenPage } from "./fixtures/driven-page"
import { expect, test } from "./fixtures/engines"

const random = seededRandom(20_261_130)
const SECONDS = 4
const POINTS_PER_KIND = 4
/** Half of what a container in whole milliseconds and a player's seek leave open, on either side. Seconds. */
const CLEAR = 0.003

/** What Firefox records, and what it is given from galleries. */
const KINDS: readonly DrawnKind[] = ["vp8.webm", "vp9.webm", "h264.mp4", "h264-b-frames.mp4", "av1.mp4"]

const shownAt = ({ pictures }: Reading, at: number): number =>
  pictures.findLast(picture => picture.at <= at)?.count ?? -1

/** Moments anywhere, but not where two pictures meet. */
const chooseMoments = ({ pictures }: Reading): number[] => {
  const [start, end] = [pictures[0]?.at ?? 0, pictures.at(-1)?.at ?? 0]
  const moments: number[] = []
  while (moments.length < POINTS_PER_KIND) {
    const at = start + random() * (end - start)
    if (pictures.every(picture => Math.abs(picture.at - at) > CLEAR)) moments.push(at)
  }
  return moments
}

/** Have the page's player go to each moment. @returns the numbers on the pictures that it shows */
const countsShown = async (page: DrivenPage, clip: Buffer, type: string, moments: readonly number[]) => {
  const asked = { clip: clip.toString("base64"), type, moments, width: COUNTER_WIDTH, height: COUNTER_HEIGHT }
  const shown = await page.evaluate(async text => {
    const { clip, type, moments, width, height } = JSON.parse(text) as {
      readonly clip: string
      readonly type: string
      readonly moments: readonly number[]
      readonly width: number
      readonly height: number
    }
    const bytes = Uint8Array.from(atob(clip), letter => letter.charCodeAt(0))
    const video = document.createElement("video")
    const heard = (name: string) =>
      new Promise((resolve, reject) => {
        video.addEventListener(name, resolve, { once: true })
        video.addEventListener("error", () => reject(new Error(video.error?.message)), { once: true })
      })
    video.muted = true
    const loaded = heard("loadeddata")
    video.src = URL.createObjectURL(new Blob([bytes], { type }))
    await loaded
    const canvas = new OffscreenCanvas(width, height).getContext("2d")
    if (canvas === null) throw new TypeError("Nothing can be drawn here")
    const pictures: string[] = []
    for (const at of moments) {
      const seeked = heard("seeked")
      video.currentTime = at
      await seeked
      canvas.drawImage(video, 0, 0, width, height)
      const { data } = canvas.getImageData(0, 0, width, height)
      pictures.push(
        Array.from({ length: width * height }, (_, pixel) => (data[4 * pixel] ?? 0) >> 4)
          .map(grey => grey.toString(16))
          .join(""),
      )
    }
    return pictures
  }, JSON.stringify(asked))
  return shown.map(picture => readCount(pixel => Number.parseInt(picture[pixel] ?? "0", 16)))
}

test("Firefox's player shows the first and the last picture of a cut at its points", async ({
  firefox,
  blankPage,
}) => {
  const page = await firefox.open()
  await page.goto(blankPage)
  for (const kind of KINDS)
    await test.step(kind, async () => {
      // Of an MP4 whose first picture comes late, Firefox leaves out the wait: see docs/devices.md.
      const options = { seconds: SECONDS, keyFrameEvery: 45, isVariable: kind.endsWith("webm") }
      const clip = await drawCounted(kind, options)
      const reading = await readClip(undefined, clip.toString("base64"))
      const moments = chooseMoments(reading)
      const type = `video/${kind.split(".").at(-1)}`
      expect(await countsShown(page, clip, type, moments), `${kind} at ${moments.join(", ")}`).toEqual(
        moments.map(at => shownAt(reading, at)),
      )
    })
})

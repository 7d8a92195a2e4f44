/** A recording in an invisible video element, to measure it and to take pictures from it. */
import { UnissonError } from "../../domain/errors"
import type { Seconds } from "../../domain/timecode"

/** This browser cannot play the recording. */
export class UnplayableError extends UnissonError<"unplayable"> {}

/** A page that never answers is a page whose decoder has died: give up after this. */
const ANSWER_MS = 15_000

/** Resolves at the first of an event and an error; rejects on the error. */
const heard = (
  video: HTMLVideoElement,
  name: "loadedmetadata" | "seeked" | "durationchange",
): Promise<void> =>
  new Promise((resolve, reject) => {
    const listening = new AbortController()
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      listening.abort()
      act()
    }
    const fail = (): void =>
      settle(() => reject(new UnplayableError("unplayable", video.error?.message ?? `No ${name} came`)))
    const timer = setTimeout(fail, ANSWER_MS)
    video.addEventListener(name, () => settle(resolve), { signal: listening.signal })
    video.addEventListener("error", fail, { signal: listening.signal })
  })

/**
 * Do something with a recording in a video element. The element and its address are freed
 * afterwards: iPhones crash when several large recordings stay open.
 *
 * @throws {UnplayableError}
 */
export const withVideo = async <Result>(
  recording: Blob,
  work: (video: HTMLVideoElement) => Promise<Result>,
): Promise<Result> => {
  const url = URL.createObjectURL(recording)
  const video = document.createElement("video")
  video.muted = true
  video.playsInline = true
  video.preload = "auto"
  try {
    const loaded = heard(video, "loadedmetadata")
    video.src = url
    await loaded
    return await work(video)
  } finally {
    video.removeAttribute("src")
    video.load()
    URL.revokeObjectURL(url)
  }
}

/** Show the frame at a moment, or the nearest one there is. */
export const seek = async (video: HTMLVideoElement, at: Seconds): Promise<void> => {
  const seeked = heard(video, "seeked")
  video.currentTime = at
  await seeked
}

/** Past the end of anything: asking for it makes the browser read on to the real end. */
const FAR_AWAY: Seconds = 1e9

/**
 * The true length of what is loaded.
 *
 * What MediaRecorder writes says nothing true of its length: a WebM names none, the header of a
 * fragmented MP4 names that of its first part. The browser knows it once it has looked for the end.
 *
 * @see https://issues.chromium.org/issues/40482588
 */
export const durationOf = async (video: HTMLVideoElement): Promise<Seconds> => {
  await seek(video, FAR_AWAY)
  return Number.isFinite(video.duration) ? video.duration : video.currentTime
}

/**
 * Draw the frame that is shown into a JPEG.
 *
 * @param height Pixels. The width follows from the picture.
 *
 * @throws {UnplayableError} if only its sound is played here.
 */
export const drawFrame = async (video: HTMLVideoElement, height: number): Promise<Blob> => {
  if (video.videoWidth === 0) throw new UnplayableError("unplayable", "There is no picture to draw")
  const canvas = document.createElement("canvas")
  canvas.height = height
  canvas.width = Math.round((height * video.videoWidth) / video.videoHeight)
  canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return toJpeg(canvas)
}

/** 0 to 1. Pictures that are looked at for a second, the size of a thumb. */
const JPEG_QUALITY = 0.8

/** What is drawn on a canvas, as a JPEG. */
export const toJpeg = async (canvas: HTMLCanvasElement): Promise<Blob> => {
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY))
  if (blob === null) throw new UnplayableError("unplayable", "The frame could not be drawn")
  return blob
}

/** What the review's keys do to a `<video>`: the editor's J K L, and small steps. */
import type { Seconds } from "../../../domain/timecode"

/** J goes back by this much: long enough to hear the last words again. */
const JUMP_BACK: Seconds = 2
/** Proxies have this many frames a second at most; a step of one is never too far. */
export const FRAMES_PER_SECOND = 30
/** L again and again: each tap plays faster, as far as words can still be understood. */
const RATES = [1, 1.5, 2] as const

const seek = (video: HTMLVideoElement, to: Seconds): void => {
  const end = Number.isFinite(video.duration) ? video.duration : to
  video.currentTime = Math.min(end, Math.max(0, to))
}

/** Play. A browser that refuses (no gesture yet, no sound allowed) leaves it paused, with its controls there. */
const play = (video: HTMLVideoElement): void => void video.play().catch(() => undefined)

export const pause = (video: HTMLVideoElement): void => {
  video.pause()
  video.playbackRate = RATES[0]
}

export const togglePlaying = (video: HTMLVideoElement): void => (video.paused ? play(video) : pause(video))

/** L: play, and faster with each further tap. */
export const playForward = (video: HTMLVideoElement): void => {
  if (video.paused) {
    video.playbackRate = RATES[0]
    play(video)
    return
  }
  const faster = RATES.find(rate => rate > video.playbackRate)
  if (faster !== undefined) video.playbackRate = faster
}

/** J: back a little, still playing if it was. */
export const jumpBack = (video: HTMLVideoElement): void => seek(video, video.currentTime - JUMP_BACK)

/** Some frames forward, or back where it is less than none; standing still. */
export const step = (video: HTMLVideoElement, frames: number): void => {
  pause(video)
  seek(video, video.currentTime + frames / FRAMES_PER_SECOND)
}

/** Stand still at the end of what is kept, for whoever plays into it; she can go on from there. */
export const stopAt = (video: HTMLVideoElement, end: Seconds, before: Seconds): void => {
  if (!video.paused && before < end && video.currentTime >= end) pause(video)
}

/** Go to a moment and stand still there. */
export const showMoment = (video: HTMLVideoElement, at: Seconds): void => {
  pause(video)
  seek(video, at)
}

/**
 * The editor's J K L over a `<video>`, and small steps. Browsers play forward only: backward is made here,
 * picture by picture, each asked for when the one before it has been shown.
 */
import type { Seconds } from "../../../domain/timecode"
import { fasterBackward, fasterForward, type Speed } from "./shuttle-speeds"

/** Proxies have this many frames a second at most; a step of one is never too far. */
export const FRAMES_PER_SECOND = 30
const MS_PER_SECOND = 1000

export type Shuttle = {
  readonly speed: () => Speed
  /** Be told when the speed changes. @returns the way out */
  readonly subscribe: (onChange: () => void) => () => void
  /** L: play, and faster with each further tap. */
  readonly forward: () => void
  /** J: play backward, and faster with each further tap. */
  readonly backward: () => void
  /** K. */
  readonly stop: () => void
  readonly toggle: () => void
  /** Some frames forward, or back where it is less than none; standing still. */
  readonly step: (frames: number) => void
  /** Go to a moment and stand still there. */
  readonly show: (at: Seconds) => void
}

/** Take hold of a player. Stop it before it leaves the page. */
export const createShuttle = (video: HTMLVideoElement): Shuttle => {
  const listeners = new Set<() => void>()
  let back: Speed = 0
  let frame = 0
  const speed = (): Speed => (back < 0 ? back : video.paused ? 0 : video.playbackRate)
  const tell = (): void => {
    for (const onChange of listeners) onChange()
  }
  for (const event of ["play", "pause", "ratechange", "ended"]) video.addEventListener(event, tell)

  const seek = (to: Seconds): void => {
    const end = Number.isFinite(video.duration) ? video.duration : to
    video.currentTime = Math.min(end, Math.max(0, to))
  }
  const endBackward = (): void => {
    cancelAnimationFrame(frame)
    if (back === 0) return
    back = 0
    tell()
  }
  const stop = (): void => {
    endBackward()
    video.pause()
    video.playbackRate = 1
  }
  const playForward = (rate: Speed): void => {
    endBackward()
    video.playbackRate = rate
    // A browser that refuses (no gesture yet, no sound allowed) leaves it paused.
    void video.play().catch(() => undefined)
  }
  const playBackward = (rate: Speed): void => {
    cancelAnimationFrame(frame)
    video.pause()
    back = rate
    tell()
    const [from, startedAt] = [video.currentTime, performance.now()]
    const follow = (now: number): void => {
      const at = from + (rate * Math.max(0, now - startedAt)) / MS_PER_SECOND
      // A picture that is still being looked for is waited for: the next one makes up for it.
      if (!video.seeking) seek(at)
      if (at > 0) frame = requestAnimationFrame(follow)
      else endBackward()
    }
    frame = requestAnimationFrame(follow)
  }

  return {
    speed,
    subscribe: onChange => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    forward: () => playForward(fasterForward(speed())),
    backward: () => playBackward(fasterBackward(speed())),
    stop,
    toggle: () => (speed() === 0 ? playForward(1) : stop()),
    step: frames => {
      stop()
      seek(video.currentTime + frames / FRAMES_PER_SECOND)
    },
    show: at => {
      stop()
      seek(at)
    },
  }
}

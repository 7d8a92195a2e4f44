/** The music under the preview: one element that follows the film's clock, as loud as the film will have it. */
import type { Seconds } from "../../domain/timecode"
import type { SoundStage } from "./sound-stage"

/** What is heard under the film, from its beginning on, over and over. */
export type PreviewMusic = {
  readonly url: string
  /** What it is multiplied by at a moment of the film. */
  readonly level: (at: Seconds) => number
}

/** Where the film is, and whether its time passes. */
export type FilmClock = { readonly time: Seconds; readonly isRunning: boolean; readonly rate: number }

/** Music that is so far off is put right; less is not heard, and putting it right would be. */
const DRIFT_MAX: Seconds = 0.15

export class MusicBed {
  readonly #element = new Audio()
  readonly #sound: SoundStage
  #channel: ReturnType<SoundStage["channelOf"]> | undefined
  #music: PreviewMusic | undefined

  constructor(sound: SoundStage) {
    this.#sound = sound
    this.#element.loop = true
    this.#element.preload = "auto"
  }

  /** Have other music, or none. What only changes its level plays on. */
  setMusic(music: PreviewMusic | undefined): void {
    const before = this.#music
    this.#music = music
    if (music === undefined) this.close()
    else if (music.url !== before?.url) this.#element.src = music.url
  }

  /** Called with every picture. Music that is not there yet holds nothing up. */
  follow({ time, isRunning, rate }: FilmClock): void {
    if (this.#music === undefined) return
    this.#channel ??= this.#sound.channelOf(this.#element)
    if (!isRunning) {
      this.#element.pause()
      this.#channel.setLevel(0)
      return
    }
    this.#channel.setLevel(this.#music.level(time))
    if (this.#element.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
    this.#keepTime(time)
    if (this.#element.playbackRate !== rate) this.#element.playbackRate = rate
    // A browser that refuses leaves the film without music: it goes on.
    if (this.#element.paused) void this.#element.play().catch(() => undefined)
  }

  #keepTime(time: Seconds): void {
    const { currentTime, duration } = this.#element
    if (!(duration > 0)) return
    const wanted = time % duration
    const off = Math.abs(currentTime - wanted)
    // Round the end: from the last moment to the first it is no way.
    if (Math.min(off, duration - off) > DRIFT_MAX) this.#element.currentTime = wanted
  }

  close(): void {
    this.#element.pause()
    this.#element.removeAttribute("src")
    this.#element.load()
  }
}

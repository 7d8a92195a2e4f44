/** One of the preview's two decks: while one plays, the other stands ready at the next stretch. */
import type { Seconds } from "../../domain/timecode"
import type { Source, Stretch } from "./playlist"
import type { Channel, SoundStage } from "./sound-stage"

type Player = { readonly video: HTMLVideoElement; readonly channel: Channel }

/** Seeking closer than this is no seeking. */
const SAME_MOMENT: Seconds = 0.002

const once = (target: EventTarget, name: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    target.addEventListener(name, () => resolve(), { once: true, signal })
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
  })

const isShowing = (video: HTMLVideoElement): boolean => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
const isPlayable = (video: HTMLVideoElement): boolean =>
  video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA || video.ended

const put = ({ style }: HTMLVideoElement, { place, objectFit, objectPosition }: Source): void => {
  Object.assign(style, { ...place, objectFit, objectPosition })
}

/** Stand still at a moment of a source, its picture decoded. Rejects where the signal says so first. */
const standAt = async (video: HTMLVideoElement, source: Source, at: Seconds, signal: AbortSignal) => {
  if (video.getAttribute("src") !== source.url) video.src = source.url
  put(video, source)
  if (video.readyState === HTMLMediaElement.HAVE_NOTHING) await once(video, "loadedmetadata", signal)
  if (Math.abs(video.currentTime - at) > SAME_MOMENT) {
    video.currentTime = at
    await once(video, "seeked", signal)
  }
  if (!isShowing(video)) await once(video, "loadeddata", signal)
}

export class Deck {
  readonly element = document.createElement("div")
  /** What it stands at or plays. */
  stretch: Stretch | undefined
  /** When it was told to play, by the page's clock in milliseconds; undefined: it stands still. */
  startedAt: number | undefined
  #players: Player[] = []
  #preparing = new AbortController()
  #isReady = false
  readonly #sound: SoundStage

  constructor(sound: SoundStage) {
    this.#sound = sound
    this.element.dataset["deck"] = ""
  }

  get isReady(): boolean {
    return this.#isReady
  }

  get #active(): Player[] {
    return this.#players.slice(0, this.stretch?.sources.length ?? 0)
  }

  /** How far its stretch has come, by its first picture. */
  get position(): Seconds {
    const source = this.stretch?.sources[0]
    return (this.#players[0]?.video.currentTime ?? 0) - (source?.start ?? 0)
  }

  /** Whether it lacks data to go on. */
  get isStalled(): boolean {
    return this.#active.some(({ video }) => !isPlayable(video))
  }

  /** Whether its proxy has come to its end. */
  get isOver(): boolean {
    return this.startedAt !== undefined && this.#players[0]?.video.ended === true
  }

  #needPlayers(count: number): void {
    while (this.#players.length < count) {
      const video = document.createElement("video")
      video.preload = "auto"
      video.playsInline = true
      // The cut's list beside it says what is seen.
      video.setAttribute("aria-hidden", "true")
      video.tabIndex = -1
      this.element.append(video)
      this.#players.push({ video, channel: this.#sound.channelOf(video) })
    }
    this.element.dataset["pictures"] = String(count)
    for (const [index, { video }] of this.#players.entries()) video.hidden = index >= count
  }

  /** Stand ready so far into a stretch. Resolves when it is, or when something else was asked for. */
  async prepare(stretch: Stretch, at: Seconds = 0): Promise<void> {
    this.#preparing.abort()
    this.#preparing = new AbortController()
    const { signal } = this.#preparing
    this.stop()
    this.stretch = stretch
    this.#isReady = false
    this.#needPlayers(stretch.sources.length)
    try {
      await Promise.all(
        stretch.sources.map((source, index) => {
          const video = this.#players[index]?.video
          return video === undefined ? undefined : standAt(video, source, source.start + at, signal)
        }),
      )
      this.#isReady = true
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  /** Play, unheard as yet. */
  start(rate: number): void {
    this.startedAt = performance.now()
    for (const { video } of this.#active) {
      video.playbackRate = rate
      // A browser that refuses leaves it standing: the preview sees that time does not pass.
      void video.play().catch(() => undefined)
    }
  }

  /** Let its sound be heard, or silence it. */
  setHeard(isHeard: boolean): void {
    for (const [index, { channel }] of this.#active.entries()) {
      channel.setLevel(isHeard ? (this.stretch?.sources[index]?.gain ?? 0) : 0)
    }
  }

  setRate(rate: number): void {
    for (const { video } of this.#active) video.playbackRate = rate
  }

  /** Another crop or level for what is playing. */
  retouch(stretch: Stretch): void {
    this.stretch = stretch
    for (const [index, { video }] of this.#active.entries()) {
      const source = stretch.sources[index]
      if (source === undefined) continue
      put(video, source)
    }
    if (this.startedAt !== undefined) this.setHeard(true)
  }

  stop(): void {
    this.startedAt = undefined
    this.setHeard(false)
    for (const { video } of this.#players) video.pause()
  }

  close(): void {
    this.#preparing.abort()
    for (const { video } of this.#players) {
      video.pause()
      video.removeAttribute("src")
      video.load()
    }
    this.element.remove()
  }
}

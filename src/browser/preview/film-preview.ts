/**
 * The film played at once, from proxies, without rendering.
 *
 * [Note: Two decks] One deck plays while the other stands, decoded and sought, at the first picture of
 * what comes next. A paused video takes some milliseconds to move after `play()`: the next is told to play
 * that much before the join, unheard and unseen, and the decks change places when the join is there. What
 * it takes is measured at each join.
 */
import type { Seconds } from "../../domain/timecode"
import { Deck } from "./deck"
import { MusicBed, type PreviewMusic } from "./music-bed"
import { lengthOfList, nextPlaying, type Stretch, stretchAt } from "./playlist"
import { createSoundStage, type SoundStage } from "./sound-stage"

export type PreviewState = {
  readonly time: Seconds
  readonly isPlaying: boolean
  /** It would play, and waits for data. */
  readonly isWaiting: boolean
  readonly rate: number
}

/** A join is there when less than this is left: half of what a screen shows at once. */
const JOIN_WITHIN: Seconds = 0.008
/** What a paused video takes to move, in milliseconds, before it was measured, and at most. */
const FIRST_LEAD_MS = 40
const LEAD_MAX_MS = 250
/** Weight of the latest measure. */
const LEAD_WEIGHT = 0.4
const MS_PER_SECOND = 1000

const REST: PreviewState = { time: 0, isPlaying: false, isWaiting: false, rate: 1 }

export class FilmPreview {
  #list: readonly Stretch[] = []
  #index = -1
  #state = REST
  #lastTick = 0
  #leadMs = FIRST_LEAD_MS
  #frame = 0
  #decks: [Deck, Deck]
  readonly #music: MusicBed
  readonly #sound: SoundStage
  readonly #onChange: (state: PreviewState) => void

  /** @param stage Is given two elements, of which the one with `data-on-air` is to be seen. */
  constructor(stage: HTMLElement, onChange: (state: PreviewState) => void) {
    this.#sound = createSoundStage()
    this.#music = new MusicBed(this.#sound)
    this.#decks = [new Deck(this.#sound), new Deck(this.#sound)]
    this.#onChange = onChange
    for (const { element } of this.#decks) stage.append(element)
    document.addEventListener("visibilitychange", this.#onHidden)
  }

  get length(): Seconds {
    return lengthOfList(this.#list)
  }

  get #here(): Stretch | undefined {
    return this.#list[this.#index]
  }

  /** The cut has changed. It goes on where it was, if that is still there. */
  setList(list: readonly Stretch[]): void {
    const before = this.#here
    const into = before === undefined ? 0 : this.#state.time - before.from
    this.#list = list
    const at = list.findIndex(({ key }) => key === before?.key)
    const same = list[at]
    if (same === undefined || before === undefined || into >= same.to - same.from) {
      this.seek(Math.min(this.#state.time, this.length))
      return
    }
    this.#index = at
    if (same.sources.length > 0) this.#decks[0].retouch(same)
    this.#set({ time: same.from + into })
    this.#prepareNext()
  }

  /** What plays under it from now on; undefined: nothing. */
  setMusic(music: PreviewMusic | undefined): void {
    this.#music.setMusic(music)
  }

  play(): void {
    if (this.#state.isPlaying || this.#list.length === 0) return
    this.#sound.wake()
    if (this.#state.time >= this.length - JOIN_WITHIN) this.seek(0)
    this.#lastTick = performance.now()
    this.#set({ isPlaying: true })
    this.#resume()
    this.#frame = requestAnimationFrame(this.#tick)
  }

  pause(): void {
    cancelAnimationFrame(this.#frame)
    for (const deck of this.#decks) deck.stop()
    this.#set({ isPlaying: false, isWaiting: false, rate: 1 })
  }

  setRate(rate: number): void {
    this.#decks[0].setRate(rate)
    this.#set({ rate })
  }

  /** Go to a moment, playing on if it played. */
  seek(to: Seconds): void {
    const time = Math.min(Math.max(0, to), this.length)
    this.#index = stretchAt(this.#list, time)
    this.#set({ time })
    const here = this.#here
    if (here === undefined) return
    const [deck] = this.#decks
    const last = here.to - here.from - JOIN_WITHIN
    if (here.sources.length === 0) deck.stop()
    else void deck.prepare(here, Math.max(0, Math.min(time - here.from, last))).then(this.#resume)
    this.#show()
    this.#prepareNext()
  }

  close(): void {
    document.removeEventListener("visibilitychange", this.#onHidden)
    cancelAnimationFrame(this.#frame)
    for (const deck of this.#decks) deck.close()
    this.#music.close()
    this.#sound.close()
  }

  readonly #onHidden = (): void => {
    // No frames are drawn in a tab that nobody sees: it would run beyond the out point.
    if (document.hidden && this.#state.isPlaying) this.pause()
  }

  #set(change: Partial<PreviewState>): void {
    this.#state = { ...this.#state, ...change }
    this.#followMusic()
    this.#onChange(this.#state)
  }

  #followMusic(): void {
    const { time, isPlaying, isWaiting, rate } = this.#state
    this.#music.follow({ time, isRunning: isPlaying && !isWaiting, rate })
  }

  #show(): void {
    for (const [place, { element }] of this.#decks.entries())
      element.toggleAttribute("data-on-air", place === 0)
  }

  #prepareNext(): void {
    const next = nextPlaying(this.#list, this.#index + 1)
    const [, other] = this.#decks
    if (next === undefined || other.stretch === next) return
    if (other.stretch?.key === next.key && other.isReady && other.startedAt === undefined) other.retouch(next)
    // The join may come before it is ready: then it plays as soon as it is.
    else void other.prepare(next).then(this.#resume)
  }

  /** Play what is here, where it is ready. */
  readonly #resume = (): void => {
    const [deck] = this.#decks
    const isHere = deck.stretch === this.#here && deck.isReady
    if (!this.#state.isPlaying || !isHere || deck.startedAt !== undefined) return
    deck.start(this.#state.rate)
    deck.setHeard(true)
  }

  readonly #tick = (now: number): void => {
    if (!this.#state.isPlaying) return
    const elapsed = ((now - this.#lastTick) / MS_PER_SECOND) * this.#state.rate
    this.#lastTick = now
    const here = this.#here
    if (here === undefined) this.pause()
    else this.#advance(here, elapsed)
    if (this.#state.isPlaying) this.#frame = requestAnimationFrame(this.#tick)
  }

  #advance(here: Stretch, elapsed: Seconds): void {
    const [deck] = this.#decks
    const isPicture = here.sources.length > 0
    const isWaiting = isPicture && (!deck.isReady || deck.startedAt === undefined || deck.isStalled)
    const time = isPicture ? here.from + deck.position : this.#state.time + elapsed
    const left = here.to - time
    // A proxy may end a few milliseconds before its last picture's time is over.
    if (left <= JOIN_WITHIN || (isPicture && deck.isOver)) this.#join(here)
    else if (isWaiting) this.#set({ isWaiting: true })
    else {
      this.#startAhead(left)
      this.#set({ time: Math.max(here.from, time), isWaiting: false })
    }
  }

  /** Have the next stretch move when the join comes. */
  #startAhead(left: Seconds): void {
    const [, other] = this.#decks
    const isNext = other.stretch === this.#list[this.#index + 1] && other.stretch !== undefined
    if (!isNext || !other.isReady || other.startedAt !== undefined) return
    if ((left * MS_PER_SECOND) / this.#state.rate <= this.#leadMs) other.start(this.#state.rate)
  }

  #measureLead({ startedAt, position }: Deck): void {
    if (startedAt === undefined || position <= 0) return
    const took = performance.now() - startedAt - (position * MS_PER_SECOND) / this.#state.rate
    const lead = this.#leadMs + LEAD_WEIGHT * (took - this.#leadMs)
    this.#leadMs = Math.min(LEAD_MAX_MS, Math.max(0, lead))
  }

  #join(from: Stretch): void {
    const next = this.#list[this.#index + 1]
    if (next === undefined) {
      this.pause()
      this.#set({ time: this.length })
      return
    }
    this.#index += 1
    const [deck, other] = this.#decks
    this.#set({ time: from.to })
    if (next.sources.length === 0) {
      deck.stop()
      return
    }
    if (other.stretch !== next) void other.prepare(next).then(this.#resume)
    this.#measureLead(other)
    this.#decks = [other, deck]
    if (other.startedAt === undefined) this.#resume()
    else other.setHeard(true)
    this.#show()
    deck.stop()
    this.#prepareNext()
  }
}

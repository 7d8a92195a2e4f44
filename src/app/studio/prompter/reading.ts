/** What runs while she reads: where she is, marked and kept near the lens. No React; loaded after the first picture. */
import type { Listener } from "../../../browser/capture/listener"
import { hearVoice } from "../../../browser/capture/voice-band"
import type { LensSide } from "../../../domain/lens"
import type { Prompt } from "../../../domain/prompt"
import {
  type PromptPlace,
  phraseAt,
  placeAtBeats,
  placeAtSyllables,
  wordAt,
} from "../../../domain/prompt-place"
import { courseOf } from "../../../domain/voice-course"
import { createVoiceFollower } from "../../../domain/voice-follower"
import { createMarker } from "./marker"
import { createScroller, type Scroller } from "./scroller"
import type { Rows } from "./use-rows"

const MS_PER_SECOND = 1000

export type Scene = {
  /** Shows the words; see `createMarker`. */
  readonly box: HTMLElement
  readonly prompt: Prompt
  /** Syllables and breaths a second. */
  readonly rate: number
  /** Whose voice is followed; `undefined`: the clock leads. */
  readonly ear: Listener | undefined
}

export type Reading = {
  /** The recorder has started, at a moment of `performance.now()`. */
  readonly begin: (startedAt: number) => void
  readonly layOut: (rows: Rows, lens: LensSide) => void
  readonly stop: () => void
}

/** Tells where she is at a moment of `performance.now()`. */
type PlaceTeller = (now: number) => PromptPlace

/** Follows her voice. Listens before she begins, too: so it knows the room. */
const followVoice = ({ prompt, rate }: Scene, ear: Listener) => {
  const follower = createVoiceFollower(courseOf(prompt), rate)
  const stop = ear.attach(hearVoice(follower.hear))
  const begin = (): PlaceTeller => {
    follower.begin()
    return () => placeAtSyllables(prompt, follower.at())
  }
  return { begin, stop }
}

/**
 * By the clock a place depends on nothing but the time since the recorder started: a page that was busy for
 * a moment is not late ever after.
 */
const byClock =
  ({ prompt, rate }: Scene, startedAt: number): PlaceTeller =>
  now =>
    placeAtBeats(prompt, (Math.max(0, now - startedAt) / MS_PER_SECOND) * rate)

/** See {@link startReading}. */
export type StartReading = (scene: Scene) => Reading

/** Mark the first word, and go on from there once the recorder has started. */
export const startReading: StartReading = scene => {
  const { box, prompt, ear } = scene
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches
  const marker = createMarker(box, prompt)
  const voice = ear && followVoice(scene, ear)
  let scroller: Scroller | undefined
  let tell: PlaceTeller = () => 0
  let frame = 0
  // Sixty times a second is no state of React's.
  const draw = (now: number): void => {
    const place = tell(now)
    marker.mark(place)
    const phrase = prompt.phrases[phraseAt(prompt, wordAt(prompt, place))]
    scroller?.scrollTo(place, phrase?.first ?? 0, now)
    frame = requestAnimationFrame(draw)
  }
  frame = requestAnimationFrame(draw)
  return {
    begin: startedAt => {
      // Where the browser holds the sound back, the clock leads.
      tell = voice && ear?.isOpen() ? voice.begin() : byClock(scene, startedAt)
    },
    layOut: (rows, lens) => {
      scroller = createScroller(box, rows, lens, isCalm)
    },
    stop: () => {
      cancelAnimationFrame(frame)
      voice?.stop()
      marker.clear()
      scroller?.clear()
    },
  }
}

/**
 * Follows her voice through a line: goes on with each syllable that is heard, waits while there is none.
 *
 * [Note: Following without words] No word is understood: syllables are counted, and counting drifts. What
 * takes the drift away is her breath: when she falls silent near a place where one breathes, she is there.
 */
import { createBreathTracker, type Place } from "./breath-tracker"
import type { Seconds } from "./timecode"
import { createVoiceActivity, HOP } from "./voice-activity"

/** A line as a way to follow, in syllables. */
export type Course = {
  /** The ends of its words, in order. The last is the end of the line. */
  readonly places: readonly Place[]
  /** Where the last word begins: nobody is past the end while she still speaks. */
  readonly lastWord: number
}

/** The expected rate counts as much as so much speech of hers. */
const RATE_CREDIT: Seconds = 0.25
/** Silence as long as this is a breath; as long as the second, a breath at a mark or the end. */
const BREATH: Seconds = 0.25
const LONG_BREATH: Seconds = 0.42
/** How readily the end is taken for reached after a short and after a long silence. */
const END_IN_SHORT = 0.3
const END_IN_LONG = 1.5
/** Shown too far by this many syllables, it goes back: less is not worth a jump. */
const BACK_AFTER = 4
/** Counted after a breath before it may go back. */
const SURE_PEAKS = 3

/** What was heard since she last fell silent. */
type Leg = { speech: Seconds; peaks: number }

/** Syllables heard in a leg: by its peaks, and at its very start by the expected rate. */
const heardIn = ({ speech, peaks }: Leg, rate: number): number =>
  (speech * (rate * RATE_CREDIT + peaks)) / (RATE_CREDIT + speech)

export type VoiceFollower = {
  /** Hear the next levels, one a {@link HOP}: root mean square, 0 to 1. */
  readonly hear: (levels: Iterable<number>) => void
  /** She begins, or begins anew: what was heard until now was the room. */
  readonly begin: () => void
  /** Syllables said, from 0 to the end of the line. */
  readonly at: () => number
}

/** @param rate Syllables a second that she is taken for until she is heard. */
export const createVoiceFollower = ({ places, lastWord }: Course, rate: number): VoiceFollower => {
  const listen = createVoiceActivity()
  let tracker = createBreathTracker(places)
  const end = places.at(-1)?.at ?? 0
  let leg: Leg = { speech: 0, peaks: 0 }
  let best = tracker.best()
  /** Silent for long enough to be a breath. */
  let breath: "none" | "short" | "long" = "none"
  let shown = 0
  let hasBegun = false

  const breathe = (silence: Seconds): void => {
    const now = silence >= LONG_BREATH ? "long" : silence >= BREATH ? "short" : "none"
    if (leg.peaks === 0 || now === "none" || now === breath) return
    breath = now
    const endReadiness = now === "long" ? END_IN_LONG : END_IN_SHORT
    tracker.consider(heardIn(leg, rate), ({ at, readiness }) => (at === end ? endReadiness : readiness))
    best = tracker.best()
  }
  const goOn = (): void => {
    if (breath === "none") return
    tracker.settle()
    leg = { speech: 0, peaks: 0 }
    breath = "none"
  }
  const countSyllable = (): void => {
    leg.peaks += 1
    if (breath !== "none") return
    tracker.rule(heardIn(leg, rate))
    best = tracker.best()
  }
  const reached = (): number =>
    breath === "none" ? Math.min(lastWord, best.from + best.scale * heardIn(leg, rate)) : best.from

  const hearOne = (level: number): void => {
    const { isSpeaking, isSyllable, silence } = listen(level)
    if (!hasBegun) return
    if (silence === 0) {
      goOn()
      leg.speech += HOP
    }
    if (isSyllable) countSyllable()
    if (!isSpeaking) breathe(silence)
    const here = reached()
    const isAstray = shown - here > BACK_AFTER && leg.peaks >= SURE_PEAKS
    shown = isAstray ? here : Math.max(shown, here)
  }
  return {
    hear: levels => {
      for (const level of levels) hearOne(level)
    },
    begin: () => {
      tracker = createBreathTracker(places)
      best = tracker.best()
      leg = { speech: 0, peaks: 0 }
      breath = "none"
      shown = 0
      hasBegun = true
    },
    at: () => shown,
  }
}

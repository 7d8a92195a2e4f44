import { useEffect, useMemo, useRef } from "react"
import { type Prompt, type PromptPlace, placeAtBeats, placeAtSyllables } from "../../../domain/prompt"
import { courseOf } from "../../../domain/voice-course"
import { createVoiceFollower } from "../../../domain/voice-follower"
import type { StageEar } from "../record/use-listener"

const MS_PER_SECOND = 1000

/** Tells where in the line she is, at a moment of `performance.now()`. */
export type PlaceTeller = (now: number) => PromptPlace

type Reading = {
  readonly prompt: Prompt
  /** Syllables and breaths a second. */
  readonly rate: number
  readonly ear: StageEar
  readonly isByVoice: boolean
  /** The recorder runs. */
  readonly isRunning: boolean
}

/** Follows her voice. Listens before she begins too: so it knows the room. */
const useVoice = ({ prompt, rate, ear, isByVoice }: Reading) => {
  const follower = useMemo(() => createVoiceFollower(courseOf(prompt), rate), [prompt, rate])
  useEffect(
    () => (isByVoice && ear ? ear.subscribeVoice(follower.hear) : undefined),
    [isByVoice, ear, follower],
  )
  return follower
}

/**
 * Where she is while she records: by her voice, or by the clock. By the clock it depends on nothing but the
 * time since the recorder started: a page that was busy for a moment is not late ever after.
 */
export const usePlace = (reading: Reading): PlaceTeller => {
  const { prompt, rate, ear, isByVoice, isRunning } = reading
  const follower = useVoice(reading)
  const tell = useRef<PlaceTeller>(() => 0)
  useEffect(() => {
    if (!isRunning) {
      tell.current = () => 0
      return
    }
    // Where the browser holds the sound back, or there is no microphone, the clock leads.
    if (isByVoice && ear?.isOpen() === true) {
      follower.begin()
      tell.current = () => placeAtSyllables(prompt, follower.at())
      return
    }
    const startedAt = performance.now()
    tell.current = now => placeAtBeats(prompt, (Math.max(0, now - startedAt) / MS_PER_SECOND) * rate)
  }, [prompt, rate, ear, isByVoice, isRunning, follower])
  return useMemo(() => now => tell.current(now), [])
}

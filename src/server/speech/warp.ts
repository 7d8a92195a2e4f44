/**
 * Lays a recording along a machine's reading of the same text: dynamic time warping, in the form of a
 * Viterbi search. Every frame of the recording is given to one frame of the reading, never backwards; it
 * may stay, or leave one out. Between words there is a pause that may last, or not be there.
 */
import { setImmediate } from "node:timers/promises"
import { type Cepstra, FEATURES } from "./cepstra"

/** A word of the reading: frames from `first`, without `end`. Empty where it has no sound of its own. */
export type WordFrames = { readonly first: number; readonly end: number }

export type Warp = {
  /** Where each word was found: frames of the recording from `first`, without `end`. */
  readonly words: readonly WordFrames[]
  /** Distance from the reading, averaged over what is spoken of it. */
  readonly distance: number
}

export type Recording = {
  readonly voice: Cepstra
  /** How unlike a pause each frame is, in the measure of distances between cepstra. */
  readonly silence: Float32Array
}

/** A frame of the reading, or a pause. */
type State = { readonly frame: number; readonly word: number }
const PAUSE = -1

/** What staying or leaving out costs, against a distance between two frames of about 3. */
const STAY_COST = 0.35
const SKIP_COST = 0.7

const statesOf = (words: readonly WordFrames[]): State[] => {
  const states: State[] = [{ frame: PAUSE, word: PAUSE }]
  for (const [word, { first, end }] of words.entries()) {
    for (let frame = first; frame < end; frame += 1) states.push({ frame, word })
    if (end > first) states.push({ frame: PAUSE, word: PAUSE })
  }
  return states
}

const distanceBetween = (one: Float32Array, at: number, other: Float32Array, otherAt: number): number => {
  let sum = 0
  for (let index = 0; index < FEATURES; index += 1) {
    const difference = (one[at + index] ?? 0) - (other[otherAt + index] ?? 0)
    sum += difference * difference
  }
  return Math.sqrt(sum)
}

/** How a frame was reached: from the state so many before. */
const STAYED = 0
const STEPPED = 1
const LEFT_ONE_OUT = 2

/** Frames that are searched in one go; then other work gets its turn. */
const FRAMES_A_TURN = 200

/** What is searched: kept as flat numbers, since there are as many steps as the product of both lengths. */
const search = async (
  { voice: recording, silence }: Recording,
  reading: Cepstra,
  states: readonly State[],
) => {
  const [frames, count] = [recording.frames, states.length]
  const steps = new Uint8Array(frames * count)
  let costs = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  let next = new Float64Array(count)
  const local = (frame: number, state: State): number =>
    state.frame === PAUSE
      ? (silence[frame] ?? 0)
      : distanceBetween(recording.vectors, frame * FEATURES, reading.vectors, state.frame * FEATURES)

  for (let frame = 0; frame < frames; frame += 1) {
    if (frame % FRAMES_A_TURN === 0) await setImmediate()
    for (let at = 0; at < count; at += 1) {
      const state = states[at] as State
      const isPause = state.frame === PAUSE
      let best = costs[at] ?? Number.POSITIVE_INFINITY
      let step = STAYED
      if (!isPause) best += STAY_COST
      const stepped = costs[at - 1] ?? Number.POSITIVE_INFINITY
      if (stepped < best) [best, step] = [stepped, STEPPED]
      // A pause between words costs nothing to leave out; a frame of a word does.
      const passed = states[at - 1]
      const skipped = (costs[at - 2] ?? Number.POSITIVE_INFINITY) + (passed?.frame === PAUSE ? 0 : SKIP_COST)
      if (skipped < best) [best, step] = [skipped, LEFT_ONE_OUT]
      if (frame === 0) [best, step] = [at <= 1 ? 0 : Number.POSITIVE_INFINITY, STAYED]
      next[at] = best + (best === Number.POSITIVE_INFINITY ? 0 : local(frame, state))
      steps[frame * count + at] = step
    }
    ;[costs, next] = [next, costs]
  }
  return { steps, costs }
}

/** Lay a recording along a reading. `undefined`: it is too short for the text. */
export const warp = async (
  recording: Recording,
  reading: Cepstra,
  words: readonly WordFrames[],
): Promise<Warp | undefined> => {
  const { voice } = recording
  const states = statesOf(words)
  const { steps, costs } = await search(recording, reading, states)
  const last = states.length - 1
  let at = (costs[last] ?? Infinity) <= (costs[last - 1] ?? Infinity) ? last : last - 1
  if (at < 0 || costs[at] === Number.POSITIVE_INFINITY || costs[at] === undefined) return undefined

  const found = words.map(() => ({ first: -1, end: -1 }))
  let [sum, spoken] = [0, 0]
  for (let frame = voice.frames - 1; frame >= 0; frame -= 1) {
    const state = states[at] as State
    const word = found[state.word]
    if (word !== undefined) {
      word.first = frame
      if (word.end < 0) word.end = frame + 1
      sum += distanceBetween(voice.vectors, frame * FEATURES, reading.vectors, state.frame * FEATURES)
      spoken += 1
    }
    at -= steps[frame * states.length + at] ?? 0
  }
  // A word without a sound of its own stands where its neighbour ends.
  let place = 0
  const placed = found.map(word => {
    if (word.first < 0) return { first: place, end: place }
    place = word.end
    return word
  })
  return { words: placed, distance: spoken === 0 ? Number.POSITIVE_INFINITY : sum / spoken }
}
